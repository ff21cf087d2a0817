import type { Page } from 'playwright-core';
import { test } from 'tap';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, sampleChair } from '../testing/sample.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const view = (scene: 'idle' | 'agenda' | 'item' | 'ballot' | 'result' | 'speech' | 'closed') =>
  sampleChair({ scene, deputies: 26 });

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
/** Lets the time pass in which a new step is not taken by a second press. */
const settled = (page: Page) => page.clock.runFor(700);

async function shows(page: Page, shown: ChairView, text: string, clock = {}): Promise<void> {
  hub.show('chair', shown, clock);
  await page.getByText(text).first().waitFor();
  await settled(page);
}

test('a whole ballot by the keyboard: sitting, item, ballot, extension, close, next item', async (t) => {
  const page = await open(view('idle'));
  const press = async (key: string) => {
    await page.keyboard.press(key);
    const received = await hub.nextCommand();
    hub.accept(received, 100);
    await page.locator('#primary').getByText('Надсилаю…').waitFor({ state: 'hidden' });
    return received.command;
  };
  t.match(await press('Enter'), { type: 'open-sitting' });
  await shows(page, view('agenda'), 'Засідання триває');
  t.match(await press('Enter'), { type: 'open-item', itemId: 'i13' });
  await shows(page, view('item'), 'Голосувати: за основу та в цілому');
  t.match(await press('Enter'), {
    type: 'open-ballot',
    subject: 'basis-and-whole',
    majority: 'majority-of-composition',
    text: view('item').item?.title,
    openForSeconds: 30,
  });
  await shows(page, view('ballot'), 'Ще не проголосували: 6', { remainingMs: 17_000 });
  t.match(await press('+'), { type: 'extend-ballot', ballotId: BALLOT, bySeconds: 15 });
  t.match(await press('Enter'), { type: 'close-ballot', ballotId: BALLOT });
  await shows(page, view('result'), 'РІШЕННЯ ПРИЙНЯТО');
  t.match(await press('Enter'), { type: 'open-item', itemId: 'i13' });
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('the consequence stands on the button before it is pressed', async (t) => {
  const page = await open(view('item'));
  t.match(
    await page.locator('#primary').textContent(),
    /Голосувати: за основу та в цілому.*Відкрите, поіменне, 30 с\. Потрібна більшість від загального складу: 14 з 27/s,
  );
  await page.close();
});

test('Enter on a focused button presses that button alone', async (t) => {
  const page = await open(view('item'));
  await page.getByRole('button', { name: /Оголосити перерву/ }).focus();
  await page.keyboard.press('Enter');
  t.same((await hub.nextCommand()).command, { type: 'adjourn-sitting' });
  await page.locator('#primary').getByText('Надсилаю…').waitFor();
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('Enter on the focused primary button takes one step, not two', async (t) => {
  const page = await open(view('item'));
  await page.locator('#primary').focus();
  await page.keyboard.press('Enter');
  t.match((await hub.nextCommand()).command, { type: 'open-ballot' });
  await page.locator('#primary').getByText('Надсилаю…').waitFor();
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('a double press of Enter opens a ballot and does not close it', async (t) => {
  const page = await open(view('item'));
  await page.clock.pauseAt(Number(await page.evaluate('Date.now()')) + 1000);
  await page.keyboard.press('Enter');
  hub.accept(await hub.nextCommand(), 100);
  hub.show('chair', view('ballot'), { remainingMs: 30_000 });
  await page.getByText('Ще не проголосували: 6').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  t.match((await hub.nextCommand()).command, { type: 'extend-ballot' }, 'the second Enter was let go');
  await page.close();
});

test('who has not voted is shown with the seat before the ballot is closed, and never how anyone votes', async (t) => {
  const shown = view('ballot');
  const page = await open(shown, { remainingMs: 17_000 });
  const list = page.getByRole('list', { name: 'Ще не проголосували: 6' });
  for (const memberId of shown.notVoted) {
    const cell = shown.seats[memberId];
    t.ok(await list.getByText(new RegExp(`місце ${cell?.seat}$`)).isVisible(), memberId);
  }
  t.match(await page.locator('#primary').textContent(), /6 ще не голосують/);
  t.equal(await page.locator('main .mark.for, main .mark.against, main .mark.abstain').count(), 0);
  await page.close();
});

test('stopping a ballot asks for the reason first, and Escape changes nothing', async (t) => {
  const page = await open(view('ballot'), { remainingMs: 17_000 });
  await page.keyboard.press('F9');
  const sheet = page.getByRole('dialog', { name: 'Зупинити голосування № 12?' });
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('F9');
  await page.keyboard.type('повітряна тривога');
  await page.keyboard.press('Enter');
  t.same((await hub.nextCommand()).command, { type: 'stop-ballot', ballotId: BALLOT, reason: 'повітряна тривога' });
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('a sheet about a ballot goes away when the ballot ends by time', async () => {
  const page = await open(view('ballot'), { remainingMs: 1000 });
  await page.keyboard.press('F9');
  await page.getByRole('dialog').waitFor();
  hub.show('chair', view('result'), {});
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.close();
});

test('an amendment is put with its own text and majority', async (t) => {
  const page = await open(view('item'));
  await page.getByRole('button', { name: 'Поправка' }).click();
  await page.getByText('Внести текст і голосувати…').waitFor();
  await settled(page);
  await page.keyboard.press('Escape');
  await page.locator('main').focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Нове голосування' });
  await sheet.waitFor();
  await page.keyboard.type('Слова «до 1 липня» замінити');
  await sheet.getByLabel('Потрібна більшість').selectOption('two-thirds-of-composition');
  await sheet.getByRole('button', { name: /Відкрити голосування/ }).click();
  t.match((await hub.nextCommand()).command, {
    type: 'open-ballot',
    subject: 'amendment',
    majority: 'two-thirds-of-composition',
    text: 'Слова «до 1 липня» замінити',
  });
  await page.close();
});

test('choosing a subject in the sheet brings its usual majority', async (t) => {
  const page = await open(view('item'));
  await page.keyboard.press('F6');
  const sheet = page.getByRole('dialog', { name: 'Нове голосування' });
  await sheet.getByLabel('Що ставимо').selectOption('veto-override');
  t.equal(await sheet.getByLabel('Потрібна більшість').inputValue(), 'two-thirds-of-composition');
  await page.close();
});

test('a refused order says why, and the page stays as it was', async (t) => {
  const page = await open(view('item'));
  await page.keyboard.press('Enter');
  hub.refuse(await hub.nextCommand(), 'NO_QUORUM', { deputies: 12, needed: 14 });
  t.match(
    await page.getByRole('alert').textContent(),
    /Не виконано.*Немає кворуму: зареєстровано депутатів 12, потрібно 14/s,
  );
  t.match(await page.locator('#primary').textContent(), /Голосувати/);
  await page.close();
});

test('a step that would be refused says why and is not taken', async (t) => {
  const shown = view('item');
  const refusedBecause = { uk: 'Немає кворуму: зареєстровано депутатів 12, потрібно 14.', en: 'No quorum.' };
  const page = await open({
    ...shown,
    steps: shown.steps.map((step) => (step.step === 'open-ballot' ? { ...step, refusedBecause } : step)),
  });
  t.match(await page.locator('#primary').textContent(), /Немає кворуму/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  t.same((await hub.nextCommand()).command, { type: 'close-item' });
  await page.close();
});

test('a waiting item is opened by pressing it on the agenda', async (t) => {
  const page = await open(view('item'));
  await page.getByRole('navigation', { name: 'Порядок денний' }).getByRole('button', { name: /^15/ }).click();
  t.same((await hub.nextCommand()).command, { type: 'open-item', itemId: 'i15' });
  await page.close();
});

test('an item from the floor gets the next number', async (t) => {
  const page = await open(view('item'));
  await page.keyboard.press('F2');
  await page.keyboard.type('Про звернення до Кабінету Міністрів України');
  await page.getByRole('button', { name: 'Додати до порядку денного' }).click();
  t.same((await hub.nextCommand()).command, {
    type: 'add-item',
    number: '18',
    title: 'Про звернення до Кабінету Міністрів України',
  });
  await page.close();
});

test('the floor is granted by name from the keyboard, and taken back', async (t) => {
  const page = await open(view('item'));
  await page.getByLabel('Вид виступу').selectOption('reply');
  await page.keyboard.press('F3');
  await page.keyboard.type('єрмол');
  await page.keyboard.press('Enter');
  const begun = await hub.nextCommand();
  t.match(begun.command, { type: 'grant-floor', kind: 'reply' });
  t.match(begun.command.type === 'grant-floor' && view('item').seats[begun.command.memberId]?.name, /^Єрмоленко/);
  hub.accept(begun, 100);
  await shows(page, view('speech'), 'Завершити виступ', { elapsedMs: 188_000 });
  await page.keyboard.press('F4');
  t.same((await hub.nextCommand()).command, { type: 'end-speech' });
  await page.close();
});

test('without a link nothing is sent', async (t) => {
  const page = await open(view('ballot'), { remainingMs: 17_000 });
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.getByRole('alert').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  hub.silence(false);
  await page.clock.runFor(6000);
  await page.getByRole('alert').waitFor({ state: 'hidden' });
  await page.locator('#primary:not([aria-disabled="true"])').waitFor();
  await page.keyboard.press('+');
  t.match((await hub.nextCommand()).command, { type: 'extend-ballot' });
  t.equal(hub.untaken.length, 0, 'what was pressed without a link was let go');
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
