/**
 * Two windows have changed one agenda: one result that loses no line anybody typed. In: the rows both began with, the
 * lines of this window, the rows of the other. Out: lines. What only one side changed is taken; where both changed the
 * same field of a line, both lines stay. A line is taken off when one side took it off and the other left it as it was.
 * Where both added at one place, the lines of this window come first: what is typed doesn't move from under the hand.
 */
import type { AgendaEntry } from '#contract/composition';
import { type DraftLine, entryOf, isSame, lineOf, newKey, type Written } from './draft-line.ts';

/** A row that the hub has, and which line it is. */
export type Row = { readonly key: string; readonly entry: AgendaEntry };

const FIELDS = [
  'number',
  'title',
  'project',
  'reporter',
  'landMatter',
  'election',
  'fromTheFloor',
  'documents',
] as const satisfies readonly (keyof Written)[];

/**
 * Which line each entry of the hub is: one that is just the same, or of the same title or number as it was before, or
 * a new one. @param written rows of this window; they are known again only when they are just the same.
 */
export function pairUp(base: readonly Row[], theirs: readonly AgendaEntry[], written: readonly Row[] = []): Row[] {
  const taken = new Set<string>();
  const found = new Map<AgendaEntry, string>();
  const ways: readonly [readonly Row[], (a: AgendaEntry, b: AgendaEntry) => boolean][] = [
    [[...base, ...written], isSame],
    [base, (a, b) => a.title === b.title],
    [base, (a, b) => a.number === b.number],
  ];
  for (const [rows, is] of ways) {
    for (const entry of theirs.filter((one) => !found.has(one))) {
      const row = rows.find(({ key, entry: one }) => !taken.has(key) && is(one, entry));
      if (!row) continue;
      taken.add(row.key);
      found.set(entry, row.key);
    }
  }
  return theirs.map((entry) => ({ key: found.get(entry) ?? newKey(), entry }));
}

export function mergeLines(base: readonly Row[], mine: readonly DraftLine[], theirs: readonly Row[]): DraftLine[] {
  const before = new Map(base.map(({ key, entry }) => [key, entry]));
  const own = new Map(mine.map((line) => [line.key, line]));
  const other = new Map(theirs.map(({ key, entry }) => [key, entry]));
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  const movedThere = !sameOrder(keys(base), keys(theirs));
  const order = movedThere
    ? woven(keys(theirs), keys(mine))
    : woven(keys(mine), keys(theirs), (key) => own.has(key) && !other.has(key));
  return order.flatMap((key) => oneOf(before.get(key), own.get(key), other.get(key)));
}

/** What becomes of one line: none, one, or both. */
function oneOf(
  base: AgendaEntry | undefined,
  mine: DraftLine | undefined,
  theirs: AgendaEntry | undefined,
): DraftLine[] {
  if (mine && theirs) return bothOf(base ?? theirs, mine, theirs);
  if (mine) return base && isSame(base, entryOf(mine)) ? [] : [mine];
  if (theirs) return base && isSame(base, theirs) ? [] : [{ ...lineOf(theirs), elsewhere: true }];
  return [];
}

function bothOf(base: AgendaEntry, mine: DraftLine, theirs: AgendaEntry): DraftLine[] {
  if (isSame(base, theirs)) return [mine];
  const [was, is] = [lineOf(base, ''), lineOf(theirs, '')];
  const changed = (line: Written, field: (typeof FIELDS)[number]) =>
    JSON.stringify(line[field]) !== JSON.stringify(was[field]);
  const theirsOnly = FIELDS.filter((field) => changed(is, field) && !changed(mine, field));
  const apart = FIELDS.some(
    (field) => changed(is, field) && changed(mine, field) && JSON.stringify(is[field]) !== JSON.stringify(mine[field]),
  );
  if (apart) return [mine, { ...lineOf(theirs), elsewhere: true }];
  const taken = Object.fromEntries(theirsOnly.map((field) => [field, is[field]]));
  return [{ ...mine, ...taken, elsewhere: true }];
}

const sameOrder = (a: readonly string[], b: readonly string[]): boolean => {
  const common = (keys: readonly string[], others: readonly string[]) => keys.filter((key) => others.includes(key));
  return common(a, b).join(' ') === common(b, a).join(' ');
};

/**
 * The first list, with what only the second has after what stands before it there, and after what is `passed` of the
 * first.
 */
export function woven(
  first: readonly string[],
  second: readonly string[],
  passed: (key: string) => boolean = () => false,
): string[] {
  const result = [...first];
  second.forEach((key, at) => {
    if (result.includes(key)) return;
    const before = second.slice(0, at).findLast((one) => result.includes(one));
    const from = before === undefined ? 0 : result.indexOf(before) + 1;
    const next = result.slice(from).findIndex((one) => !passed(one));
    result.splice(next === -1 ? result.length : from + next, 0, key);
  });
  return result;
}
