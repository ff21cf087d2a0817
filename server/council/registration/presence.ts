/** Who is registered, and at which seat: the seat is where the member's card is, whoever usually sits there. */
import type { Member } from '#contract/composition';
import type { MemberId, SeatNumber } from '#contract/ids';
import { knownMembers, ofMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Presence } from './registration.ts';

/** How and since when the member is registered, or undefined when not. */
export const presenceOf = (sitting: Sitting, memberId: MemberId): Presence | undefined =>
  ofMember(sitting.roster, sitting.registration.present, memberId);

export const isRegistered = (sitting: Sitting, memberId: MemberId): boolean =>
  presenceOf(sitting, memberId) !== undefined;

/** Whether the member has been registered at any time of this sitting. */
export const wasEverRegistered = (sitting: Sitting, memberId: MemberId): boolean =>
  ofMember(sitting.roster, sitting.registration.everPresent, memberId) !== undefined;

/** Members registered now, in the roster's order, the head among them. */
export const registeredMembers = (sitting: Sitting): readonly Member[] =>
  knownMembers(sitting.roster, sitting.registration.present);

/** The member whose card is at this seat, or undefined. */
export function memberAtSeat(sitting: Sitting, seat: SeatNumber): Member | undefined {
  const place = sitting.registration.present.findIndex((presence) => presence?.seat === seat);
  return sitting.roster.members[place];
}

/** The member whose card has stayed in the slot of this seat though not registered, or undefined. */
export function idleMemberAtSeat(sitting: Sitting, seat: SeatNumber): Member | undefined {
  const place = sitting.registration.idleCards.indexOf(seat);
  return sitting.roster.members[place];
}

/** The seat where the member's card is known to be, registered there or idle; undefined when in no slot. */
export const seatOfCard = (sitting: Sitting, memberId: MemberId): SeatNumber | undefined =>
  presenceOf(sitting, memberId)?.seat ?? ofMember(sitting.roster, sitting.registration.idleCards, memberId);

/** Stamp of the secretary's «вибув», or undefined. */
export const departedAt = (sitting: Sitting, memberId: MemberId): string | undefined =>
  ofMember(sitting.roster, sitting.registration.departed, memberId);
