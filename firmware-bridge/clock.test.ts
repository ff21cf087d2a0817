import { test } from 'tap';
import { monotonicClock } from './clock.ts';

/** Moments within a millisecond at which timers are set; the machine's own count whole milliseconds. */
const TIMERS = 200;

test('no timer comes before its time, however the machine rounds', async (t) => {
  const waits = Array.from(
    { length: TIMERS },
    (_, index) =>
      new Promise<number>((resolve) => {
        monotonicClock.after(index / 7, () => {
          const from = monotonicClock.now();
          monotonicClock.after(20, () => resolve(monotonicClock.now() - from));
        });
      }),
  );
  const shortest = Math.min(...(await Promise.all(waits)));
  t.ok(shortest >= 20, `${shortest} ms of 20`);
});

test('a timer that has been cancelled does not come', async (t) => {
  let came = 0;
  const cancel = monotonicClock.after(1, () => {
    came += 1;
  });
  cancel();
  await new Promise<void>((resolve) => {
    monotonicClock.after(5, resolve);
  });
  t.equal(came, 0);
});
