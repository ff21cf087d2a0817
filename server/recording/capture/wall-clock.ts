/**
 * What turns instants of the monotonic clock into the wall clock's. In: both clocks, looked at often; out: by which of its
 * settings an instant is told. A step counts from when it is seen on: what was heard before is told by the clock as it was,
 * as the events of that time are.
 */
import type { HubClock } from '../../hub/clock.ts';

/** From `fromMs` on, monotonic ms, the wall clock is so much ahead of the monotonic one. */
export type Setting = { readonly fromMs: number; readonly aheadMs: number };

/** Two clocks that are read one after the other, and a time server's small corrections, are no step, ms. */
export const LEAST_STEP_MS = 50;
/** Sound is later than this in no source. */
const KEPT_MS = 120_000;

export class WallClock {
  readonly #clock: Pick<HubClock, 'wallMs' | 'monotonicMs'>;
  #settings: readonly Setting[];

  constructor(clock: Pick<HubClock, 'wallMs' | 'monotonicMs'>) {
    this.#clock = clock;
    this.#settings = [{ fromMs: Number.NEGATIVE_INFINITY, aheadMs: this.aheadMs }];
  }

  /** To be called at every page of sound. */
  look(): void {
    const { aheadMs } = this;
    if (Math.abs(aheadMs - this.#last.aheadMs) <= LEAST_STEP_MS) return;
    const fromMs = this.#clock.monotonicMs();
    const known = this.#settings.filter((_, at, all) => (all[at + 1]?.fromMs ?? fromMs) > fromMs - KEPT_MS);
    this.#settings = [...known, { fromMs, aheadMs }];
  }

  /** The setting in force at this instant, monotonic ms. */
  at(ms: number): Setting {
    return this.#settings.findLast(({ fromMs }) => fromMs <= ms) ?? this.#last;
  }

  /** How much it is ahead now, by this setting: what it has been corrected by since is not lost. */
  exactly(setting: Setting): number {
    return setting === this.#last ? this.aheadMs : setting.aheadMs;
  }

  get aheadMs(): number {
    return this.#clock.wallMs() - this.#clock.monotonicMs();
  }
  get #last(): Setting {
    return this.#settings.at(-1) ?? { fromMs: Number.NEGATIVE_INFINITY, aheadMs: this.aheadMs };
  }
}
