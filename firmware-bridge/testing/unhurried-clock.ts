/**
 * Real time for tests of time-outs on a machine with much else to do: it passes in steps, and while
 * the process is not let run it stands still, so that nobody is taken for silent who could not have answered.
 */
import { type Clock, ManualClock } from '../clock.ts';

/** Runs from its making to its stop. */
export function unhurriedClock(stepMs = 5): Clock & { readonly stop: () => void } {
  const clock = new ManualClock();
  const steps = setInterval(() => setImmediate(() => clock.advance(stepMs)), stepMs);
  return {
    now: () => clock.now(),
    after: (ms, task) => clock.after(ms, task),
    stop: () => clearInterval(steps),
  };
}
