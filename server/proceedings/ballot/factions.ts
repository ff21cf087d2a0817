/**
 * The table faction × choice: factions in alphabetical order, then members of none, then the elected head apart.
 * In: named votes. Out: rows whose figures add up to the ballot's.
 */
import type { Outcome } from '#contract/vocabulary';
import type { NamedVote } from './roll-call.ts';

export type FactionRow = {
  readonly group:
    | { readonly kind: 'faction'; readonly name: string }
    | { readonly kind: 'no-faction' }
    | { readonly kind: 'head' };
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly total: number;
};

const byName = new Intl.Collator('uk');

/** One row a group that has a member in the roll call. */
export function factionRows(votes: readonly NamedVote[]): FactionRow[] {
  const deputies = votes.filter((vote) => !vote.isHead);
  const names = new Set(deputies.flatMap(({ member }) => (member.faction === undefined ? [] : [member.faction])));
  const rows = [...names].sort(byName.compare).map((name) => {
    return row(
      { kind: 'faction', name },
      deputies.filter(({ member }) => member.faction === name),
    );
  });
  const unaligned = deputies.filter(({ member }) => member.faction === undefined);
  const head = votes.filter((vote) => vote.isHead);
  if (unaligned.length > 0) rows.push(row({ kind: 'no-faction' }, unaligned));
  if (head.length > 0) rows.push(row({ kind: 'head' }, head));
  return rows;
}

function row(group: FactionRow['group'], votes: readonly NamedVote[]): FactionRow {
  const counts: Record<Outcome, number> = { for: 0, against: 0, abstain: 0, 'not-voting': 0, absent: 0, conflict: 0 };
  for (const { outcome } of votes) counts[outcome]++;
  return { group, counts, total: votes.length };
}
