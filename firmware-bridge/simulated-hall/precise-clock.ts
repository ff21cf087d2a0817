/**
 * A clock for pacing bytes as a baud rate would: timers of fractions of a millisecond, kept by watching the last
 * stretch instead of sleeping through it. Costs processor time; used only when a baud rate is simulated.
 */
import type { Cancel, Clock } from '../clock.ts';

/** Timers of the machine may come this much late. */
const COARSE_MS = 2;

export const preciseClock: Clock = {
  now: () => performance.now(),
  after: (ms, task) => {
    const at = performance.now() + ms;
    let stopped = false;
    const watch = () => {
      if (stopped) return;
      if (performance.now() >= at) task();
      else setImmediate(watch);
    };
    const timer = ms > COARSE_MS ? setTimeout(watch, ms - COARSE_MS) : undefined;
    if (timer === undefined) setImmediate(watch);
    const cancel: Cancel = () => {
      stopped = true;
      clearTimeout(timer);
    };
    return cancel;
  },
};
