/**
 * Ballots that another ballot has left owing: a repeat that was allowed, a secret ballot that a restart interrupted, the
 * approval of the counting commission's protocol, a second round of an election.
 */

import { secondRound } from '../ballot/alternatives.ts';
import { type ClosedBallot, closedBallot, type EndedBallot, isSetAside } from '../ballot/ballot.ts';
import { repeatAllowed } from '../ballot/repeat.ts';
import { isOnPaper } from '../ballot/secret.ts';
import { subjectOf } from '../ballot/subject.ts';
import type { CommandOf } from '../command-of.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { ballotStep, type Step } from './step.ts';

type Question = Omit<CommandOf<'open-ballot'>, 'type'>;

/** Those of the open item, or of the sitting itself while none is open. */
export const owedSteps = (sitting: Sitting): readonly Step[] => [
  ...repeatDue(sitting),
  ...heldAgain(sitting),
  ...protocolDue(sitting),
  ...secondRoundDue(sitting),
];

/** Ballots of the open item, or of no item while none is open, oldest first. */
const endedHere = ({ ballots, agenda }: Sitting): readonly EndedBallot[] =>
  ballots.ended.filter(({ itemId }) => itemId === agenda.openItemId);

const isClosed = (ballot: EndedBallot): ballot is ClosedBallot => ballot.ended === 'closed';

/** A procedural decision that names a ballot lets it be held once more. */
function repeatDue(sitting: Sitting): readonly Step[] {
  const { ballots } = sitting;
  const allowing = endedHere(sitting)
    .filter(isClosed)
    .findLast(({ motion, verdict }) => motion?.kind === 'allow-repeat' && verdict.result === 'adopted');
  const repeated =
    allowing?.motion?.kind === 'allow-repeat' ? closedBallot(ballots, allowing.motion.ballotId) : undefined;
  if (!repeated || !repeatAllowed(ballots, repeated.ballotId)) return [];
  const { ballotId, number, text } = repeated;
  return [
    ballotStep(
      `repeat:${ballotId}`,
      `Поставити на повторне голосування: № ${number}`,
      `Put to the vote again: No. ${number}`,
      { subject: 'repeat', repeats: ballotId, text },
    ),
  ];
}

/** No vote of a secret ballot survives a restart: the same question is put again. */
function heldAgain(sitting: Sitting): readonly Step[] {
  const last = endedHere(sitting).at(-1);
  if (last?.ended !== 'voided') return [];
  const uk = `Провести знову таємне голосування № ${last.number}`;
  return [ballotStep(`again:${last.ballotId}`, uk, `Hold secret ballot No. ${last.number} again`, sameQuestion(last))];
}

function sameQuestion(ballot: EndedBallot): Question {
  const { subject, text, majority, manner, openForSeconds, ground, by, motion, alternatives, agendaStage } = ballot;
  return {
    subject,
    text,
    majority,
    manner,
    openForSeconds,
    ...(ground && { ground }),
    ...(by && { by }),
    ...(motion && { motion }),
    ...(alternatives && { alternatives }),
    ...(agendaStage && { agendaStage }),
    ...(ballot.amendmentId && { amendmentId: ballot.amendmentId }),
    ...(ballot.reasonedRefusal && { reasonedRefusal: true as const }),
  };
}

/** The last ballot on paper whose protocol no open vote has approved yet; undefined when none is owed. */
export function protocolToApprove(sitting: Sitting): ClosedBallot | undefined {
  const closed = endedHere(sitting).filter(isClosed);
  const at = closed.findLastIndex(isOnPaper);
  const approves = ({ subject, motion, manner, verdict, ballotId }: ClosedBallot) =>
    subject === 'procedural' &&
    !motion &&
    manner === 'open' &&
    verdict.result === 'adopted' &&
    !isSetAside(sitting.ballots, ballotId);
  return at < 0 || closed.slice(at + 1).some(approves) ? undefined : closed[at];
}

/** The protocol of the counting commission is approved by an open vote. */
function protocolDue(sitting: Sitting): readonly Step[] {
  const ballot = protocolToApprove(sitting);
  if (!ballot) return [];
  const text = `Затвердити протокол лічильної комісії про результати голосування № ${ballot.number}`;
  const uk = 'Поставити на голосування: протокол лічильної комісії';
  return [
    ballotStep(`protocol:${ballot.ballotId}`, uk, 'Put to the vote: the counting commission’s protocol', {
      subject: 'procedural',
      text,
    }),
  ];
}

/** The last election here when nobody was elected and a second round is to be held, with who goes to it. */
export function electionForSecondRound(sitting: Sitting) {
  const last = endedHere(sitting)
    .filter(isClosed)
    .findLast((one) => subjectOf(sitting.ballots, one) === 'election');
  const candidates = last && !isSetAside(sitting.ballots, last.ballotId) ? secondRound(sitting, last) : undefined;
  return last && candidates ? { ballot: last, candidates } : undefined;
}

function secondRoundDue(sitting: Sitting): readonly Step[] {
  const due = electionForSecondRound(sitting);
  if (!due) return [];
  const { ballot, candidates } = due;
  const question = { ...sameQuestion(ballot), subject: 'election' as const, alternatives: [...candidates] };
  const names = candidates.map(({ text }) => text).join(', ');
  return [
    ballotStep(`second-round:${ballot.ballotId}`, `Провести другий тур: ${names}`, `Hold the second round: ${names}`, {
      ...question,
      text: `Другий тур. ${ballot.text}`.slice(0, 8000),
    }),
  ];
}
