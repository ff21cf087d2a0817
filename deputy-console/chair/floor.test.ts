import type { Page } from 'playwright-core';
import { test } from 'tap';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleChair } from '../testing/sample.ts';
import { guestSpeech, guests, queue, replySpeech } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const view = (parts: Partial<ChairView> = {}) =>
  sampleChair({ scene: 'item', deputies: 26 }, { queue, guests, ...parts });
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
const given = async () => (await hub.nextCommand()).command;

test('the floor is given to one who waits by one tap, in the kind that was asked for', async (t) => {
  const page = await open(view());
  await page.getByRole('button', { name: 'Надати слово: Ґудзь Олег Вікторович' }).click();
  t.same(await given(), { type: 'grant-floor', kind: 'debate', memberId: 'm2' });
  await page.close();
});

test('F3 gives the floor to the first in the queue', async (t) => {
  const page = await open(view());
  await page.keyboard.press('F3');
  t.same(await given(), { type: 'grant-floor', kind: 'point-of-order', memberId: 'm0' });
  await page.close();
});

test('the chair moves one who waits by a place, and the whole order is given', async (t) => {
  const page = await open(view());
  await page.getByRole('button', { name: 'Змінити' }).click();
  await page.getByRole('button', { name: 'Верес-Задорожна Соломія Петрівна: вище в черзі' }).click();
  const moved = await hub.nextCommand();
  t.same(moved.command, { type: 'reorder-queue', order: ['r1', 'r0', 'r2', 'r3', 'r4', 'r5', 'r6'] });
  hub.accept(moved, 100);
  const withdraw = page.getByRole('button', { name: 'Щербань Микита Андрійович: зняти з черги' });
  await page.locator('#primary').getByText('Надсилаю…').waitFor({ state: 'hidden' });
  await withdraw.click();
  t.same(await given(), { type: 'withdraw-request', memberId: 'm5', kind: 'debate' });
  await page.close();
});

test('while somebody speaks only what may be interposed is given, and the speech goes on afterwards', async (t) => {
  const page = await open(view({ speech: guestSpeech }), { elapsedMs: 10_000 });
  t.ok(await page.getByRole('button', { name: 'Надати слово: Ґудзь Олег Вікторович' }).isDisabled());
  await page.getByRole('button', { name: 'Надати слово: Галущак Євген Петрович' }).click();
  t.same(await given(), { type: 'grant-floor', kind: 'point-of-order', memberId: 'm0', interposed: true });
  await page.close();
});

test('a guest speaks from the rostrum, for the minutes that the chair gives', async (t) => {
  const page = await open(view());
  await page.keyboard.press('F5');
  await settled(page);
  await page.getByLabel('Вид виступу').selectOption('reference');
  await page.getByLabel('Хвилин').fill('2.5');
  await page.getByRole('button', { name: /^Прокопенко/ }).click();
  t.same(await given(), { type: 'grant-floor', guestId: 'g1', kind: 'reference', seconds: 150, rostrum: true });
  await page.close();
});

test('over time it is said in words, and the speech is extended, paused, ended', async (t) => {
  const page = await open(view({ speech: replySpeech }), { elapsedMs: 64_000 });
  await page.getByText('Час вичерпано; вимкнеться через 10 с').waitFor();
  t.match(await page.getByRole('timer').textContent(), /^−0:0\d$/);
  await page.getByRole('button', { name: '+1 хв' }).click();
  const extended = await hub.nextCommand();
  t.same(extended.command, { type: 'extend-speech', bySeconds: 60 });
  hub.accept(extended, 100);
  await page.locator('#primary:not(.waits)').waitFor();
  await page.keyboard.press('F4');
  t.same(await given(), { type: 'end-speech' });
  await page.close();
});

test('the clock of a paused speech stands still', async (t) => {
  const page = await open(view({ speech: { ...replySpeech, paused: true } }), { elapsedMs: 30_000 });
  const before = await page.getByRole('timer').textContent();
  await page.clock.runFor(5000);
  t.equal(await page.getByRole('timer').textContent(), before);
  await page.close();
});

test('M cuts every microphone but the chair’s, also with Ukrainian letters', async (t) => {
  const page = await open(view({ speech: replySpeech }), { elapsedMs: 1000 });
  await page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'ь' }))");
  t.same(await given(), { type: 'cut-microphones' });
  await page.close();
});

test('the alarm is sounded by a second press, and a single one is forgotten', async (t) => {
  const page = await open(view());
  await page.keyboard.press('F10');
  await page.getByRole('button', { name: 'Натисніть ще раз' }).waitFor();
  await page.clock.runFor(5500);
  await page.getByRole('button', { name: 'Тривога' }).click();
  await page.getByRole('button', { name: 'Натисніть ще раз' }).waitFor();
  t.equal(hub.untaken.length, 0, 'one press sounds nothing');
  await page.keyboard.press('F10');
  t.same(await given(), { type: 'sound-alarm' });
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
