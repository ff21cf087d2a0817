import type { Page } from 'playwright-core';
import { test } from 'tap';
import type { MemberId } from '#contract/ids';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, sampleChair } from '../testing/sample.ts';
import { amendments, neighbours } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const view = (scene: 'agenda' | 'item' | 'ballot' | 'result', parts: Partial<ChairView> = {}) =>
  sampleChair({ scene, deputies: 26 }, parts);
const settled = (page: Page) => page.clock.runFor(700);

async function open(shown: ChairView, clock = {}): Promise<Page> {
  hub.forget();
  hub.show('chair', shown, clock);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.clock.install();
  await page.goto(`${address}/chair/`);
  await page.locator('.chair').waitFor();
  await settled(page);
  return page;
}
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await settled(page);
}
/** The sheet of a procedural ballot. */
async function procedural(page: Page) {
  await press(page, 'Процедурне голосування…');
  return page.getByRole('dialog', { name: 'Нове голосування' });
}
const given = async () => (await hub.nextCommand()).command;

test('what an adopted ballot brings about goes with it, and its usual text is proposed', async (t) => {
  const page = await open(view('item'));
  const sheet = await procedural(page);
  await sheet.getByLabel('Що настане, якщо прийнято').selectOption('close-debate');
  t.equal(await sheet.getByLabel('Текст, який ставимо').inputValue(), 'Припинити обговорення');
  await press(page, /^Відкрити голосування/);
  t.match(await given(), { subject: 'procedural', text: 'Припинити обговорення', motion: { kind: 'close-debate' } });
  await page.close();
});

test('a result is set aside by a ballot that names it and the reason', async (t) => {
  const page = await open(view('result'));
  await press(page, 'Дії…');
  await press(page, 'Скасувати результат…');
  const sheet = page.getByRole('dialog', { name: 'Нове голосування' });
  t.equal(await sheet.getByRole('button', { name: /^Відкрити голосування/ }).getAttribute('aria-disabled'), 'true');
  await sheet.getByLabel(/Причина/).fill('голосували не за той проєкт');
  await press(page, /^Відкрити голосування/);
  t.match(await given(), {
    subject: 'set-aside',
    text: 'Скасувати результат голосування № 12: голосували не за той проєкт',
    motion: { kind: 'set-aside', ballotId: BALLOT, reason: 'голосували не за той проєкт' },
  });
  await page.close();
});

test('a rating has from two alternatives on, added and taken away', async (t) => {
  const page = await open(view('item'));
  const sheet = await procedural(page);
  await sheet.getByLabel('Що ставимо').selectOption('rating');
  await sheet.getByLabel('Текст, який ставимо').fill('Що ремонтувати');
  await sheet.getByRole('button', { name: 'Додати альтернативу' }).click();
  for (const [i, text] of ['Ліцей', 'Дорога', 'Парк'].entries()) {
    await sheet.getByLabel(`Альтернатива ${i + 1}`, { exact: true }).fill(text);
  }
  await sheet.getByRole('button', { name: 'Прибрати альтернативу 2' }).click();
  t.ok(await sheet.getByRole('button', { name: 'Прибрати альтернативу 2' }).isDisabled());
  await press(page, /^Відкрити голосування/);
  t.match(await given(), {
    subject: 'rating',
    majority: 'plurality',
    alternatives: [{ text: 'Ліцей' }, { text: 'Парк' }],
  });
  await page.close();
});

test('a secret ballot names its ground and its means, and warns of what figures betray', async (t) => {
  const page = await open(view('item'));
  const sheet = await procedural(page);
  await sheet.getByLabel('Що ставимо').selectOption('election');
  await sheet.getByLabel(/^Таємне голосування/).check();
  await sheet.getByText('Лічильної комісії ще не обрано').waitFor();
  await sheet.getByRole('button', { name: 'На пультах і планшетах' }).click();
  await sheet.getByText('Якщо всі проголосують однаково').waitFor();
  await sheet.getByLabel('Підстава').selectOption('26-1-4');
  await press(page, /^Відкрити голосування/);
  t.match(await given(), { subject: 'election', manner: 'secret', ground: '26-1-4', by: 'electronic' });
  await page.close();
});

test('a refused ballot is corrected and not written again', async (t) => {
  const page = await open(view('item'));
  const sheet = await procedural(page);
  await sheet.getByLabel('Текст, який ставимо').fill('Довгий текст пропозиції');
  await press(page, /^Відкрити голосування/);
  hub.refuse(await hub.nextCommand(), 'NO_QUORUM', { deputies: 12, needed: 14 });
  await press(page, 'Виправити');
  t.equal(await sheet.getByLabel('Текст, який ставимо').inputValue(), 'Довгий текст пропозиції');
  await page.close();
});

test('what the chair should know of two lawful bases stands in the sheet before the ballot opens', async () => {
  const uk = 'Дві третини тлумачать двояко: 18 «за» з головою або 18 без нього.';
  const page = await open(view('item', { warnings: [{ uk, en: uk }] }));
  const sheet = await procedural(page);
  await sheet.getByText(uk).waitFor();
  await page.close();
});

test('one member’s vote by voice is entered with the reason', async (t) => {
  const page = await open(view('ballot'), { remainingMs: 17_000 });
  await press(page, /^Березовський/);
  const sheet = page.getByRole('dialog', { name: 'Голос зі слів депутата' });
  await sheet.getByText('Спитайте вголос: Березовський').waitFor();
  await sheet.getByRole('button', { name: 'проти' }).click();
  await sheet.getByLabel(/Причина/).fill('пульт не працює');
  await press(page, 'Внести голос');
  const shown = view('ballot');
  const [memberId] = Object.entries(shown.seats).find(([, { name }]) => name.startsWith('Березовський')) ?? [];
  t.same(await given(), {
    type: 'enter-vote',
    ballotId: BALLOT,
    memberId,
    choice: 'against',
    method: 'by-voice',
    reason: 'пульт не працює',
  });
  await page.close();
});

test('an amendment is put to the vote from its list, under its own id', async (t) => {
  const page = await open(view('item', { amendments }));
  await press(page, /^Поправки \(1 з 3\)/);
  await press(page, 'Голосувати…');
  await press(page, /^Відкрити голосування/);
  t.match(await given(), { subject: 'amendment', amendmentId: 'a3', text: 'Поправка № 3: Пункт 7 вилучити.' });
  await page.close();
});

test('a conflict of interest is declared for a member on the open item', async (t) => {
  const page = await open(view('item'));
  await press(page, /^Конфлікт інтересів/);
  await page.getByRole('combobox', { name: 'Хто заявляє' }).click();
  await page.getByRole('option', { name: view('item').seats['m1' as MemberId]?.name ?? '' }).click();
  await press(page, 'Записати заяву');
  t.same(await given(), { type: 'declare-conflict', memberId: 'm1' });
  await page.close();
});

test('a break is called with the time of return by one press', async (t) => {
  const page = await open(view('item'));
  await page.keyboard.press('F8');
  await settled(page);
  await press(page, '+30 хв');
  await page.getByRole('dialog').getByRole('button', { name: 'Оголосити перерву' }).click();
  t.same(await given(), { type: 'adjourn-sitting', until: '2025-12-18T10:12:00.000Z' });
  await page.close();
});

test('the time of return is written by the clock of 24 hours, and what is no time goes nowhere', async (t) => {
  const page = await open(view('item'));
  await page.keyboard.press('F8');
  await settled(page);
  await page.keyboard.type('25:10');
  await page.keyboard.press('Enter');
  t.same(hub.untaken, []);
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByText('Години й хвилини пишуть так: 14:30.').waitFor();
  await page.getByLabel(/^До котрої/).fill('12.10');
  await page.getByRole('dialog').getByRole('button', { name: 'Оголосити перерву' }).click();
  t.same(await given(), { type: 'adjourn-sitting', until: '2025-12-18T10:10:00.000Z' });
  await page.close();
});

test('an item is withdrawn with a reason, and moved before another', async (t) => {
  const page = await open(view('item'));
  await press(page, 'Питання 15: інші дії');
  await press(page, 'Зняти з розгляду…');
  await page.getByLabel(/Причина/).fill('на прохання автора');
  await press(page, 'Зняти питання з розгляду');
  t.same(await given(), { type: 'withdraw-item', itemId: 'i15', reason: 'на прохання автора' });
  await page.close();
});

test('neighbours who press together are one quiet line, and a sheet that says what it is and what it is not', async (t) => {
  const page = await open(view('item', { neighbours }));
  await press(page, 'Сусідні місця, що натискають разом: 2 пари');
  const sheet = page.getByRole('dialog', { name: 'Сусідні місця, що натискають разом' });
  const text = (await sheet.innerText()).replace(/\s+/g, ' ');
  t.match(text, /Це ознака, а не доказ/);
  t.match(text, /Місця 7 і 8 Іваненко І\. І\., Петренко П\. П\. разом у 9 з 11/);
  t.match(text, /Місця 14 і 15 .* Може бути збіг/);
  t.match(text, /нарізно, натискали разом у 41 з 1620 випадків/);
  hub.show('chair', view('item'));
  await settled(page);
  await sheet.waitFor({ state: 'hidden' });
  await page.close();
});

test('a stage of the item is opened by a tap', async (t) => {
  const page = await open(view('item'));
  await press(page, 'Мотиви');
  t.same(await given(), { type: 'open-stage', stage: 'motives' });
  await page.close();
});

test('after a sheet has given its order Enter is the next step again', async (t) => {
  const page = await open(view('agenda'));
  await press(page, /^Засідання…/);
  await press(page, 'Перереєстрація…');
  await press(page, 'Перереєстрація');
  const first = await hub.nextCommand();
  t.same(first.command, { type: 're-register' });
  hub.accept(first, 100);
  await page.locator('#primary').getByText('Надсилаю…').waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  t.match(await given(), { type: 'open-item' });
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
