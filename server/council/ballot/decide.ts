/**
 * The course of a ballot: opened with a quorum, extended, closed by the chair or by time, or stopped without a
 * verdict. A closed ballot never changes.
 */
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { alternativeClosing } from './alternatives.ts';
import { askedId, type RunningBallot } from './ballot.ts';
import { type BallotClosed, closing } from './closing.ts';
import { concluding } from './consequences.ts';
import { enterBallot, enterVote } from './entered.ts';
import { evolveBallot } from './evolve.ts';
import { openBallot } from './opening.ts';
import { enterPaperFigures } from './paper.ts';
import { isOnPaper, isSealed } from './secret.ts';
import { takePart } from './secret-part.ts';
import { castVote, pressKey } from './vote.ts';

type CourseCommand = CommandOf<
  'extend-ballot' | 'close-ballot' | 'stop-ballot' | 'take-back-ballot' | 'ballot-time-up' | 'resume-ballot'
>;
export type BallotCommand =
  | CommandOf<'open-ballot'>
  | CourseCommand
  | CommandOf<'cast-vote' | 'press-key' | 'take-part' | 'enter-vote' | 'enter-ballot' | 'enter-paper-figures'>;

export function decideBallot(sitting: Sitting, command: BallotCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'open-ballot':
      return openBallot(sitting, command, context);
    case 'cast-vote':
      return castVote(sitting, command, context);
    case 'press-key':
      return pressKey(sitting, command, context);
    case 'extend-ballot':
    case 'close-ballot':
    case 'stop-ballot':
    case 'take-back-ballot':
    case 'ballot-time-up':
    case 'resume-ballot':
      return steer(sitting, command, context);
    case 'take-part':
      return takePart(sitting, command);
    case 'enter-vote':
      return enterVote(sitting, command);
    case 'enter-ballot':
      return enterBallot(sitting, command, context);
    case 'enter-paper-figures':
      return enterPaperFigures(sitting, command);
    default:
      return unreachable(command);
  }
}

/** What is done to the running ballot; what is asked now must be named. */
function steer(sitting: Sitting, command: CourseCommand, context: DecisionContext): Decision {
  const ballot = sitting.ballots.running;
  if (!ballot || askedId(ballot) !== command.ballotId) return reject('BALLOT_NOT_OPEN', { ballotId: command.ballotId });
  const { ballotId } = ballot;
  if (isOnPaper(ballot) && hasNoClock(command)) return reject('PAPER_BALLOT');
  switch (command.type) {
    case 'extend-ballot':
      return accept({ type: 'BallotExtended', v: 1, data: { ballotId, bySeconds: command.bySeconds } });
    case 'resume-ballot':
      return isSealed(ballot)
        ? accept({ type: 'BallotVoided', v: 1, data: { ballotId, reason: 'restart' } })
        : accept({ type: 'BallotResumed', v: 1, data: { ballotId, remainingSeconds: command.remainingSeconds } });
    case 'stop-ballot':
      return accept({ type: 'BallotStopped', v: 1, data: { ballotId, reason: command.reason } });
    case 'take-back-ballot':
      return takeBack(ballot);
    case 'close-ballot':
      return close(sitting, ballot, 'chair', context);
    case 'ballot-time-up':
      return close(sitting, ballot, 'time', context);
    default:
      return unreachable(command);
  }
}

/** On paper nothing runs out, and figures alone close it: it can only be stopped or taken back. */
const hasNoClock = ({ type }: CourseCommand): boolean => type !== 'stop-ballot' && type !== 'take-back-ballot';

/** Opened by mistake: before anyone has voted it is taken back without ceremony, and its number is free again. */
const takeBack = ({ ballotId, touched, alternativesHeld }: RunningBallot): Decision =>
  touched || alternativesHeld.length > 0
    ? reject('VOTES_CAST', { ballotId })
    : accept({ type: 'BallotTakenBack', v: 1, data: { ballotId } });

/** Of several alternatives the open one is closed; with the last of them, the ballot. */
function close(
  sitting: Sitting,
  ballot: RunningBallot,
  closedBy: BallotClosed['data']['closedBy'],
  { nowMs, tally }: DecisionContext,
): Decision {
  const { alternative, alternatives = [] } = ballot;
  if (alternative === undefined) {
    return accept(...concluding(sitting, ballot, closing(sitting, ballot, closedBy, tally)));
  }
  const voted = alternativeClosing(sitting, ballot, alternative);
  if (alternative < alternatives.length) return accept(...voted);
  const at = new Date(nowMs).toISOString();
  const after = voted.reduce((before, event) => evolveBallot(before, event, at), sitting);
  const last = after.ballots.running ?? ballot;
  return accept(...voted, ...concluding(after, last, closing(after, last, closedBy)));
}
