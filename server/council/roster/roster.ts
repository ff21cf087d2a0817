/**
 * The roster: every member of the body, frozen when the sitting is convened. The separately elected head stands in
 * the roster of a village, settlement or city and is no deputy (280/97-ВР ст. 59 ч. 2); elsewhere whoever leads the
 * council is one of its deputies.
 */
import type { Member } from '#contract/composition';
import type { CardNumber, MemberId } from '#contract/ids';
import type { CouncilKind } from '#contract/vocabulary';

export type Roster = {
  readonly members: readonly Member[];
  /** Place of each member in `members`. */
  readonly placeOf: ReadonlyMap<MemberId, number>;
  readonly placeOfCard: ReadonlyMap<CardNumber, number>;
  /** Place of the separately elected head, where the council has one. */
  readonly headPlace?: number;
};

const HAS_ELECTED_HEAD: Readonly<Record<CouncilKind, boolean>> = {
  village: true,
  settlement: true,
  city: true,
  'city-district': false,
  raion: false,
  oblast: false,
  parliament: false,
};

/** The roster of a council of this kind; ids and cards are unique in `members`, which the edge has checked. */
export function rosterOf(members: readonly Member[], kind: CouncilKind): Roster {
  const headPlace = HAS_ELECTED_HEAD[kind] ? members.findIndex((member) => member.office === 'head') : -1;
  return {
    members,
    placeOf: new Map(members.map((member, place) => [member.id, place])),
    placeOfCard: new Map(members.flatMap(({ card }, place) => (card === undefined ? [] : [[card, place] as const]))),
    ...(headPlace >= 0 && { headPlace }),
  };
}

/** The member of this id, or undefined when the roster has none. */
export function memberById(roster: Roster, memberId: MemberId): Member | undefined {
  const place = roster.placeOf.get(memberId);
  return place === undefined ? undefined : roster.members[place];
}

/** The member this card is assigned to, or undefined. */
export function memberOfCard(roster: Roster, card: CardNumber): Member | undefined {
  const place = roster.placeOfCard.get(card);
  return place === undefined ? undefined : roster.members[place];
}

/** The separately elected head, or undefined where the council has none in its roster. */
export const headOf = (roster: Roster): Member | undefined =>
  roster.headPlace === undefined ? undefined : roster.members[roster.headPlace];

/** Whether the member is a deputy: everyone but the separately elected head. */
export const isDeputy = (roster: Roster, memberId: MemberId): boolean => {
  const place = roster.placeOf.get(memberId);
  return place !== undefined && place !== roster.headPlace;
};
