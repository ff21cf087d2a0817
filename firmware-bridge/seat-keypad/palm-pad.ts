/** The palm pad of a keypad: whether a hand rests on it, and for how long without a break. */

/** More is not told, ms. */
const LONGEST_HOLD_MS = 65_535;

export class PalmPad {
  readonly #now: () => number;
  #coveredSince: number | undefined;
  /** Undefined: the device has told nothing of a palm pad. */
  covered: boolean | undefined;

  /** `now`: monotonic time, ms. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The input has been read. */
  read(covered: boolean): void {
    if (!covered) this.#coveredSince = undefined;
    else this.#coveredSince ??= this.#now();
    this.covered = covered;
  }

  /** Contact is lost: whether the hand has stayed meanwhile is not known. */
  interrupted(): void {
    this.#coveredSince = undefined;
  }

  /** How long the pad has been covered, ms; undefined without a pad. */
  get heldMs(): number | undefined {
    if (this.covered === undefined) return undefined;
    if (this.#coveredSince === undefined) return 0;
    return Math.min(LONGEST_HOLD_MS, Math.floor(this.#now() - this.#coveredSince));
  }
}
