/** The clocks and timers of the outlets, as an argument, so that tests need not wait. */
export type Timing = {
  /** Monotonic clock, ms. */
  readonly nowMs: () => number;
  /** Runs once, when what is under way has been answered. */
  readonly soon: (run: () => void) => void;
  /** Runs once after so many ms; the answer cancels. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Runs every so many ms; the answer cancels. */
  readonly every: (ms: number, run: () => void) => () => void;
};

export const realTiming: Timing = {
  nowMs: () => performance.now(),
  soon: (run) => void setImmediate(run),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  every: (ms, run) => {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  },
};
