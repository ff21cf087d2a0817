/**
 * Opening a ballot: at the right moment, with a quorum, on a question that may be put. A trial vote is held before the
 * sitting opens, asks for no quorum, and stays outside the record.
 */
import type { SittingEventOf } from '#contract/events';
import { type Refusal, refuse } from '#contract/refusals';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext } from '../decision.ts';
import { quorumOf } from '../registration/quorum.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { inadmissible } from './admissible.ts';
import { ballotIdOf, nextBallotNumber } from './ballot.ts';
import { type QuestionPut, questionPut } from './question.ts';
import { isSealed } from './secret.ts';

type BallotOpened = SittingEventOf<'BallotOpened'>;

export function openBallot(
  sitting: Sitting,
  { type: _, ...asked }: CommandOf<'open-ballot'>,
  context: DecisionContext,
): Decision {
  const question = questionPut(sitting, asked);
  const refusal = refusalToOpen(sitting, question, context);
  return refusal ? { ok: false, refusal } : accept(opening(sitting, withSealKey(question, context)));
}

/** An electronic secret ballot names the key that its presses are sealed to. */
const withSealKey = (question: QuestionPut, { sealKey }: DecisionContext): QuestionPut =>
  isSealed(question) ? { ...question, by: 'electronic', ...(sealKey !== undefined && { sealKey }) } : question;

/** Why a ballot on this question can't open now, or undefined. */
export const refusalToOpen = (sitting: Sitting, question: QuestionPut, context: DecisionContext): Refusal | undefined =>
  notTheMoment(sitting, question) ?? inadmissible(sitting, question, context) ?? withoutQuorum(sitting, question);

/** The event that opens a ballot on the question, the next of the sitting. */
export function opening({ sittingId, ballots }: Sitting, question: QuestionPut): BallotOpened {
  const ballotId = ballotIdOf(sittingId, ballots.opened + 1, question.trial);
  const number = nextBallotNumber(ballots, question.trial);
  return { type: 'BallotOpened', v: 1, data: { ballotId, number, ...question } };
}

/** One ballot runs at a time; a trial is held before the sitting opens. */
function notTheMoment({ phase, ballots }: Sitting, { trial }: QuestionPut): Refusal | undefined {
  if (trial && phase !== 'convened') return refuse('TRIAL_ONLY_BEFORE');
  return ballots.running && refuse('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
}

/** Nothing is voted on without quorum, but a procedural question where the council's own rules allow it. */
function withoutQuorum(sitting: Sitting, { subject, trial }: QuestionPut): Refusal | undefined {
  const { deputies, needed, met } = quorumOf(sitting);
  const allowed = trial || (subject === 'procedural' && sitting.rules.proceduralWithoutQuorum);
  return met || allowed ? undefined : refuse('NO_QUORUM', { deputies, needed });
}
