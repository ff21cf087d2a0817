/**
 * Broken networks and wrong clocks: the wall says what it does not know and never shows what is not so. Needs the built
 * pages.
 */
import type { Page } from 'playwright-core';
import { after, end, t as file, test } from 'tap';
import { sampleHall } from '../kit/sample-views.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from '../kit/testing/fake-hub.ts';
import { passSeconds, passTimeUntil } from './testing/pass-time.ts';

file.setTimeout(60_000);
const hub = new FakeHub(WEB_ROOT);
const address = await hub.open();
const browser = await startChromium();
after(async () => {
  await browser.close();
  await hub.close();
});

const ballot = sampleHall({ scene: 'ballot', deputies: 26 });
const result = sampleHall({ scene: 'result', deputies: 26 });

/** A wall in mid-ballot, 17 s left; the page's own clocks stand still at `clock` until a test moves them. */
async function openBallot(clock: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.clock.install({ time: clock });
  hub.show(sampleHall({ scene: 'idle', deputies: 26 }));
  await page.goto(address);
  await page.locator('.idle').waitFor();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 2500);
  hub.show(ballot, { remainingMs: 17_000 });
  await page.locator('.question').waitFor();
  return page;
}
const countdown = (page: Page) => page.locator('.countdown > [aria-hidden]').textContent();

test('a wire cut for thirty seconds in mid-ballot: it is said, the time runs out by the last known deadline and never goes up, and the verdict comes with the wire', async (t) => {
  const page = await openBallot('2025-12-18T09:42:00Z');
  t.equal(await countdown(page), '17с');
  await hub.stop();
  await passSeconds(page, 6);
  const band = page.getByRole('alert');
  await band.waitFor();
  t.match(await band.textContent(), /Звʼязок із сервером втрачено.*показано останній відомий стан/s);
  t.equal(await countdown(page), '11с', 'as if the wire were whole');
  await passSeconds(page, 4);
  t.equal(await countdown(page), '7с');
  await passSeconds(page, 20);
  t.equal(await countdown(page), '0с', 'and it ends there');
  t.equal(await page.locator('.wall.stale .question').count(), 1);
  hub.show(result);
  await hub.restart();
  const back = hub.nextSubscription();
  await passTimeUntil(page, back);
  await page.locator('.wall:not(.stale) .verdict.adopted').waitFor();
  t.equal(await page.getByRole('alert').count(), 0);
  await page.close();
});

test('a hub that starts again in mid-ballot goes on with the time that it has left', async (t) => {
  const page = await openBallot('2025-12-18T09:42:00Z');
  await hub.stop();
  hub.show(ballot, { remainingMs: 10_000 });
  await hub.restart();
  const back = hub.nextSubscription();
  await passTimeUntil(page, back);
  await page.locator('.countdown', { hasText: /^10с|^9с/ }).waitFor();
  t.equal(await page.getByRole('alert').count(), 0);
  await page.close();
});

for (const [wrong, clock] of [
  ['an hour late', '2025-12-18T08:42:00Z'],
  ['an hour early', '2025-12-18T10:42:00Z'],
] as const) {
  test(`a browser whose clock is ${wrong} shows the hub’s time and counts down right`, async (t) => {
    const page = await openBallot(clock);
    t.equal(await page.locator('.top .clock').textContent(), '11:42');
    t.equal(await countdown(page), '17с');
    await page.clock.runFor(5000);
    t.equal(await countdown(page), '12с');
    await hub.stop();
    await passSeconds(page, 6);
    t.match(await page.getByRole('alert').textContent(), /11:42:\d\d/, 'since when, by the hub’s clock');
    await hub.restart();
    await page.close();
  });
}

test('a clock of the machine that is set while the ballot runs moves nothing', async (t) => {
  const page = await openBallot('2025-12-18T09:42:00Z');
  await page.clock.runFor(2000);
  await page.clock.setSystemTime('2025-12-18T13:00:00Z');
  await page.clock.runFor(1000);
  t.equal(await countdown(page), '14с');
  t.equal(await page.locator('.top .clock').textContent(), '11:42');
  await page.close();
});

test('a wall that has never heard the hub tells no time: its own clock may be wrong', async (t) => {
  hub.silence(true);
  const page = await browser.newPage();
  await page.clock.install({ time: '2020-01-01T00:00:00Z' });
  await page.goto(address);
  await page.clock.runFor(6000);
  const band = page.getByRole('alert');
  await band.waitFor();
  t.notMatch(await band.textContent(), /\d\d:\d\d/);
  hub.silence(false);
  await page.close();
});

end();
