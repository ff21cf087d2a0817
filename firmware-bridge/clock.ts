/**
 * The clock everything in the bridge is given: a monotonic `now()` and one-shot timers, both in milliseconds.
 * Nothing here reads the wall clock; tests hand in a {@link ManualClock} and never wait.
 */

/** Stops a timer; calling it after the timer fired does nothing. */
export type Cancel = () => void;

export interface Clock {
  /** Milliseconds since some fixed moment; never steps back. */
  now(): number;
  /** Calls `task` once, not before `ms` milliseconds have passed. */
  after(ms: number, task: () => void): Cancel;
}

/** A timer that comes so much too late comes to a process that was not let run. */
const LATE_MS = 10;
/** For bytes that have arrived meanwhile to be read, which another thread does. */
const HEARING_MS = 5;

/**
 * The machine's monotonic clock. A due timer lets input that has already arrived go first, so that a busy
 * machine is not mistaken for a silent device. The machine's own timers count whole milliseconds and may come up to
 * one too early; such a one is set again, so that who has waited for 500 ms has not been seen for 499.
 */
export const monotonicClock: Clock = {
  now: () => performance.now(),
  after: (ms, task) => {
    const dueAt = performance.now() + ms;
    let immediate: NodeJS.Immediate | undefined;
    let hears = false;
    const fire = () => {
      const lateMs = performance.now() - dueAt;
      if (lateMs < 0) timer = setTimeout(fire, Math.ceil(-lateMs));
      else if (lateMs > LATE_MS && !hears) {
        hears = true;
        timer = setTimeout(fire, HEARING_MS);
      } else immediate = setImmediate(task);
    };
    let timer = setTimeout(fire, ms);
    return () => {
      clearTimeout(timer);
      if (immediate !== undefined) clearImmediate(immediate);
    };
  },
};

type Waiting = { readonly at: number; readonly order: number; readonly task: () => void };

/** A clock that moves only when told to. Tasks run in the order of their time, then of their making. */
export class ManualClock implements Clock {
  #now = 0;
  #order = 0;
  #waiting: Waiting[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, task: () => void): Cancel {
    this.#order += 1;
    const waiting = { at: this.#now + Math.max(0, ms), order: this.#order, task };
    this.#waiting.push(waiting);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
    };
  }

  /** Lets `ms` milliseconds pass and runs every task that comes due, also those made on the way. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (let due = this.#nextDue(end); due !== undefined; due = this.#nextDue(end)) {
      const task = due;
      this.#waiting = this.#waiting.filter((other) => other !== task);
      this.#now = Math.max(this.#now, due.at);
      due.task();
    }
    this.#now = end;
  }

  #nextDue(end: number): Waiting | undefined {
    let first: Waiting | undefined;
    for (const waiting of this.#waiting) {
      if (waiting.at > end) continue;
      if (first === undefined || waiting.at < first.at || (waiting.at === first.at && waiting.order < first.order)) {
        first = waiting;
      }
    }
    return first;
  }
}
