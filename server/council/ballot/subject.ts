/** What a ballot is on, seen through repeats. */
import type { Subject } from '#contract/vocabulary';
import { type Ballots, closedBallot, type Question } from './ballot.ts';

/** The subject; of a repeat that of the ballot it repeats, and so on to the first. */
export function subjectOf(ballots: Ballots, { subject, repeats }: Pick<Question, 'subject' | 'repeats'>): Subject {
  const repeated = repeats === undefined ? undefined : closedBallot(ballots, repeats);
  return subject === 'repeat' && repeated ? subjectOf(ballots, repeated) : subject;
}
