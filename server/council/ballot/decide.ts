/**
 * The course of a ballot: opened with a quorum, extended, closed by the chair or by time, or stopped without a
 * verdict. A closed ballot never changes.
 */
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closing } from './closing.ts';
import { openBallot } from './opening.ts';
import { castVote, pressKey } from './vote.ts';

type CourseCommand = CommandOf<'extend-ballot' | 'close-ballot' | 'stop-ballot' | 'ballot-time-up' | 'resume-ballot'>;
export type BallotCommand =
  | CommandOf<'open-ballot'>
  | CourseCommand
  | CommandOf<
      | 'cast-vote'
      | 'press-key'
      | 'take-part'
      | 'take-back-ballot'
      | 'enter-vote'
      | 'enter-ballot'
      | 'enter-paper-figures'
    >;

export function decideBallot(sitting: Sitting, command: BallotCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'open-ballot':
      return openBallot(sitting, command, context);
    case 'cast-vote':
      return castVote(sitting, command);
    case 'press-key':
      return pressKey(sitting, command);
    case 'extend-ballot':
    case 'close-ballot':
    case 'stop-ballot':
    case 'ballot-time-up':
    case 'resume-ballot':
      return steer(sitting, command);
    case 'take-part':
    case 'take-back-ballot':
    case 'enter-vote':
    case 'enter-ballot':
    case 'enter-paper-figures':
      return reject('NOT_YET_SUPPORTED', { what: command.type });
    default:
      return unreachable(command);
  }
}

/** What is done to the running ballot; it must be named. */
function steer(sitting: Sitting, command: CourseCommand): Decision {
  const { ballotId } = command;
  const ballot = sitting.ballots.running;
  if (ballot?.ballotId !== ballotId) return reject('BALLOT_NOT_OPEN', { ballotId });
  switch (command.type) {
    case 'extend-ballot':
      return accept({ type: 'BallotExtended', v: 1, data: { ballotId, bySeconds: command.bySeconds } });
    case 'resume-ballot':
      return accept({ type: 'BallotResumed', v: 1, data: { ballotId, remainingSeconds: command.remainingSeconds } });
    case 'stop-ballot':
      return accept({ type: 'BallotStopped', v: 1, data: { ballotId, reason: command.reason } });
    case 'close-ballot':
      return accept(closing(sitting, ballot, 'chair'));
    case 'ballot-time-up':
      return accept(closing(sitting, ballot, 'time'));
    default:
      return unreachable(command);
  }
}
