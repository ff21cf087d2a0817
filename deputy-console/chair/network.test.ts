/** The chair's page never lies: a cut wire in mid-ballot, a hub that comes again, a browser whose clock is wrong. */
import { test } from 'tap';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ChairPages, settled } from '../testing/chair-page.ts';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleChair } from '../testing/sample.ts';

const hub = new ConsoleHub();
const browser = await startChromium();
const pages = new ChairPages(hub, await hub.open(), browser);
const view = (scene: 'item' | 'ballot' | 'result', parts: Partial<ChairView> = {}) =>
  sampleChair({ scene, deputies: 26 }, parts);
const RUNNING = { clock: { remainingMs: 17_000 } };

test('thirty seconds without the wire in mid-ballot: it is said, the time is the last known, no button pretends; then the truth', async (t) => {
  const page = await pages.open(view('ballot'), RUNNING);
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.getByRole('alert').getByText('Немає звʼязку із сервером').waitFor();
  t.match(await page.getByRole('timer').textContent(), /^1[01].*останнє відоме/);
  await page.clock.runFor(24_000);
  t.match(await page.getByRole('timer').textContent(), /^0.*останнє відоме/, 'the known deadline has passed');
  t.match(await page.locator('#primary').textContent(), /Немає звʼязку із сервером/);
  const acting = page.locator('.mid button:enabled:not([aria-disabled=true]):not(.row), .right .foot button:enabled');
  t.same(
    (await acting.allTextContents()).filter((words) => !/Мікрофони|Час виступів/.test(words)),
    [],
    'nothing that would give an order can be pressed',
  );
  for (const key of ['Enter', '+', 'm', 'Control+z']) await page.keyboard.press(key);
  pages.show(view('result'));
  hub.silence(false);
  await page.clock.runFor(11_000);
  await page.getByText('РІШЕННЯ ПРИЙНЯТО', { exact: true }).waitFor();
  await page.getByRole('alert').waitFor({ state: 'hidden' });
  t.equal(hub.untaken.length, 0, 'what was pressed meanwhile was let go');
  await page.close();
});

test('an order that was on its way when the wire broke is answered once, after it is mended', async (t) => {
  const page = await pages.open(view('ballot'), RUNNING);
  await page.keyboard.press('Enter');
  const order = await hub.nextCommand();
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.getByRole('alert').waitFor();
  hub.accept(order, 100);
  hub.silence(false);
  await page.clock.runFor(11_000);
  await page.getByRole('alert').waitFor({ state: 'hidden' });
  await page.locator('#primary:not([aria-disabled=true])').waitFor();
  t.equal(hub.untaken.length, 0);
  await page.close();
});

test('a sheet that lies open says that the wire is lost, and its buttons rest', async (t) => {
  const page = await pages.open(view('item'));
  await page.keyboard.press('Enter');
  await settled(page);
  hub.silence(true);
  await page.clock.runFor(6000);
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('alert').waitFor();
  t.ok(await sheet.getByRole('button', { name: /Відкрити голосування/ }).isDisabled());
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.close();
});

for (const [hours, how] of [
  [-1, 'behind'],
  [1, 'ahead'],
] as const) {
  test(`a browser an hour ${how} counts the hub’s seconds and shows the hub’s time`, async (t) => {
    const browserTime = new Date(Date.parse('2025-12-18T11:42:07+02:00') + hours * 3_600_000);
    const page = await pages.open(view('ballot'), { ...RUNNING, browserTime });
    t.match(await page.getByRole('timer').textContent(), /^1[67]/);
    t.match(await page.locator('.bar-top .now').textContent(), /^11:42:/);
    await page.close();
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
