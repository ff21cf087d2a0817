/** What registering and leaving make of the roll. A vote's fate is the ballot's own event. */
import type { SittingEventOf } from '#contract/events';
import type { MemberId, SeatNumber } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import { type ByMember, ofMember, ofNobody, withMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { presenceAfter } from './entering.ts';
import { seatOfCard } from './presence.ts';
import type { Presence, Registration } from './registration.ts';

export type RegistrationEvent = SittingEventOf<
  | 'MemberRegistered'
  | 'MemberLeft'
  | 'CardRemoved'
  | 'RegistrationReset'
  | 'DepartureConfirmed'
  | 'CardSeenTwice'
  | 'OtherCardSeen'
  | 'CardSeenOnce'
  | 'MovedToConsole'
>;

export function evolveRegistration(sitting: Sitting, event: RegistrationEvent, at: string): Sitting {
  return { ...sitting, registration: registrationAfter(sitting, event, at) };
}

function registrationAfter(sitting: Sitting, event: RegistrationEvent, at: string): Registration {
  const { roster, registration } = sitting;
  const without = <T>(known: ByMember<T>, memberId: MemberId) => withMember(roster, known, memberId, undefined);
  switch (event.type) {
    case 'MemberRegistered': {
      const { memberId, means } = event.data;
      const since = ofMember(roster, registration.present, memberId)?.since ?? at;
      const presence = presenceAfter(event.data, since);
      return {
        present: withMember(roster, registration.present, memberId, presence),
        everPresent: withMember(roster, registration.everPresent, memberId, true),
        idleCards: without(registration.idleCards, memberId),
        seenTwice: registration.seenTwice,
        otherCards: means === 'card' ? without(registration.otherCards, memberId) : registration.otherCards,
        departed: without(registration.departed, memberId),
      };
    }
    case 'MemberLeft':
      return left(sitting, event.data);
    case 'CardRemoved':
      return {
        ...registration,
        idleCards: without(registration.idleCards, event.data.memberId),
        otherCards: without(registration.otherCards, event.data.memberId),
      };
    case 'RegistrationReset': {
      const idleCards = registration.idleCards.map((seat, place) => registration.present[place]?.seat ?? seat);
      return { ...registration, present: ofNobody(roster), idleCards };
    }
    case 'DepartureConfirmed':
      return { ...registration, departed: withMember(roster, registration.departed, event.data.memberId, at) };
    case 'CardSeenTwice': {
      const { memberId, seats } = event.data;
      const at = seatOfCard(sitting, memberId);
      const seat = at !== undefined && seats.includes(at) ? at : seats[0];
      return cardAt(sitting, memberId, seat, seats);
    }
    case 'OtherCardSeen': {
      const { memberId, ...other } = event.data;
      return { ...registration, otherCards: withMember(roster, registration.otherCards, memberId, other) };
    }
    case 'CardSeenOnce':
      return cardAt(sitting, event.data.memberId, event.data.seat, undefined);
    case 'MovedToConsole':
      return movedToConsole(sitting, event.data.memberId);
    default:
      return unreachable(event);
  }
}

/** Wherever the member's card is, it counts there no more. */
function movedToConsole(sitting: Sitting, memberId: MemberId): Registration {
  const registration = cardAt(sitting, memberId, undefined, undefined);
  const presence = ofMember(sitting.roster, registration.present, memberId);
  if (!presence || presence.means === 'entered') return registration;
  const atConsole: Presence = { ...presence, means: 'console' };
  return { ...registration, present: withMember(sitting.roster, registration.present, memberId, atConsole) };
}

/** The member's card stays known at this seat, registered or idle as it was. */
function cardAt(
  { roster, registration }: Sitting,
  memberId: MemberId,
  seat: SeatNumber | undefined,
  seats: readonly SeatNumber[] | undefined,
): Registration {
  const { present, idleCards, seenTwice } = registration;
  const presence = ofMember(roster, present, memberId);
  const { seat: _, ...elsewhere } = presence ?? { means: 'card', since: '' };
  return {
    ...registration,
    seenTwice: withMember(roster, seenTwice, memberId, seats),
    ...(seats === undefined && { otherCards: withMember(roster, registration.otherCards, memberId, undefined) }),
    ...(presence
      ? { present: withMember(roster, present, memberId, { ...elsewhere, ...(seat !== undefined && { seat }) }) }
      : { idleCards: withMember(roster, idleCards, memberId, seat) }),
  };
}

/** The card of one who is entered as gone is still in its slot. */
function left(
  { roster, registration }: Sitting,
  { memberId, means }: SittingEventOf<'MemberLeft'>['data'],
): Registration {
  const { present, idleCards } = registration;
  const seat = means === 'command' ? ofMember(roster, present, memberId)?.seat : undefined;
  return {
    ...registration,
    present: withMember(roster, present, memberId, undefined),
    ...(means === 'card-out' && { otherCards: withMember(roster, registration.otherCards, memberId, undefined) }),
    ...(seat !== undefined && { idleCards: withMember(roster, idleCards, memberId, seat) }),
  };
}
