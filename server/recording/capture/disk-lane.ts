/**
 * File work on the disk of recordings: one act after another, so that a disk that never answers (a medium pulled out, a
 * share that is gone) holds one thread of the process and no more. In: acts; out: their results, whether one hangs.
 */
import type { HubClock } from '../../hub/clock.ts';

/** An act that takes longer hangs, ms. */
const HUNG_MS = 10_000;

export type RunOnDisk = <T>(act: () => Promise<T>) => Promise<T>;

export class DiskLane {
  readonly #clock: Pick<HubClock, 'monotonicMs'>;
  #queue: Promise<unknown> = Promise.resolve();
  #sinceMs: number | undefined;

  constructor(clock: Pick<HubClock, 'monotonicMs'>) {
    this.#clock = clock;
  }

  /** The act under way has not been answered for long: all others wait. */
  get isHung(): boolean {
    return this.#sinceMs !== undefined && this.#clock.monotonicMs() - this.#sinceMs >= HUNG_MS;
  }

  /** Does it when all before it are done, however they ended. */
  readonly run: RunOnDisk = (act) => {
    const done = this.#queue.then(async () => {
      this.#sinceMs = this.#clock.monotonicMs();
      return act().finally(() => {
        this.#sinceMs = undefined;
      });
    });
    this.#queue = done.catch(() => undefined);
    return done;
  };
}

/** Resolves when this does, however it ends, or after so long. @returns whether it did. */
export const within = (clock: Pick<HubClock, 'after'>, ms: number, what: Promise<unknown>): Promise<boolean> =>
  new Promise((resolve) => {
    const cancel = clock.after(ms, () => resolve(false));
    const over = () => {
      cancel();
      resolve(true);
    };
    what.then(over, over);
  });
