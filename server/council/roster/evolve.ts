/**
 * What its events make of the roster. Everything known of each member by the place in the roster follows it: a
 * mandate that ends takes its place out, one that is recognised has the last.
 */
import type { Member } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import { officesWithout } from '../offices/offices.ts';
import type { Registration } from '../registration/registration.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type RosterHistory, rosterOf } from './roster.ts';

export type RosterEvent = SittingEventOf<
  'MandateEnded' | 'MandateRecognised' | 'FactionChanged' | 'TemporaryCardGiven'
>;

export function evolveRoster(sitting: Sitting, event: RosterEvent): Sitting {
  const { members } = sitting.roster;
  switch (event.type) {
    case 'MandateEnded':
      return withoutMember(sitting, event.data.memberId);
    case 'MandateRecognised':
      return {
        ...withMembers(sitting, [...members, event.data.member]),
        registration: eachOf(sitting.registration, (known) => [...known, undefined]),
      };
    case 'FactionChanged': {
      const { memberId, faction } = event.data;
      return withMembers(
        sitting,
        members.map((member) => (member.id === memberId ? inFaction(member, faction) : member)),
      );
    }
    case 'TemporaryCardGiven':
      return withCard(sitting, event.data);
    default:
      return unreachable(event);
  }
}

const withMembers = (sitting: Sitting, members: readonly Member[], history?: Partial<RosterHistory>): Sitting => ({
  ...sitting,
  roster: rosterOf(members, sitting.council.kind, { ...sitting.roster, ...history }),
});

function withoutMember(sitting: Sitting, memberId: MemberId): Sitting {
  const { members, placeOf, former } = sitting.roster;
  const place = placeOf.get(memberId);
  if (place === undefined) return sitting;
  return {
    ...withMembers(sitting, members.toSpliced(place, 1), { former: [...former, ...members.slice(place, place + 1)] }),
    registration: eachOf(sitting.registration, (known) => known.toSpliced(place, 1)),
    offices: officesWithout(sitting.offices, memberId),
  };
}

type OfMembers = <T>(known: readonly (T | undefined)[]) => readonly (T | undefined)[];

const eachOf = (
  { present, everPresent, idleCards, departed, seenTwice, otherCards }: Registration,
  change: OfMembers,
): Registration => ({
  present: change(present),
  everPresent: change(everPresent),
  idleCards: change(idleCards),
  departed: change(departed),
  seenTwice: change(seenTwice),
  otherCards: change(otherCards),
});

function inFaction({ faction: _, ...member }: Member, faction: string | undefined): Member {
  return faction === undefined ? member : { ...member, faction };
}

/** The new card is the member's only valid one; the own card given back is a temporary one no more. */
function withCard(sitting: Sitting, { memberId, card }: SittingEventOf<'TemporaryCardGiven'>['data']): Sitting {
  const { members, placeOf, temporaryCards, replacedCards } = sitting.roster;
  const own = members[placeOf.get(memberId) ?? -1]?.card;
  const before = temporaryCards.get(memberId) ?? own;
  const replaced = new Map(replacedCards);
  if (before !== undefined) replaced.set(before, memberId);
  replaced.delete(card);
  const temporary = new Map(temporaryCards).set(memberId, card);
  if (card === own) temporary.delete(memberId);
  return withMembers(sitting, members, { temporaryCards: temporary, replacedCards: replaced });
}
