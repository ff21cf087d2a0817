/**
 * Cards in slots: a card registers its holder at that seat. When everybody registers anew, or one is entered as gone, cards
 * stay where they are: such an idle card registers when it is put in again, or when the key «за» is pressed at its seat.
 */
import type { Member } from '#contract/composition';
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { SeatNumber } from '#contract/ids';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { leavingFloor } from '../floor/leaving.ts';
import { memberOfCard, memberOfReplacedCard } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { departure } from './departure.ts';
import { otherCardAt } from './other-card.ts';
import { idleMemberAtSeat, isRegistered, memberAtSeat, presenceOf, seatOfCard } from './presence.ts';
import { goneFrom, memberSeenTwiceAt, seatsOfCard, seenAgain } from './seen-twice.ts';

/**
 * A card that registers its holder at this seat already asks for no event: a spare keypad tells of the card in it. One
 * that is known to be still in another slot is seen twice; where nothing proves that, it has moved.
 */
export function registerByCard(sitting: Sitting, command: CommandOf<'card-in'>, context: DecisionContext): Decision {
  const { seat, card, closedSlots = [] } = command;
  const member = memberOfCard(sitting.roster, card);
  if (!member) return otherCardSeen(sitting, seat) ?? strangeCard(sitting, command);
  if (presenceOf(sitting, member.id)?.seat === seat) return accept(...ownAgain(sitting, member));
  const copied = memberSeenTwiceAt(sitting, seat);
  if (copied?.id === member.id) return accept();
  const holder = memberAtSeat(sitting, seat);
  if (holder && holder.id !== copied?.id)
    return otherCardSeen(sitting, seat, member) ?? reject('SEAT_TAKEN', { seat, card });
  const gone = copied ? outOfSlot(sitting, copied, seat, context) : idleGone(sitting, member, seat, context);
  const known = seatOfCard(sitting, member.id);
  const stillThere = known !== undefined && known !== seat && closedSlots.includes(known) ? [known] : undefined;
  const others = seatsOfCard(sitting, member.id) ?? stillThere;
  if (others) return accept(...gone, ...seenAgain(sitting, member, [...others, seat]));
  return accept(...gone, registered(member, seat));
}

/** Another's card is where somebody is registered: undefined when nobody is there, or it is known already. */
function otherCardSeen(sitting: Sitting, seat: SeatNumber, cardOf?: Member): Decision | undefined {
  const holder = memberAtSeat(sitting, seat);
  if (!holder || otherCardAt(sitting, holder.id)) return undefined;
  const data = { memberId: holder.id, seat, ...(cardOf && { cardOf: cardOf.id }) };
  return accept({ type: 'OtherCardSeen', v: 1, data });
}

/** The own card is in the slot again, where another's was. */
function ownAgain(sitting: Sitting, { id: memberId }: Member): SittingEvent[] {
  const other = otherCardAt(sitting, memberId);
  return other ? [{ type: 'CardSeenOnce', v: 1, data: { memberId, seat: other.seat } }] : [];
}

/** Another's idle card has left the slot that holds this one now. */
function idleGone(sitting: Sitting, member: Member, seat: SeatNumber, context: DecisionContext) {
  const idle = idleMemberAtSeat(sitting, seat);
  return idle && idle.id !== member.id ? takingAway(sitting, idle, seat, context) : [];
}

function strangeCard({ roster }: Sitting, { seat, card }: CommandOf<'card-in'>): Decision {
  const member = memberOfReplacedCard(roster, card);
  if (member) return reject('CARD_REPLACED', { card, seat, memberName: member.name });
  return reject('UNKNOWN_CARD', { card, seat });
}

/** One of several copies out; with the last of them its holder leaves. */
function outOfSlot(sitting: Sitting, copied: Member, seat: SeatNumber, context: DecisionContext): SittingEvent[] {
  const gone = goneFrom(sitting, copied, seat);
  const isLast = gone.type === 'CardSeenOnce' && gone.data.seat === undefined;
  if (!isLast || !isRegistered(sitting, copied.id)) return [gone];
  return [gone, ...departure(sitting, { memberId: copied.id, means: 'card-out' }, context)];
}

/** A slot that held nobody's card is empty already: a bridge that starts tells of every empty slot. */
export function takeCardOut(sitting: Sitting, { seat }: CommandOf<'card-out'>, context: DecisionContext): Decision {
  const copied = memberSeenTwiceAt(sitting, seat);
  if (copied) return accept(...outOfSlot(sitting, copied, seat, context));
  const member = memberAtSeat(sitting, seat);
  if (member) return accept(...departure(sitting, { memberId: member.id, means: 'card-out' }, context));
  const idle = idleMemberAtSeat(sitting, seat);
  return idle ? accept(...takingAway(sitting, idle, seat, context)) : accept();
}

/**
 * The key «за» at a seat with an idle card, while no ballot is open to it, registers the card's holder anew.
 * Undefined when the key means something else.
 */
export function registeringByKey(sitting: Sitting, press: CommandOf<'press-key'>): Decision | undefined {
  if (press.key !== 'for' || press.ballotId !== undefined) return undefined;
  const idle = idleMemberAtSeat(sitting, press.seat);
  return idle && accept(registered(idle, press.seat));
}

const registered = ({ id: memberId }: Member, seat: SeatNumber): SittingEventOf<'MemberRegistered'> => ({
  type: 'MemberRegistered',
  v: 1,
  data: { memberId, means: 'card', seat },
});

/** An idle card out of its slot: whoever it is of leaves the floor as one who was registered does. */
const takingAway = (
  sitting: Sitting,
  { id: memberId }: Member,
  seat: SeatNumber,
  context: DecisionContext,
): readonly SittingEvent[] => [
  ...leavingFloor(sitting, memberId, context, 'card-out'),
  { type: 'CardRemoved', v: 1, data: { memberId, seat } },
];
