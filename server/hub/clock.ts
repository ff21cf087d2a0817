/**
 * The hub's clocks: the wall clock stamps events, the monotonic clock runs out ballots. While a length is being
 * measured the wall clock is held: it goes on by the monotonic clock, and a step of it is taken over afterwards.
 */
export type HubClock = {
  /** Wall clock, ms since the epoch. */
  wallMs(): number;
  /** Monotonic clock, ms since some fixed moment of this process. */
  monotonicMs(): number;
  /** Calls back once after so many ms of the monotonic clock; returns what takes that back. */
  after(ms: number, call: () => void): () => void;
  /** From now on steps of the wall clock wait; again and again is once. */
  hold(): void;
  /** Steps of the wall clock are taken over again. */
  release(): void;
};

/** The longest a Node timer can wait, ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The clocks of a machine. */
export function clockOf(wallMs: () => number, monotonicMs: () => number): HubClock {
  let held: { wallMs: number; monotonicMs: number } | undefined;
  return {
    wallMs: () => (held === undefined ? wallMs() : held.wallMs + Math.round(monotonicMs() - held.monotonicMs)),
    monotonicMs,
    after: (ms, call) => {
      const timer = setTimeout(call, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
      return () => clearTimeout(timer);
    },
    hold: () => {
      held ??= { wallMs: wallMs(), monotonicMs: monotonicMs() };
    },
    release: () => {
      held = undefined;
    },
  };
}

/** This machine's clocks. */
export const systemClock: HubClock = clockOf(
  () => Date.now(),
  () => performance.now(),
);

/** A rehearsal's clock: the wall clock stands at `startMs` but for what `advance` adds, so that a sitting comes out the same each time. */
export function rehearsalClock(startMs: number): HubClock & { advance(ms: number): void } {
  let wallMs = startMs;
  return {
    ...systemClock,
    wallMs: () => wallMs,
    hold: () => undefined,
    release: () => undefined,
    advance: (ms) => {
      wallMs += ms;
    },
  };
}

/** The wall clock as events and frames carry it: ISO 8601, UTC, with ms. */
export const stamp = (wallMs: number): string => new Date(wallMs).toISOString();
