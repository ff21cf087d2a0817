/**
 * Another's card in the slot of a seat where a member is registered: nothing told that the member's own had left it.
 * Whose hand is at that keypad is not known, so its keys are blocked until the slot opens or the own card is in again.
 */
import type { Member } from '#contract/composition';
import type { MemberId, SeatNumber } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { knownMembers, ofMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { OtherCard } from './registration.ts';

/** Another's card in the slot of this member's seat, or undefined. */
export const otherCardAt = ({ roster, registration }: Sitting, memberId: MemberId): OtherCard | undefined =>
  ofMember(roster, registration.otherCards, memberId);

/** Members with another's card in the slot of their seat, in the roster's order. */
export const membersWithOtherCard = ({ roster, registration }: Sitting): readonly Member[] =>
  knownMembers(roster, registration.otherCards);

/** Why no key of this seat counts now, or undefined. */
export function blockedByOther(sitting: Sitting, seat: SeatNumber): Refusal | undefined {
  const member = membersWithOtherCard(sitting).find(({ id }) => otherCardAt(sitting, id)?.seat === seat);
  return member && refuse('OTHER_CARD_IN', { memberName: member.name, seat });
}
