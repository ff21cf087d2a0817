/** Timing moved by hand: nothing is told, no timer rings and no time passes until the test says so. */
import type { Timing } from '../timing.ts';

type Timer = { atMs: number; everyMs?: number; run: () => void };

export class HandTiming implements Timing {
  #nowMs = 0;
  #soon: (() => void)[] = [];
  #timers = new Set<Timer>();

  nowMs = () => this.#nowMs;
  soon = (run: () => void) => void this.#soon.push(run);
  after = (ms: number, run: () => void) => this.#set({ atMs: this.#nowMs + ms, run });
  every = (ms: number, run: () => void) => this.#set({ atMs: this.#nowMs + ms, everyMs: ms, run });

  /** Runs what was put off until all under way is answered. */
  settle(): void {
    for (const run of this.#soon.splice(0)) run();
  }

  /** Lets so many ms pass; timers ring in their order. */
  pass(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let next = this.#nextDue(untilMs); next; next = this.#nextDue(untilMs)) {
      this.#nowMs = next.atMs;
      if (next.everyMs === undefined) this.#timers.delete(next);
      else next.atMs += next.everyMs;
      next.run();
    }
    this.#nowMs = untilMs;
    this.settle();
  }

  #set(timer: Timer): () => void {
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  #nextDue(untilMs: number): Timer | undefined {
    const due = [...this.#timers].filter(({ atMs }) => atMs <= untilMs);
    return due.sort((one, other) => one.atMs - other.atMs)[0];
  }
}
