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

/** The sheet of the next ballot, once it has lain there long enough to be taken. */
async function ballotSheet(page: Page) {
  const sheet = page.getByRole('dialog', { name: 'Нове голосування' });
  await sheet.waitFor();
  await settled(page);
  return sheet;
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
  await page.keyboard.press('Enter');
  await ballotSheet(page);
  t.match(await press('Enter'), {
    type: 'open-ballot',
    subject: 'basis-and-whole',
    manner: 'open',
    majority: 'majority-of-composition',
    text: view('item').item?.title,
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

test('the next step is the first that is not refused, and refused ones say why and by which article', async (t) => {
  const shown = view('item');
  const page = await open({
    ...shown,
    steps: shown.steps.map((step, i) =>
      i === 0
        ? { ...step, refusedBecause: { uk: 'Немає кворуму: 12 з 14.', en: '' }, article: '280/97-ВР ст. 46' }
        : step,
    ),
  });
  t.match(await page.locator('#primary').textContent(), /Голосувати: за основу…/);
  await page.keyboard.press('0');
  const refused = page
    .getByRole('dialog', { name: 'Інші кроки' })
    .getByRole('listitem')
    .filter({ hasText: 'Немає кворуму: 12 з 14.' });
  t.match(await refused.textContent(), /Голосувати: за основу та в цілому.*280\/97-ВР ст\. 46/s);
  await page.close();
});

test('Enter on a focused button presses that button alone', async (t) => {
  const page = await open(view('item'));
  await page.getByRole('button', { name: /Завершити питання/ }).focus();
  await page.keyboard.press('Enter');
  t.same((await hub.nextCommand()).command, { type: 'close-item' });
  await page.locator('#primary').getByText('Надсилаю…').waitFor();
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('Enter on the focused primary button takes one step, not two', async (t) => {
  const page = await open(view('agenda'));
  await page.locator('#primary').focus();
  await page.keyboard.press('Enter');
  t.match((await hub.nextCommand()).command, { type: 'open-item' });
  await page.locator('#primary').getByText('Надсилаю…').waitFor();
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('a double press of Enter opens the sheet of a ballot and does not open the ballot', async (t) => {
  const page = await open(view('item'));
  await page.clock.pauseAt(Number(await page.evaluate('Date.now()')) + 1000);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await page.clock.runFor(700);
  t.equal(hub.untaken.length, 0, 'the second Enter was let go');
  await page.keyboard.press('Enter');
  t.match((await hub.nextCommand()).command, { type: 'open-ballot' });
  await page.close();
});

test('a double press of Enter closes a ballot and does not take the next step', async (t) => {
  const page = await open(view('ballot'), { remainingMs: 17_000 });
  await page.clock.pauseAt(Number(await page.evaluate('Date.now()')) + 1000);
  await page.keyboard.press('Enter');
  hub.accept(await hub.nextCommand(), 100);
  hub.show('chair', view('result'), {});
  await page.getByText('РІШЕННЯ ПРИЙНЯТО', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  t.match((await hub.nextCommand()).command, { type: 'close-item' }, 'the second Enter was let go');
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
  t.match(await page.locator('#primary').textContent(), /Ще не проголосували: 6/);
  t.equal(await page.locator('main .mark.for, main .mark.against, main .mark.abstain').count(), 0);
  await page.close();
});

test('stopping a ballot asks for the reason first, and Escape changes nothing', async (t) => {
  const page = await open(view('ballot'), { remainingMs: 17_000 });
  await page.keyboard.press('F9');
  const sheet = page.getByRole('dialog', { name: 'Зупинити голосування' });
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('F9');
  await settled(page);
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

test('the threshold stands on each majority, and another than the rules ask for is warned of', async (t) => {
  const page = await open(view('item'));
  await page.getByRole('button', { name: /Процедурне голосування/ }).click();
  const sheet = await ballotSheet(page);
  await sheet.getByLabel('Текст, який ставимо').fill('Слова «до 1 липня» замінити');
  await sheet.getByRole('button', { name: /дві третини загального складу.*18 з 27/ }).click();
  await sheet.getByText('Регламент ради визначає для цього іншу більшість: більшість від загального складу.').waitFor();
  await sheet.getByRole('button', { name: /Відкрити голосування/ }).click();
  t.match((await hub.nextCommand()).command, {
    type: 'open-ballot',
    subject: 'procedural',
    majority: 'two-thirds-of-composition',
    text: 'Слова «до 1 липня» замінити',
  });
  await page.close();
});

test('choosing a subject in the sheet brings its usual majority and text', async (t) => {
  const page = await open(view('item'));
  await page.keyboard.press('Enter');
  const sheet = await ballotSheet(page);
  await sheet.getByLabel('Що ставимо').selectOption('veto-override');
  await sheet.getByRole('button', { name: /дві третини загального складу/, pressed: true }).waitFor();
  t.equal(await sheet.getByLabel('Текст, який ставимо').inputValue(), view('item').item?.title);
  await page.close();
});

test('a refused order says why, and the page stays as it was', async (t) => {
  const page = await open(view('agenda'));
  await page.keyboard.press('Enter');
  hub.refuse(await hub.nextCommand(), 'NO_QUORUM', { deputies: 12, needed: 14 });
  t.match(
    await page.getByRole('alert').textContent(),
    /Не виконано.*Немає кворуму: зареєстровано депутатів 12, потрібно 14/s,
  );
  t.match(await page.locator('#primary').textContent(), /Перейти до питання 13/);
  await page.close();
});

test('when every step would be refused the first says why and is not taken', async (t) => {
  const refusedBecause = { uk: 'Немає кворуму: зареєстровано депутатів 12, потрібно 14.', en: 'No quorum.' };
  const shown = view('item');
  const page = await open({ ...shown, steps: shown.steps.map((step) => ({ ...step, refusedBecause })) });
  t.match(await page.locator('#primary').textContent(), /Немає кворуму/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('F2');
  await page.getByRole('dialog', { name: 'Питання з голосу' }).waitFor();
  t.equal(hub.untaken.length, 0);
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
  await settled(page);
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
  await page.keyboard.press('F5');
  await settled(page);
  await page.getByLabel('Вид виступу').selectOption('reply');
  await page.getByLabel('Знайти за прізвищем').fill('єрмол');
  await page.keyboard.press('Enter');
  const begun = await hub.nextCommand();
  t.match(begun.command, { type: 'grant-floor', kind: 'reply' });
  const given = begun.command.type === 'grant-floor' ? begun.command.memberId : undefined;
  t.match(given && view('item').seats[given]?.name, /^Єрмоленко/);
  hub.accept(begun, 100);
  await shows(page, view('speech'), 'Пауза', { elapsedMs: 188_000 });
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
