/**
 * A clock for pacing bytes as a baud rate would: timers of fractions of a millisecond. The machine's timers bring a
 * task near its moment; the last stretch is slept through in slices too short to keep bytes waiting, because a loop
 * that only watched the clock would be taken for a glutton and be put behind the processes it has to answer.
 */
import type { Clock } from '../clock.ts';

type Due = { readonly at: number; readonly task: () => void };

/** Timers of the machine may come this much late. */
const COARSE_MS = 2;
const SLICE_MS = 0.2;
const NOBODY_WAKES = new Int32Array(new SharedArrayBuffer(4));

const soon = new Set<Due>();
let watching = false;

function watch(): void {
  const now = performance.now();
  let nextMs = SLICE_MS;
  for (const due of soon) {
    if (due.at > now) nextMs = Math.min(nextMs, due.at - now);
    else {
      soon.delete(due);
      due.task();
    }
  }
  watching = soon.size > 0;
  if (!watching) return;
  Atomics.wait(NOBODY_WAKES, 0, 0, nextMs);
  setImmediate(watch);
}

function begin(due: Due): void {
  soon.add(due);
  if (!watching) setImmediate(watch);
  watching = true;
}

export const preciseClock: Clock = {
  now: () => performance.now(),
  after: (ms, task) => {
    const due = { at: performance.now() + ms, task };
    const timer = ms > COARSE_MS ? setTimeout(begin, ms - COARSE_MS, due) : undefined;
    if (timer === undefined) begin(due);
    return () => {
      soon.delete(due);
      clearTimeout(timer);
    };
  },
};
