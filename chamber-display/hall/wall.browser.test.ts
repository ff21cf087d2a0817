/**
 * The wall is live: it follows the hub, mends gaps, says when the connection is lost and keeps the last picture,
 * counts down and turns pages. Needs the built pages.
 */
import type { Page } from 'playwright-core';
import { after, end, t as file, test } from 'tap';
import * as change from '../kit/sample-changes.ts';
import { SCENES } from '../kit/sample-scenes.ts';
import { sampleHall } from '../kit/sample-views.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from '../kit/testing/fake-hub.ts';
import { passTimeUntil } from './testing/pass-time.ts';

file.setTimeout(120_000);
const hub = new FakeHub(WEB_ROOT);
hub.place(change.WALL);
const address = await hub.open();
const browser = await startChromium();
after(async () => {
  await browser.close();
  await hub.close();
});

/** A wall whose clock stands still until a test moves it. */
async function openStoppedWall(query = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.clock.install({ time: '2025-12-18T09:42:00Z' });
  hub.show(sampleHall({ scene: 'idle', deputies: 26 }));
  await page.goto(`${address}${query}`);
  await page.locator('.idle').waitFor();
  hub.beat({});
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 2500);
  hub.show(sampleHall({ scene: 'ballot', deputies: 26 }), { remainingMs: 17_000 });
  await page.locator('.question').waitFor();
  return page;
}

test('the page keeps to its content policy and throws nothing', async (t) => {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto(address);
  for (const { sample, clock, shows } of SCENES) {
    hub.show(sampleHall({ ...sample, deputies: 26 }), clock);
    await page.locator(shows).first().waitFor();
  }
  t.strictSame(wrong, []);
  await page.close();
});

test('the countdown follows the monotonic clock, and warns in the last seconds', async (t) => {
  const page = await openStoppedWall();
  const countdown = page.locator('.countdown > [aria-hidden]');
  t.equal(await countdown.textContent(), '17с');
  await page.clock.runFor(3000);
  t.equal(await countdown.textContent(), '14с');
  t.equal(await page.locator('.countdown.warn').count(), 0);
  hub.beat({ remainingMs: 5000 });
  await page.locator('.countdown.warn').waitFor();
  t.equal(await countdown.textContent(), '5с');
  t.equal(await page.locator('.time.warn').count(), 1);
  t.ok(await page.getByText('Час голосування спливає').isVisible(), 'a colour alone is no warning');
  await page.close();
});

test('a running ballot shows who has voted, and nowhere how', async (t) => {
  const page = await openStoppedWall();
  t.ok((await page.locator('.seat.voted').count()) > 10);
  t.equal(await page.locator('.for, .against, .abstain').count(), 0);
  await page.close();
});

test('a secret ballot shows who took part; no colour of a choice is anywhere, nor after it', async (t) => {
  const page = await openStoppedWall();
  hub.show(sampleHall({ scene: 'ballot', deputies: 26, change: change.secret }), { remainingMs: 17_000 });
  await page.getByText('ТАЄМНЕ ГОЛОСУВАННЯ').waitFor();
  t.equal(await page.locator('.seat.voted').count(), 18);
  t.equal(await page.locator('.seat:is(.for, .against, .abstain)').count(), 0);
  hub.show(sampleHall({ scene: 'result', deputies: 26, change: change.secretResult }));
  await page.locator('.tally li.invalid').waitFor();
  t.equal(await page.locator('.seat:is(.for, .against, .abstain)').count(), 0);
  await page.close();
});

test('a ballot on paper has no countdown and no edge of time', async (t) => {
  const page = await openStoppedWall();
  hub.show(sampleHall({ scene: 'ballot', deputies: 26, change: change.onPaper }));
  await page.getByText('бюлетенями').waitFor();
  t.equal(await page.locator('.countdown').count(), 0);
  t.equal(await page.locator('.time').count(), 0);
  await page.close();
});

test('a trial does not look like a ballot, and its verdict is not filled', async (t) => {
  const page = await openStoppedWall();
  const trial = { trial: true } as const;
  hub.show(sampleHall({ scene: 'ballot', deputies: 26, change: change.ballot(trial) }), { remainingMs: 17_000 });
  await page.getByText('ПРОБНЕ ГОЛОСУВАННЯ — поза протоколом').waitFor();
  t.equal(await page.locator('.wall.trial').count(), 1);
  hub.show(sampleHall({ scene: 'result', deputies: 26, change: change.result(trial) }));
  await page.locator('.verdict.adopted.open').waitFor();
  t.equal(await page.locator('.wall.trial').count(), 1);
  await page.close();
});

test('a speech counts down, warns, and counts what is over; a pause stands still', async (t) => {
  const page = await openStoppedWall();
  const timer = page.locator('.timer');
  hub.show(sampleHall({ scene: 'speech', deputies: 26 }), { elapsedMs: 268_000 });
  await timer.getByText('0:32').waitFor();
  t.equal(await page.locator('.spoken.warn').count(), 0);
  await page.clock.runFor(2000);
  t.equal(await timer.textContent(), '0:30');
  t.ok(await page.getByText('Час завершувати').isVisible());
  hub.beat({ elapsedMs: 305_000 });
  await timer.getByText('−0:05').waitFor();
  t.ok(await page.getByText('Час вичерпано').isVisible());
  hub.show(sampleHall({ scene: 'speech', deputies: 26, change: change.speech({ paused: true }) }), {
    elapsedMs: 100_000,
  });
  await page.getByText('Виступ призупинено').waitFor();
  await page.clock.runFor(2000);
  t.equal(await timer.textContent(), '3:20');
  await page.close();
});

test('a break counts down to the return', async (t) => {
  const page = await openStoppedWall();
  const until = change.head({ breakUntil: '2025-12-18T12:15:00+02:00' });
  hub.show(sampleHall({ scene: 'break', deputies: 26, change: until }));
  await page.locator('.until').waitFor();
  const before = await page.locator('.clock-row').textContent();
  await page.clock.runFor(2000);
  t.match(before, /^32:5\d$/);
  t.not(await page.locator('.clock-row').textContent(), before);
  await page.close();
});

test('a change is shown; after a gap the wall asks for a snapshot and shows that', async (t) => {
  const page = await openStoppedWall();
  const view = sampleHall({ scene: 'ballot', deputies: 26 });
  const ballot = (voted: number) => (view.ballot ? { ballot: { ...view.ballot, voted } } : {});
  const voted = page.locator('.fact').nth(2);
  hub.change(ballot(21));
  await voted.getByText('21').waitFor();
  const asked = hub.nextSubscription();
  hub.change(ballot(23), 1);
  await asked;
  await voted.getByText('23').waitFor();
  t.pass('the wall asked again and shows what the hub shows');
  await page.close();
});

test('silence of the hub is said, with its time, over the last picture; a new snapshot ends it', async (t) => {
  const page = await openStoppedWall();
  hub.silence(true);
  await page.clock.runFor(4800);
  t.equal(await page.locator('.lost').count(), 0, 'a short silence is not a lost connection');
  await page.clock.runFor(600);
  const band = page.getByRole('alert');
  await band.waitFor();
  t.match(await band.textContent(), /Звʼязок із сервером втрачено.*11:42:0/s);
  t.ok(await page.locator('.wall.stale .question').isVisible(), 'the last picture stays');
  const left = Number.parseInt((await page.locator('.countdown > [aria-hidden]').textContent()) ?? '', 10);
  await page.clock.runFor(3000);
  const later = Number.parseInt((await page.locator('.countdown > [aria-hidden]').textContent()) ?? '', 10);
  t.equal(later, left - 3, 'the time runs on to the last known deadline');
  hub.silence(false);
  const back = hub.nextSubscription();
  await passTimeUntil(page, back);
  await band.waitFor({ state: 'detached' });
  t.equal(await page.locator('.wall.stale').count(), 0);
  await page.close();
});

test('a hub that beats but never mends a gap is as good as lost', async (t) => {
  const page = await openStoppedWall();
  hub.withhold(true);
  const asked = hub.nextSubscription();
  hub.change({}, 1);
  await asked;
  for (let second = 0; second < 6; second += 1) {
    hub.beat({ remainingMs: 10_000 });
    await page.clock.runFor(1000);
  }
  await page.getByRole('alert').waitFor();
  t.ok(await page.locator('.wall.stale .question').isVisible());
  hub.withhold(false);
  for (let second = 0; second < 12; second += 1) await page.clock.runFor(1000);
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.close();
});

test('a wall that has never heard the hub says so', async (t) => {
  hub.silence(true);
  const page = await browser.newPage();
  await page.clock.install();
  await page.goto(address);
  await page.getByText('Зʼєднання із сервером…').waitFor();
  await page.clock.runFor(6000);
  await page.getByText('сервер не відповідає').waitFor();
  t.pass('it says that the server does not answer');
  hub.silence(false);
  await page.close();
});

test('long questions and many names turn their pages by themselves, whatever votes come in', async (t) => {
  const page = await openStoppedWall();
  hub.show(sampleHall({ scene: 'ballot', deputies: 450, nasty: true }), { remainingMs: 30_000 });
  await page.locator('.question .pager', { hasText: '1 / ' }).waitFor();
  await page.locator('.position', { hasText: '1 з ' }).waitFor();
  const first = await page.locator('.names .name').first().textContent();
  await page.clock.runFor(6000);
  const { ballot } = sampleHall({ scene: 'ballot', deputies: 450, nasty: true });
  hub.change(ballot ? { ballot: { ...ballot, voted: 301 } } : {});
  await page.locator('.fact').nth(2).getByText('301').waitFor();
  await page.clock.runFor(4500);
  await page.locator('.question .pager', { hasText: '2 / ' }).waitFor();
  await page.locator('.position', { hasText: '2 з ' }).waitFor();
  t.not(await page.locator('.names .name').first().textContent(), first);
  await page.close();
});

/** How many different lengths the edge of time has while 200 ms pass, a frame at a time. */
async function lengthsIn200Ms(page: Page): Promise<number> {
  const lengths = new Set<string | null>();
  for (let frame = 0; frame < 10; frame += 1) {
    await page.clock.runFor(20);
    lengths.add(await page.locator('.time i').getAttribute('style'));
  }
  return lengths.size;
}

test('the edge of time glides; who asked for less motion gets it in steps', async (t) => {
  const page = await openStoppedWall();
  t.ok((await lengthsIn200Ms(page)) >= 9, 'a new length at every frame');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.runFor(400);
  t.ok((await lengthsIn200Ms(page)) <= 3, 'a few steps');
  await page.close();
});

test('a screen left open when a rehearsal ends says that it is over, and shows nothing of it any more', async (t) => {
  const page = await openStoppedWall();
  hub.endRehearsal();
  await page.getByText('Репетицію закінчено').waitFor();
  await hub.stop();
  for (let second = 0; second < 8; second += 1) await page.clock.runFor(1000);
  t.ok(await page.getByText('Репетицію закінчено').isVisible());
  t.equal(await page.locator('.question').count(), 0);
  t.equal(await page.getByRole('alert').count(), 0, 'no band of a lost connection');
  await hub.restart();
  await page.close();
});

test('a screen that is turned away says so; its last picture does not pass for a live one', async (t) => {
  const page = await openStoppedWall();
  hub.turnAway();
  for (let second = 0; second < 8; second += 1) await page.clock.runFor(1000);
  await page.getByRole('alert').waitFor();
  t.ok(await page.locator('.wall.stale .question').isVisible());
  await page.reload();
  await page.getByText('Ви не увійшли').waitFor();
  t.pass('without a picture the refusal stands on the wall');
  await page.close();
});

end();
