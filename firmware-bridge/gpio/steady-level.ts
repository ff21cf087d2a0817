/**
 * An input without its bounces: a level counts when it has held for a set time, and is read anew then. In: edges of a
 * line. Out: each change of the steady level, once.
 */
import type { Cancel, Clock } from '../clock.ts';

export type SteadyLevelOptions = {
  readonly clock: Clock;
  /** How long a level has to hold to count, ms. */
  readonly holdMs: { readonly active: number; readonly inactive: number };
  /** What the line is now; undefined when it can't be read: the level stands. */
  readonly read: () => boolean | undefined;
  readonly onChange: (active: boolean) => void;
};

export class SteadyLevel {
  readonly #options: SteadyLevelOptions;
  #steady: boolean | undefined;
  #cancel: Cancel | undefined;

  /** `steady` is what the line was read as when it was taken; undefined when it could not be read. */
  constructor(steady: boolean | undefined, options: SteadyLevelOptions) {
    this.#steady = steady;
    this.#options = options;
  }

  /** An edge has led to this level. */
  edge(active: boolean): void {
    const { clock, holdMs } = this.#options;
    this.#cancel?.();
    this.#cancel = clock.after(active ? holdMs.active : holdMs.inactive, () => this.#settle());
  }

  end(): void {
    this.#cancel?.();
  }

  #settle(): void {
    const level = this.#options.read() ?? this.#steady;
    if (level === undefined || level === this.#steady) return;
    this.#steady = level;
    this.#options.onChange(level);
  }
}
