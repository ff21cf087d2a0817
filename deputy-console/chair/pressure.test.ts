/** Pressures of a sitting: nothing that cannot be taken back happens by one hasty press, and the page says what is so. */
import { test } from 'tap';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ChairPages, settled } from '../testing/chair-page.ts';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, sampleChair } from '../testing/sample.ts';
import { queue } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const browser = await startChromium();
const pages = new ChairPages(hub, await hub.open(), browser);

const view = (scene: 'idle' | 'agenda' | 'item' | 'ballot' | 'result') => sampleChair({ scene, deputies: 26 });
const open = (shown: ChairView, clock = {}) => pages.open(shown, { clock });

test('while somebody has not voted a close asks who is left out; when all have voted one press closes', async (t) => {
  const asked = view('ballot');
  const steps = asked.steps.map((one) =>
    one.key === 'close-ballot' ? { ...one, asks: 'confirmation' as const } : one,
  );
  const page = await open({ ...asked, steps }, { remainingMs: 17_000 });
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Закрити голосування' });
  await sheet.getByText(/Ще не проголосували 6: .+ Закрити зараз\?/).waitFor();
  t.match(await sheet.getByRole('timer').textContent(), /0:1[67]/, 'the time stays in sight');
  await page.keyboard.press('Enter');
  t.equal(hub.untaken.length, 0, 'a double press closes nothing');
  await settled(page);
  await page.keyboard.press('Enter');
  t.match(await pages.given(), { type: 'close-ballot', ballotId: BALLOT });
  await page.close();
});

test('a stage that closes the debate asks while somebody waits, by its key and by a tap', async (t) => {
  const item = view('item');
  const label = { uk: 'Перейти до голосування', en: 'Go to the vote' };
  const command = { type: 'open-stage', stage: 'voting' } as const;
  const stage = { key: 'stage:voting', label, command, asks: 'confirmation' as const };
  const page = await open({ ...item, queue, steps: [...item.steps, stage] });
  await page.keyboard.press('5');
  const sheet = page.getByRole('dialog', { name: label.uk });
  await sheet.getByText(/Припинити обговорення\? Чекають \d/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '5 Голосування' }).click();
  await sheet.waitFor();
  await settled(page);
  await page.keyboard.press('Enter');
  t.same(await pages.given(), command);
  await page.close();
});

test('in a break with an item open the break is what the page shows, and the stages rest', async (t) => {
  const item = view('item');
  const head = item.head && { ...item.head, state: 'adjourned' as const, breakUntil: '2025-12-18T12:30:00+02:00' };
  const page = await open({ ...item, ...(head && { head }) });
  await page.getByRole('heading', { name: 'Перерва до 12:30', level: 1 }).waitFor();
  await page.getByText('Після перерви продовжиться питання 12.').waitFor();
  t.equal(await page.locator('.stages').count(), 0);
  await page.keyboard.press('4');
  await page.keyboard.press('F2');
  await page.getByRole('dialog').waitFor();
  t.equal(hub.untaken.length, 0, 'the key of a stage gives nothing');
  await page.close();
});

test('before the quorum has come the next step is to wait, and Enter writes no roll', async (t) => {
  const idle = view('idle');
  const absent = Object.fromEntries(
    Object.entries(idle.seats).map(([id, cell]) => [id, { ...cell, mark: 'absent' as const }]),
  );
  const roll = idle.steps.filter(({ command }) => command.type === 'take-roll');
  const shown = { ...idle, seats: absent, quorum: { deputies: 0, needed: 14, met: false }, steps: roll };
  const page = await open(shown);
  t.match(await page.locator('#primary').innerText(), /Чекаємо на реєстрацію: 0 з 27/);
  await page.getByText('Не зареєстровані: 27').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.others').getByRole('button').first().click();
  t.match(await pages.given(), { type: 'take-roll' }, 'it is one of the other steps');
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('an alarm says only what it has stopped', async (t) => {
  const alarm = { since: '2025-12-18T11:40:00+02:00' };
  const page = await open({ ...view('agenda'), alarm, microphones: { mode: 'chair-grants', open: [] } });
  await page.locator('.microphones', { hasText: 'Усі мікрофони вимкнено.' }).waitFor();
  const about = page.locator('.about');
  await about.getByText('До відбою ніхто не голосує й не виступає').waitFor();
  t.notMatch(await about.innerText(), /зупинено без підсумку|Час виступу/);
  const { result } = view('result');
  const stopped = result && { ...result, result: 'stopped' as const, endedAt: '2025-12-18T09:40:00.000Z' };
  hub.show('chair', { ...view('agenda'), alarm, ...(stopped && { result: stopped }) });
  await about.getByText('Голосування, що тривало, зупинено без підсумку.').waitFor();
  await page.close();
});

test('after a result with no item open the verdict is the heading of the page', async (t) => {
  const { item: _, ...rest } = view('result');
  const page = await open(rest);
  t.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  await page.close();
});

test('a result that another ballot has set aside is no longer shown as one that stands', async (t) => {
  const { result } = view('result');
  const page = await open({
    ...view('result'),
    ...(result && { result: { ...result, setAside: { by: 13, reason: 'не той проєкт' } } }),
  });
  const headline = page.locator('.ended .headline');
  t.match(await headline.innerText(), /скасовано голосуванням № 13/);
  t.equal(await page.evaluate("getComputedStyle(document.querySelector('.ended .headline')).outlineStyle"), 'dashed');
  t.equal(await page.locator('.headline.adopted').count(), 0);
  await page.close();
});

test('while an open item has no quorum, who is not registered stands beneath it', async (t) => {
  const item = view('item');
  const page = await open({ ...item, quorum: { deputies: 12, needed: 14, met: false } });
  await page.getByRole('list', { name: /^Не зареєстровані: \d+$/ }).waitFor();
  pages.show(item);
  await page.getByRole('list', { name: /^Не зареєстровані/ }).waitFor({ state: 'detached' });
  t.ok(await page.getByText('Питання 12', { exact: true }).isVisible());
  await page.close();
});

test('a vote by word: the time and who has not voted stay in sight, the reason is told by who enters it, and too late is said', async (t) => {
  const page = await open(view('ballot'), { remainingMs: 17_000 });
  await page.getByRole('button', { name: 'Голос зі слів…' }).click();
  await settled(page);
  const sheet = page.getByRole('dialog', { name: 'Голос зі слів депутата' });
  await sheet.getByRole('timer').waitFor();
  t.equal(await sheet.getByRole('combobox', { name: 'Хто голосує' }).and(page.locator(':focus')).count(), 1);
  await page.keyboard.press('ArrowDown');
  const options = await sheet.getByRole('option').allInnerTexts();
  const firstVoted = options.findIndex((one) => /ще не проголосу/.test(one) === false);
  t.equal(firstVoted, 6, 'the six who have not voted come first');
  await sheet.getByRole('option').first().click();
  await sheet.getByRole('button', { name: 'проти' }).click();
  await sheet.getByRole('button', { name: '+15 с' }).click();
  t.match(await pages.given(), { type: 'extend-ballot', bySeconds: 15 });
  await sheet.getByRole('button', { name: 'Внести голос' }).click();
  t.same(hub.untaken, [], 'without a reason nothing is entered');
  await sheet.getByRole('button', { name: 'пульт не працює' }).click();
  await sheet.getByRole('button', { name: 'Внести голос' }).click();
  t.match(await pages.given(), { type: 'enter-vote', choice: 'against', reason: 'пульт не працює' });
  await page.getByRole('button', { name: 'Голос зі слів…' }).click();
  pages.show(view('result'));
  await sheet.getByRole('alert').getByText('Запізно: це голосування вже закрито. Голос не внесено.').waitFor();
  await page.close();
});

test('a question without words is not opened, and Ctrl+Enter opens a ballot from any field of the sheet', async (t) => {
  const page = await open(view('item'));
  await page.getByRole('button', { name: /Процедурне голосування/ }).click();
  await settled(page);
  const sheet = page.getByRole('dialog', { name: 'Нове голосування' });
  t.equal(await sheet.getByLabel('Текст, який ставимо').inputValue(), '');
  await page.keyboard.press('Control+Enter');
  t.equal(hub.untaken.length, 0);
  await sheet.getByLabel('Текст, який ставимо').fill('Оголосити перерву');
  await sheet.getByLabel('Що ставимо').focus();
  await page.keyboard.press('Control+Enter');
  t.match(await pages.given(), { type: 'open-ballot', text: 'Оголосити перерву' });
  await page.close();
});

test('those who are elected are called candidates', async () => {
  const page = await open(view('item'));
  await page.getByRole('button', { name: /Процедурне голосування/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Нове голосування' });
  await sheet.getByLabel('Що ставимо').selectOption('election');
  await sheet.getByLabel('Кандидат 2', { exact: true }).waitFor();
  await sheet.getByRole('button', { name: 'Прибрати кандидата 2' }).waitFor();
  await page.close();
});

for (const [width, height] of [
  [1024, 600],
  [640, 400],
] as const) {
  test(`at ${width}×${height} the next step and what it is about are on the screen`, async (t) => {
    const page = await pages.open(view('item'), { context: { viewport: { width, height } } });
    const step = await page.locator('#primary').boundingBox();
    const title = await page.locator('main h1').boundingBox();
    t.ok(step && step.y >= 0 && step.y + step.height <= height, 'the next step');
    t.ok(title && title.y >= 0 && step && title.y + 20 < step.y, 'the question above it');
    await page.close();
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
