/**
 * The roster: every member of the body as the sitting was convened with it, changed since by events alone. The
 * separately elected head stands in the roster of a village, settlement or city and is no deputy (280/97-ВР ст. 59
 * ч. 2); elsewhere whoever leads the council is one of its deputies. The total composition is no part of it.
 */
import type { Member } from '#contract/composition';
import type { CardNumber, MemberId } from '#contract/ids';
import type { CouncilKind } from '#contract/vocabulary';

export type Roster = {
  readonly members: readonly Member[];
  /** Place of each member in `members`. */
  readonly placeOf: ReadonlyMap<MemberId, number>;
  /** Place of whom each card registers: a temporary card instead of the own one. */
  readonly placeOfCard: ReadonlyMap<CardNumber, number>;
  /** Place of the separately elected head, where the council has one. */
  readonly headPlace?: number;
  /** Whose mandate ended in this sitting; earlier ballots name them. */
  readonly former: readonly Member[];
  /** Temporary cards, for this sitting. */
  readonly temporaryCards: ReadonlyMap<MemberId, CardNumber>;
  /** Cards that a temporary one stands in for. */
  readonly replacedCards: ReadonlyMap<CardNumber, MemberId>;
};

/** What a roster has come to know in the course of a sitting. */
export type RosterHistory = Pick<Roster, 'former' | 'temporaryCards' | 'replacedCards'>;
const NO_HISTORY: RosterHistory = { former: [], temporaryCards: new Map(), replacedCards: new Map() };

const HAS_ELECTED_HEAD: Readonly<Record<CouncilKind, boolean>> = {
  village: true,
  settlement: true,
  city: true,
  'city-district': false,
  raion: false,
  oblast: false,
  parliament: false,
};

/** Whether a council of this kind has a head elected apart from its deputies. */
export const hasElectedHead = (kind: CouncilKind): boolean => HAS_ELECTED_HEAD[kind];

/** The roster of a council of this kind; ids and cards are unique in `members`, which the edge has checked. */
export function rosterOf(members: readonly Member[], kind: CouncilKind, history = NO_HISTORY): Roster {
  const headPlace = hasElectedHead(kind) ? members.findIndex((member) => member.office === 'head') : -1;
  const cards = members.flatMap(({ id, card }, place) => {
    const valid = history.temporaryCards.get(id) ?? card;
    return valid === undefined ? [] : [[valid, place] as const];
  });
  return {
    members,
    placeOf: new Map(members.map((member, place) => [member.id, place])),
    placeOfCard: new Map(cards),
    ...(headPlace >= 0 && { headPlace }),
    former: history.former,
    temporaryCards: history.temporaryCards,
    replacedCards: history.replacedCards,
  };
}

/** The member of this id, or undefined when the roster has none. */
export function memberById(roster: Roster, memberId: MemberId): Member | undefined {
  const place = roster.placeOf.get(memberId);
  return place === undefined ? undefined : roster.members[place];
}

/** The member this card registers, or undefined. */
export function memberOfCard(roster: Roster, card: CardNumber): Member | undefined {
  const place = roster.placeOfCard.get(card);
  return place === undefined ? undefined : roster.members[place];
}

/** The member whose card this was before a temporary one replaced it, or undefined. */
export function memberOfReplacedCard(roster: Roster, card: CardNumber): Member | undefined {
  const memberId = roster.replacedCards.get(card);
  return memberId === undefined ? undefined : memberById(roster, memberId);
}

/** A member, or one whose mandate ended in this sitting: whoever its record may name. */
export const everMember = (roster: Roster, memberId: MemberId): Member | undefined =>
  memberById(roster, memberId) ?? roster.former.find(({ id }) => id === memberId);

/** The separately elected head, or undefined where the council has none in its roster. */
export const headOf = (roster: Roster): Member | undefined =>
  roster.headPlace === undefined ? undefined : roster.members[roster.headPlace];

/** Whether the member is a deputy: everyone but the separately elected head. */
export const isDeputy = (roster: Roster, memberId: MemberId): boolean => {
  const place = roster.placeOf.get(memberId);
  return place !== undefined && place !== roster.headPlace;
};
