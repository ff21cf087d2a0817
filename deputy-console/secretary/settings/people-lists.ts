/** What the list of people tells beside the people: factions, free seats. In: members, the council. */
import type { Council, Member } from '#contract/composition';

/** Factions by name. */
export const factionsOf = (members: readonly Member[]): readonly string[] =>
  [...new Set(members.flatMap(({ faction }) => (faction === undefined ? [] : [faction])))].toSorted((a, b) =>
    a.localeCompare(b, 'uk'),
  );

/** Seats nobody has, up to one for each mandate and one for the head, or the highest that is taken. */
export function freeSeats(members: readonly Member[], council: Council | undefined): readonly number[] {
  const taken = new Set(members.flatMap(({ seat }) => (seat === undefined ? [] : [seat])));
  const heads = members.filter(({ office }) => office === 'head').length;
  const last = Math.max((council?.seats ?? members.length) + heads, ...taken);
  return Array.from({ length: last }, (_, at) => at + 1).filter((seat) => !taken.has(seat));
}

/** Whoever has any of the words in the name or the faction. */
export const fittingPeople = (members: readonly Member[], sought: string): readonly Member[] => {
  const words = sought.trim().toLocaleLowerCase('uk');
  return members.filter(({ name, faction = '' }) => `${name} ${faction}`.toLocaleLowerCase('uk').includes(words));
};
