/**
 * The card slot of one keypad: whose card is in it. In: the switch in the slot, cards read (RAW means insertion). Out:
 * card in and card out.
 *
 * Only an open slot is a card out, also when it is found open after contact has returned, and another card read in a
 * slot that has a switch: the one before must have gone.
 */
import type { CardNumber } from '#contract/ids';
import type { Happening } from './happening.ts';

export class CardSlot {
  readonly #report: (happening: Happening) => void;
  #slot: 'unknown' | 'empty' | 'occupied' = 'unknown';
  /** Reported in, and not out since. */
  #card: CardNumber | undefined;

  constructor(report: (happening: Happening) => void) {
    this.#report = report;
  }

  /** Whether a card is in it; undefined where no switch has told. */
  get cardIn(): boolean | undefined {
    return this.#slot === 'unknown' ? undefined : this.#slot === 'occupied';
  }

  /** What the switch says. */
  read(closed: boolean): void {
    const wasEmpty = this.#slot === 'empty';
    this.#slot = closed ? 'occupied' : 'empty';
    if (closed || wasEmpty) return;
    this.#card = undefined;
    this.#report({ kind: 'card-out' });
  }

  /** A card was read. */
  insert(card: CardNumber): void {
    const swapped = this.#card !== undefined && this.#card !== card;
    if (swapped && this.#slot !== 'unknown') this.#report({ kind: 'card-out' });
    this.#card = card;
    this.#report({ kind: 'card-in', card });
  }
}
