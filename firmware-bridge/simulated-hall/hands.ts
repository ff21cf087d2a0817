/**
 * Hands on a keypad: the palm pad, and a key that is held down. A press counts when palm and key have been held together
 * for as long as the open ballot wants; without that rule it counts as the key goes down.
 */
import type { SeatKey } from '#contract/hall-bus';
import type { Cancel, Clock } from '../clock.ts';

/** What counts: the key, when it went down, and how long both hands were there, ms. */
export type CountedPress = { readonly key: SeatKey; readonly downAt: number; readonly heldMs: number };

type Down = { readonly key: SeatKey; readonly at: number; readonly holdMs: number; readonly counts: Counts };
type Counts = (press: CountedPress) => void;

export class HandsOnKeypad {
  readonly #clock: Clock;
  #palmAt: number | undefined;
  #down: Down | undefined;
  #cancelCount: Cancel | undefined;
  #cancelRelease: Cancel | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get palm(): boolean {
    return this.#palmAt !== undefined;
  }

  cover(covered: boolean): void {
    this.#cancelCount?.();
    this.#palmAt = covered ? (this.#palmAt ?? this.#clock.now()) : undefined;
    this.#waitForBoth();
  }

  /** A key goes down and is let go after `forMs`. `holdMs`: how long both hands have to hold; `counts`: called once if they do. */
  holdKey(key: SeatKey, forMs: number, holdMs: number, counts: Counts): void {
    this.release();
    const at = this.#clock.now();
    if (holdMs === 0) {
      counts({ key, downAt: at, heldMs: 0 });
      return;
    }
    this.#down = { key, at, holdMs, counts };
    this.#waitForBoth();
    this.#cancelRelease = this.#clock.after(forMs, () => this.release());
  }

  /** The key is let go: what has not counted by now does not. */
  release(): void {
    this.#cancelCount?.();
    this.#cancelRelease?.();
    this.#down = undefined;
  }

  #waitForBoth(): void {
    const down = this.#down;
    if (down === undefined || this.#palmAt === undefined) return;
    const bothAt = Math.max(down.at, this.#palmAt);
    this.#cancelCount = this.#clock.after(bothAt + down.holdMs - this.#clock.now(), () => {
      this.release();
      down.counts({ key: down.key, downAt: down.at, heldMs: Math.round(this.#clock.now() - bothAt) });
    });
  }
}
