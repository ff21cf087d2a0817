/** What happens at a seat: reports before they have boot, counter and age. */
import type { SeatKey } from '#contract/hall-bus';
import type { BallotId, CardNumber } from '#contract/ids';
import { sealPress } from '#contract/sealed-press';
import type { Choice } from '#contract/vocabulary';

/** How long both hands were on the keypad; absent where it can't tell. */
export type Held = { readonly heldMs?: number };
/** A report before it has boot, counter and age. */
export type Happening =
  | (Held & { readonly kind: 'key'; readonly key: SeatKey; readonly ballotId?: BallotId })
  | (Held & { readonly kind: 'sealed-key'; readonly ballotId: BallotId; readonly sealed: string })
  | { readonly kind: 'card-in'; readonly card: CardNumber }
  | { readonly kind: 'card-out' };

/** Boot and counter of a device that counts for itself, and how old the press was when it told it. */
export type Origin = { readonly boot: string; readonly counter: number; readonly ageMs: number };

/** A choice of a secret ballot, sealed to the ballot's key. */
export const sealed = (ballotId: BallotId, sealKey: string, choice: Choice, held: Held): Happening => ({
  kind: 'sealed-key',
  ballotId,
  sealed: sealPress(sealKey, ballotId, choice),
  ...held,
});
