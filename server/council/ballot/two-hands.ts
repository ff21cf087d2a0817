/**
 * Two hands at once (rule `twoHandHoldMs`): whoever presses the own key with the own palm on the pad has no hand left
 * for the neighbour's keypad. How long both were held is the keypad's own measure, and comes with the press.
 */
import type { SeatNumber } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { Sitting } from '../sitting/sitting.ts';

/** Why a press held by both hands for so long is not taken, or undefined. `heldMs` absent: the keypad tells nothing. */
export function oneHanded({ rules }: Sitting, seat: SeatNumber, heldMs = 0): Refusal | undefined {
  const holdMs = rules.twoHandHoldMs;
  return heldMs < holdMs ? refuse('TWO_HANDS_NEEDED', { seat, holdMs }) : undefined;
}
