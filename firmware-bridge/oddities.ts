/**
 * What the bridge has thrown away besides bytes and presses, told to the log: the first at once, and from then on how
 * much it has become, once a minute at most: who floods the bus must not fill the disk. In: counters. Out: log lines.
 */
import type { Clock } from './clock.ts';

/** Shortest time between two log lines, ms. */
export const TELL_EVERY_MS = 60_000;

export type Counters = Readonly<Record<string, number>>;

export class Oddities {
  readonly #clock: Clock;
  readonly #tell: (counters: Counters) => void;
  #told = '';
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock, tell: (counters: Counters) => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** The counters as they are now, since the start; called every few seconds. */
  note(counters: Counters): void {
    const shown = JSON.stringify(counters);
    const now = this.#clock.now();
    const isOdd = Object.values(counters).some((count) => count > 0);
    if (!isOdd || shown === this.#told || now - this.#toldAt < TELL_EVERY_MS) return;
    [this.#told, this.#toldAt] = [shown, now];
    this.#tell(counters);
  }
}
