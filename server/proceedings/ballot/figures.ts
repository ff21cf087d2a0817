/** Figures, result and names of a ballot that has them: of the stored verdict, or as an older source tells them. */
import type { Counts, Verdict } from '#contract/verdict';
import type { BallotEnd } from '../proceedings.ts';
import type { NamedVote } from './roll-call.ts';

/** A ballot that came to figures. */
export type Counted = Extract<BallotEnd, { kind: 'closed' | 'told' }>;

export const isCounted = (end: BallotEnd): end is Counted => end.kind === 'closed' || end.kind === 'told';

export const countsOf = (end: Counted): Counts => (end.kind === 'told' ? end.told.counts : end.verdict.counts);

/** Undefined: an older source does not say it, and nobody here makes it up. */
export const resultOf = (end: Counted): Verdict['result'] | undefined =>
  end.kind === 'told' ? end.told.result : end.verdict.result;

/** Everybody by name; undefined of a secret ballot, and of one that came to nothing. */
export function namedVotesOf(end: BallotEnd): readonly NamedVote[] | undefined {
  if (end.kind === 'told') return end.votes;
  return end.kind === 'closed' ? end.roll?.votes : undefined;
}
