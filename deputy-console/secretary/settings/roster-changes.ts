/** What a list from a file makes of the council's people. In: who is there, who was read, which way. Out: people, changes. */
import type { Member } from '#contract/composition';

/** `replace`: the file is the whole council; `merge`: who is new is added, who is known is changed, nobody goes. */
export const WAYS = ['merge', 'replace'] as const;
export type Way = (typeof WAYS)[number];

export type RosterChanges = {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: number;
};

/** The people after it: known ones at their place, new ones at the end. */
export function rosterAfter(present: readonly Member[], read: readonly Member[], way: Way): Member[] {
  if (way === 'replace') return [...read];
  const byId = new Map(read.map((member) => [member.id, member]));
  const known = new Set(present.map(({ id }) => id));
  return [...present.map((member) => byId.get(member.id) ?? member), ...read.filter(({ id }) => !known.has(id))];
}

/** By name what was added, changed and removed, and how many stay as they are. */
export function rosterChanges(present: readonly Member[], after: readonly Member[]): RosterChanges {
  const before = new Map(present.map((member) => [member.id, member]));
  const left = new Set(after.map(({ id }) => id));
  const names = (members: readonly Member[]) => members.map(({ name }) => name);
  const known = after.filter(({ id }) => before.has(id));
  const changed = known.filter((member) => !isSame(member, before.get(member.id)));
  return {
    added: names(after.filter(({ id }) => !before.has(id))),
    changed: names(changed),
    removed: names(present.filter(({ id }) => !left.has(id))),
    same: known.length - changed.length,
  };
}

function isSame(one: Member, other: Member | undefined): boolean {
  const written = (member: Member | undefined) => JSON.stringify(Object.entries(member ?? {}).toSorted(byKey));
  return written(one) === written(other);
}
const byKey = ([a]: [string, unknown], [b]: [string, unknown]) => a.localeCompare(b);
