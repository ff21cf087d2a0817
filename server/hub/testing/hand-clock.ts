/** A clock that is moved by hand; timers ring when it passes them. */
import { clockOf, type HubClock } from '../clock.ts';

export type HandClock = HubClock & {
  /** Lets so many ms pass on both clocks. */
  pass(ms: number): void;
  /** Steps the wall clock alone, as a time server or a person may. */
  stepWall(ms: number): void;
};

export function handClock(wallMs = Date.parse('2026-03-30T07:00:00Z')): HandClock {
  let [wall, monotonic] = [wallMs, 0];
  let timers: { atMs: number; call: () => void }[] = [];
  return {
    ...clockOf(
      () => wall,
      () => monotonic,
    ),
    after: (ms, call) => {
      const timer = { atMs: monotonic + ms, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    stepWall: (ms) => {
      wall += ms;
    },
    pass: (ms) => {
      wall += ms;
      monotonic += ms;
      const due = timers.filter((timer) => timer.atMs <= monotonic);
      timers = timers.filter((timer) => timer.atMs > monotonic);
      for (const timer of due) timer.call();
    },
  };
}
