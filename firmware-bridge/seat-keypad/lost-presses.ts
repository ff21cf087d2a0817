/**
 * Choices that can be told to nobody, counted by reason: whoever pressed sees no light, and presses again. `kept`: told
 * by a keypad that had kept it from before the bridge's start, for a ballot that nobody can name any more. `early`:
 * pressed before the light of a secret ballot had come on. `stray`: pressed for an opening that is not, or no longer,
 * given to the keypad.
 */
export type LossReason = 'kept' | 'early' | 'stray';

export class LostPresses {
  readonly counts: Readonly<Record<LossReason, number>>;
  readonly #counts: Record<LossReason, number> = { kept: 0, early: 0, stray: 0 };
  readonly #onFirst: (reason: LossReason) => void;

  /** `onFirst` is told the first of each reason; the others are counted. */
  constructor(onFirst: (reason: LossReason) => void) {
    this.#onFirst = onFirst;
    this.counts = this.#counts;
  }

  add(reason: LossReason): void {
    this.#counts[reason] += 1;
    if (this.#counts[reason] === 1) this.#onFirst(reason);
  }
}
