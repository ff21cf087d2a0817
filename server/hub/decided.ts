/** What the hub's desks answer, and what comes to them from the hall. */
import type { BallotId, BridgeId, DeviceId, MemberId, SeatNumber } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
import type { Actor } from './face.ts';

/** What was decided and the journal position it rests on; it may be told when that position is on the disk. */
export type Decided =
  | { readonly ok: true; readonly position: number }
  | { readonly ok: false; readonly position: number; readonly refusal: Refusal };

/** A press of an electronic secret ballot, from a seat or of a member at the own console. */
export type SealedPress = { readonly ballotId: BallotId; readonly sealed: string } & (
  | { readonly seat: SeatNumber; readonly heldMs?: number }
  | { readonly memberId: MemberId }
);

/** A device that stands at no seat: the gavel, the supply. */
export type DeviceOfHall = { readonly bridge: BridgeId; readonly device: DeviceId };

/** Who gave a command, as the journal's envelope names it. */
export const nameOf = (actor: Actor | 'hub'): string => {
  if (actor === 'hub') return actor;
  return actor.memberId === undefined ? actor.role : `${actor.role}:${actor.memberId}`;
};
