/** Who takes part now, and since when; open from convening to the close of the sitting. */
import type { SittingEventOf } from '#contract/events';
import type { SeatNumber } from '#contract/ids';
import type { StaffRole } from '#contract/sign-ins';
import { type ByMember, ofNobody } from '../roster/by-member.ts';
import type { Roster } from '../roster/roster.ts';

export type Presence = {
  readonly means: SittingEventOf<'MemberRegistered'>['data']['means'];
  /** Where the member's card is; absent for one registered at the console whose card is in no slot. */
  readonly seat?: SeatNumber;
  /** Stamp of the registration; who registered at the console and then inserts a card keeps the first. */
  readonly since: string;
  /** Who entered the member, who did not register himself. */
  readonly entered?: Entering;
};

/** Whose hand entered something of a member; `byName`: the person, where known. */
export type Entering = { readonly by: StaffRole; readonly byName?: string };

/** At a member's seat; `cardOf`: whose it is, where anybody's. */
export type OtherCard = Omit<SittingEventOf<'OtherCardSeen'>['data'], 'memberId'>;

export type Registration = {
  readonly present: ByMember<Presence>;
  /** Who has been registered at any time of this sitting. */
  readonly everPresent: ByMember<true>;
  /** Seat whose slot holds the member's card though the member is not registered: entered as gone, or everybody registers anew. */
  readonly idleCards: ByMember<SeatNumber>;
  /** Stamp of the secretary's «вибув»; gone when the member registers again. */
  readonly departed: ByMember<string>;
  /** Seats whose slots hold the member's card at once, where they are several: their keys are blocked. */
  readonly seenTwice: ByMember<readonly SeatNumber[]>;
  /** Seats where members are registered while another's card is in the slot: their keys are blocked. */
  readonly otherCards: ByMember<OtherCard>;
};

export const nobodyRegistered = (roster: Roster): Registration => ({
  present: ofNobody(roster),
  everPresent: ofNobody(roster),
  idleCards: ofNobody(roster),
  departed: ofNobody(roster),
  seenTwice: ofNobody(roster),
  otherCards: ofNobody(roster),
});
