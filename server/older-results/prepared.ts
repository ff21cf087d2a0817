/** A read file as the tray keeps it: each ballot with its key, its counts and what in it does not add up. Made in the reader's process. */
import { createHash } from 'node:crypto';
import { type Counted, countedOf, sumWarnings } from './checks.ts';
import { nameForm } from './names/name-forms.ts';
import type { ReadBallot, ReadFile } from './read-types.ts';

export type PreparedBallot = ReadBallot & { readonly key: string; readonly counted: Counted };
export type PreparedFile = Omit<ReadFile, 'ballots'> & { readonly ballots: readonly PreparedBallot[] };

const KEY_LENGTH = 32;

export const prepare = ({ ballots, ...file }: ReadFile): PreparedFile => ({
  ...file,
  ballots: ballots.map(prepareBallot),
});

export function prepareBallot(ballot: ReadBallot): PreparedBallot {
  const votes = firstOfEach(ballot.votes);
  return {
    ...ballot,
    votes,
    warnings: [...ballot.warnings, ...sumWarnings(ballot)],
    key: keyOf({ ...ballot, votes }),
    counted: countedOf(votes),
  };
}

/**
 * A short name that stands twice is of two people: the second is asked about apart, as «Коваль М. С. (2)». A whole one
 * that stands twice is one person's, and the first of the votes stays.
 */
function firstOfEach(votes: ReadBallot['votes']): ReadBallot['votes'] {
  const seen = new Map<string, number>();
  return votes.flatMap((vote) => {
    const times = (seen.get(vote.name) ?? 0) + 1;
    seen.set(vote.name, times);
    if (times === 1) return [vote];
    return nameForm(vote.name).isShort ? [{ ...vote, name: `${vote.name} (${times})` }] : [];
  });
}

/** The same ballot has the same key, whichever file tells of it and however often it is saved anew. */
function keyOf({ date, time, number, item, title, about, votes }: ReadBallot): string {
  const cast = votes.map(({ name, outcome }) => `${name}:${outcome}`).sort();
  const told = [date, time, number, item, title.toLowerCase(), about].map((part) => part ?? null);
  return createHash('sha256')
    .update(JSON.stringify([...told, cast]))
    .digest('hex')
    .slice(0, KEY_LENGTH);
}
