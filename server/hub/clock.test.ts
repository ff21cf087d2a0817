import { test } from 'tap';
import { clockOf, rehearsalClock } from './clock.ts';

test('a step of the wall clock waits while something is measured, and is taken over afterwards', async (t) => {
  let [wall, monotonic] = [1_000_000, 500];
  const clock = clockOf(
    () => wall,
    () => monotonic,
  );
  const pass = (ms: number, stepMs = 0) => {
    wall += ms + stepMs;
    monotonic += ms;
  };
  clock.hold();
  pass(2_000, 3_600_000);
  t.equal(clock.wallMs(), 1_002_000);
  clock.hold();
  pass(1_000, -7_200_000);
  t.equal(clock.wallMs(), 1_003_000, 'to hold what is held changes nothing');
  clock.release();
  t.equal(clock.wallMs(), wall);
});

test('a rehearsal’s wall clock stands but for what it is moved on', async (t) => {
  const clock = rehearsalClock(1_000);
  clock.hold();
  clock.advance(20_000);
  t.equal(clock.wallMs(), 21_000);
});
