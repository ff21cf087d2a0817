import { test } from 'tap';
import { monotonicClock } from '../clock.ts';
import { unhurriedClock } from './unhurried-clock.ts';

test('time passes while the process runs, and stands still while it may not', async (t) => {
  const clock = unhurriedClock();
  t.teardown(clock.stop);
  await new Promise<void>((resolve) => {
    clock.after(20, resolve);
  });
  const before = clock.now();
  t.ok(before >= 20);
  const busyUntil = monotonicClock.now() + 60;
  while (monotonicClock.now() < busyUntil);
  await new Promise<void>((resolve) => {
    clock.after(5, resolve);
  });
  t.ok(clock.now() - before <= 15, `${clock.now() - before} ms`);
});
