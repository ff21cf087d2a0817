/** The hub's clocks as seen from a page whose own clocks may say anything. */
import { test } from 'tap';
import { elapsedMs, hubTime, readClock, remainingMs, secondsLeft, stopwatch } from './hub-clock.ts';

const now = '2026-03-30T10:00:00.000Z';

test('the wall clock shown is the hub’s, however wrong the page’s own is', async (t) => {
  const clock = readClock(undefined, { now }, 5000);
  t.equal(hubTime(clock, 7000).toISOString(), '2026-03-30T10:00:02.000Z');
});

test('time left runs down on the monotonic clock and stops at nought', async (t) => {
  const clock = readClock(undefined, { now, remainingMs: 30_000 }, 1000);
  t.equal(remainingMs(clock, 11_000), 20_000);
  t.equal(remainingMs(clock, 99_000), 0);
});

test('a late frame does not give the ballot more time', async (t) => {
  const prompt = readClock(undefined, { now, remainingMs: 30_000 }, 1000);
  const late = readClock(prompt, { now: '2026-03-30T10:00:02.000Z', remainingMs: 28_000 }, 3300);
  t.equal(remainingMs(late, 3300), 27_700);
  t.equal(hubTime(late, 3300).toISOString(), '2026-03-30T10:00:02.300Z');
});

test('however late a frame is, the countdown does not go up; only where the ballot was extended', async (t) => {
  const clock = readClock(undefined, { now, remainingMs: 5000 }, 1000);
  t.equal(remainingMs(readClock(clock, { now, remainingMs: 4000 }, 5000), 5000), 1000, '3 s late');
  t.equal(remainingMs(readClock(clock, { now, remainingMs: 35_000 }, 1010, true), 1010), 35_000);
});

test('when no ballot runs there is no time left, and no speech no time spoken', async (t) => {
  const running = readClock(undefined, { now, remainingMs: 5000, elapsedMs: 10 }, 0);
  const over = readClock(running, { now }, 100);
  t.equal(remainingMs(over, 100), undefined);
  t.equal(elapsedMs(over, 100), undefined);
});

test('a speech counts up', async (t) => {
  const clock = readClock(undefined, { now, elapsedMs: 60_000 }, 500);
  t.equal(elapsedMs(clock, 1500), 61_000);
});

test('the time spoken is known as the hub last said it, for a speech that is paused', async (t) => {
  const clock = readClock(undefined, { now, elapsedMs: 60_000 }, 500);
  t.equal(readClock(clock, { now, elapsedMs: 60_000 }, 5000).spokenMs, 60_000);
});

test('the last second shows 1 and the end shows 0', async (t) => {
  t.strictSame([30_000, 29_001, 1000, 1, 0].map(secondsLeft), [30, 30, 1, 1, 0]);
});

test('a stopwatch shows hours only when there are any', async (t) => {
  t.strictSame([0, 188_000, 754_999, 3_661_000].map(stopwatch), ['0:00', '3:08', '12:34', '1:01:01']);
});
