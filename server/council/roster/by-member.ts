/**
 * Something known of each member, in the roster's order: one copy of a short array for each change, so that a vote
 * costs the same whether 22 or 450 sit.
 */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { Roster } from './roster.ts';

export type ByMember<T> = readonly (T | undefined)[];

/** Nothing known of anyone yet. */
export const ofNobody = <T>(roster: Roster): ByMember<T> =>
  new Array<T | undefined>(roster.members.length).fill(undefined);

/** What is known of this member; undefined as well for one who is not in the roster. */
export function ofMember<T>(roster: Roster, known: ByMember<T>, memberId: MemberId): T | undefined {
  const place = roster.placeOf.get(memberId);
  return place === undefined ? undefined : known[place];
}

/** The same, with this member's entry changed; undefined takes it away. */
export function withMember<T>(
  roster: Roster,
  known: ByMember<T>,
  memberId: MemberId,
  entry: T | undefined,
): ByMember<T> {
  const place = roster.placeOf.get(memberId);
  return place === undefined ? known : known.with(place, entry);
}

/** Members of whom something is known, in the roster's order. */
export const knownMembers = <T>(roster: Roster, known: ByMember<T>): readonly Member[] =>
  roster.members.filter((_member, place) => known[place] !== undefined);
