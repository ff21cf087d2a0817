/**
 * A repeat (повторне голосування) names the ballot it repeats and needs a procedural decision first; both ballots
 * stay in the record. What is asked and its majority are those of the first (see question); a decision that it adopts
 * gets the next number.
 */
import type { BallotId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { Sitting } from '../sitting/sitting.ts';
import { type Ballots, type ClosedBallot, closedBallot, isSetAside } from './ballot.ts';
import type { QuestionPut } from './question.ts';

/** Why the repeat may not be put, or undefined; a question that repeats nothing is none of this rule's business. */
export function repeatRefused({ ballots }: Sitting, { subject, repeats }: QuestionPut): Refusal | undefined {
  if (repeats === undefined) return subject === 'repeat' ? refuse('NAMES_NO_BALLOT') : undefined;
  if (!closedBallot(ballots, repeats)) return refuse('NOT_CLOSED_BALLOT', { ballotId: repeats });
  return repeatAllowed(ballots, repeats) ? undefined : refuse('REPEAT_NEEDS_DECISION', { ballotId: repeats });
}

/**
 * Whether a procedural decision adopted after the ballot, and after its last repeat, allows to repeat it: one whose
 * motion names it, or one without a motion, on the same item, that follows it with no other question of substance
 * between.
 */
export function repeatAllowed(ballots: Ballots, ballotId: BallotId): boolean {
  const closed = ballots.ended.filter((one): one is ClosedBallot => one.ended === 'closed');
  const last = closed.findLastIndex((one) => one.ballotId === ballotId || one.repeats === ballotId);
  const itemId = closed[last]?.itemId;
  const since = closed.slice(last + 1);
  const nextOfSubstance = since.findIndex(({ subject }) => subject !== 'procedural');
  return since.some((ballot, place) => {
    if (ballot.subject !== 'procedural' || ballot.verdict.result !== 'adopted') return false;
    if (isSetAside(ballots, ballot.ballotId)) return false;
    const { motion } = ballot;
    if (!motion) return ballot.itemId === itemId && (nextOfSubstance === -1 || place < nextOfSubstance);
    return motion.kind === 'allow-repeat' && motion.ballotId === ballotId;
  });
}
