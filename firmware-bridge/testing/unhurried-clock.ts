/**
 * Real time for tests of time-outs on a machine with much else to do: it passes in steps of {@link STEP_MS}, and while
 * the process is not let run it stands still, so that nobody is taken for silent who could not have answered.
 */
import { type Clock, ManualClock } from '../clock.ts';

const STEP_MS = 5;

/** Runs from its making to its stop. */
export function unhurriedClock(): Clock & { readonly stop: () => void } {
  const clock = new ManualClock();
  const steps = setInterval(() => setImmediate(() => clock.advance(STEP_MS)), STEP_MS);
  return {
    now: () => clock.now(),
    after: (ms, task) => clock.after(ms, task),
    stop: () => clearInterval(steps),
  };
}
