/**
 * One card in several slots at once («кнопкодавство»): a member sits in one seat, so one of the cards is a copy, and
 * nobody can tell which. The keys of all those seats are blocked until the member's own seat alone holds the card, or a
 * person decides: a temporary card is given, or the member is registered by hand where the last card is. The member stays registered, and votes at the own console or by voice.
 */
import type { Member } from '#contract/composition';
import type { SittingEvent } from '#contract/events';
import type { MemberId, SeatNumber } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { mayBeOfKeypad } from '../ballot/votes.ts';
import { knownMembers, ofMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { blockedByOther, membersWithOtherCard, otherCardAt } from './other-card.ts';

/** Seats whose slots hold this member's card at once; undefined when they are not several. */
export const seatsOfCard = ({ roster, registration }: Sitting, memberId: MemberId): readonly SeatNumber[] | undefined =>
  ofMember(roster, registration.seenTwice, memberId);

/** Members whose card is in several slots at once, in the roster's order. */
export const membersSeenTwice = ({ roster, registration }: Sitting): readonly Member[] =>
  knownMembers(roster, registration.seenTwice);

/** Whose card is in the slot of this seat and in another one at once, or undefined. */
export function memberSeenTwiceAt({ roster, registration }: Sitting, seat: SeatNumber): Member | undefined {
  const place = registration.seenTwice.findIndex((seats) => seats?.includes(seat));
  return roster.members[place];
}

/** Why no key of this seat counts now, or undefined. */
export function blockedAt(sitting: Sitting, seat: SeatNumber): Refusal | undefined {
  const member = memberSeenTwiceAt(sitting, seat);
  if (!member) return blockedByOther(sitting, seat);
  const seats = seatsOfCard(sitting, member.id)?.join(', ') ?? '';
  return refuse('CARD_SEEN_TWICE', { memberName: member.name, seats });
}

/** Every seat whose keys are blocked. */
export const blockedSeats = (sitting: Sitting): readonly SeatNumber[] => [
  ...membersSeenTwice(sitting).flatMap(({ id }) => seatsOfCard(sitting, id) ?? []),
  ...membersWithOtherCard(sitting).flatMap(({ id }) => otherCardAt(sitting, id)?.seat ?? []),
];

/** The card has turned up in a further slot. A vote its holder had given at a keypad in the running ballot proves nothing any more; one at the own console stands. */
export function seenAgain(sitting: Sitting, { id: memberId }: Member, seats: readonly SeatNumber[]): SittingEvent[] {
  const { running } = sitting.ballots;
  const isNews = seatsOfCard(sitting, memberId) === undefined;
  return [
    { type: 'CardSeenTwice', v: 1, data: { memberId, seats: [...seats] } },
    ...(running && isNews && mayBeOfKeypad(sitting, memberId)
      ? [
          {
            type: 'VoteVoided' as const,
            v: 1 as const,
            data: { ballotId: running.ballotId, memberId, reason: 'card-seen-twice' as const },
          },
        ]
      : []),
  ];
}

/** The card is no more in the slot of this seat. Left in the member's own seat alone it is trusted; elsewhere it may be the copy. */
export function goneFrom(sitting: Sitting, { id: memberId, seat: own }: Member, seat: SeatNumber): SittingEvent {
  const [left, ...others] = (seatsOfCard(sitting, memberId) ?? []).filter((one) => one !== seat);
  if (left !== undefined && (others.length > 0 || left !== own))
    return { type: 'CardSeenTwice', v: 1, data: { memberId, seats: [left, ...others] } };
  return { type: 'CardSeenOnce', v: 1, data: { memberId, ...(left !== undefined && { seat: left }) } };
}

/** A person of the staff vouches for who sits where the last card is. Nothing while several are in. */
export function vouchedFor(sitting: Sitting, memberId: MemberId, actor: string): SittingEvent[] {
  const [seat, ...others] = seatsOfCard(sitting, memberId) ?? [];
  const byStaff = /^(chair|secretary|operator)\b/.test(actor);
  if (seat === undefined || others.length > 0 || !byStaff) return [];
  return [{ type: 'CardSeenOnce', v: 1, data: { memberId, seat } }];
}

/** A temporary card takes the place of those in the slots: they count nowhere. */
export const countingNowhere = (sitting: Sitting, memberId: MemberId): SittingEvent[] =>
  seatsOfCard(sitting, memberId) ? [{ type: 'CardSeenOnce', v: 1, data: { memberId } }] : [];
