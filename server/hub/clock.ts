/**
 * The hub's clocks: the wall clock stamps events, the monotonic clock runs out ballots. A rehearsal starts the wall
 * clock at its own instant and moves it on; the monotonic clock is never moved.
 */
export type HubClock = {
  /** Wall clock, ms since the epoch. */
  wallMs(): number;
  /** Monotonic clock, ms since some fixed moment of this process. */
  monotonicMs(): number;
  /** Calls back once after so many ms of the monotonic clock; returns what takes that back. */
  after(ms: number, call: () => void): () => void;
};

/** The longest a Node timer can wait, ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clocks. */
export const systemClock: HubClock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/** A rehearsal's clock: the wall clock stands at `startMs` but for what `advance` adds, so that a sitting comes out the same each time. */
export function rehearsalClock(startMs: number): HubClock & { advance(ms: number): void } {
  let wallMs = startMs;
  return {
    ...systemClock,
    wallMs: () => wallMs,
    advance: (ms) => {
      wallMs += ms;
    },
  };
}

/** The wall clock as events and frames carry it: ISO 8601, UTC, with ms. */
export const stamp = (wallMs: number): string => new Date(wallMs).toISOString();
