/**
 * The life of a sitting: opened, adjourned, resumed, closed. Opening asks for no quorum, since the roll is a record;
 * quorum is tested when a ballot opens. A break and the close end a running speech and wait for a running ballot.
 */
import { unreachable } from '#contract/unreachable';
import { closingOpenItem } from '../agenda/decide.ts';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { endingSpeech } from '../floor/decide.ts';
import { registeredMembers } from '../registration/presence.ts';
import { quorumOf } from '../registration/quorum.ts';
import { phaseDetails } from './phase.ts';
import type { Sitting } from './sitting.ts';

export type LifeCommand = CommandOf<
  | 'open-sitting'
  | 'take-roll'
  | 'adjourn-sitting'
  | 'resume-sitting'
  | 'extend-sitting'
  | 'close-sitting'
  | 'set-second-registration'
  | 'declare-not-held'
  | 'sound-alarm'
  | 'give-all-clear'
  | 'begin-closed-part'
  | 'end-closed-part'
  | 'begin-ceremony'
  | 'end-ceremony'
>;

export function decideSitting(sitting: Sitting, command: LifeCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'open-sitting':
      if (sitting.phase !== 'convened') return reject('SITTING_ALREADY_OPEN');
      return accept({ type: 'SittingOpened', v: 1, data: { quorum: quorumOf(sitting) } });
    case 'take-roll':
      return accept({ type: 'RollTaken', v: 1, data: { registered: roll(sitting), quorum: quorumOf(sitting) } });
    case 'adjourn-sitting':
      return adjourn(sitting, command, context);
    case 'resume-sitting':
      if (sitting.phase !== 'adjourned') return reject('SITTING_NOT_ADJOURNED', phaseDetails(sitting.phase));
      return accept({ type: 'SittingResumed', v: 1, data: { quorum: quorumOf(sitting) } });
    case 'close-sitting':
      return close(sitting, context);
    case 'extend-sitting':
    case 'set-second-registration':
    case 'declare-not-held':
    case 'sound-alarm':
    case 'give-all-clear':
    case 'begin-closed-part':
    case 'end-closed-part':
    case 'begin-ceremony':
    case 'end-ceremony':
      return reject('NOT_YET_SUPPORTED', { what: command.type });
    default:
      return unreachable(command);
  }
}

function adjourn(sitting: Sitting, { reason }: CommandOf<'adjourn-sitting'>, context: DecisionContext): Decision {
  const ballot = sitting.ballots.running;
  if (ballot) return reject('BALLOT_RUNNING', { ballotId: ballot.ballotId });
  const data = reason === undefined ? {} : { reason };
  return accept(...endingSpeech(sitting, context), { type: 'SittingAdjourned', v: 1, data });
}

function close(sitting: Sitting, context: DecisionContext): Decision {
  const ballot = sitting.ballots.running;
  if (ballot) return reject('BALLOT_RUNNING', { ballotId: ballot.ballotId });
  return accept(...endingSpeech(sitting, context), ...closingOpenItem(sitting.agenda.openItemId), {
    type: 'SittingClosed',
    v: 1,
    data: { registered: roll(sitting) },
  });
}

const roll = (sitting: Sitting) => registeredMembers(sitting).map(({ id }) => id);
