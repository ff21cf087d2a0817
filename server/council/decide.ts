/**
 * The composed decider of one sitting: a command, the state and the caller's clock in, events or a refusal out.
 * One for the whole sitting, because quorum, ballot and floor read each other's state.
 */
import type { SittingCommand } from '#contract/commands';
import { unreachable } from '#contract/unreachable';
import { decideAgenda } from './agenda/decide.ts';
import { decideBallot } from './ballot/decide.ts';
import { type Decision, type DecisionContext, reject } from './decision.ts';
import { decideFloor } from './floor/decide.ts';
import { decideRegistration } from './registration/decide.ts';
import { convene } from './sitting/convene.ts';
import { decideSitting } from './sitting/decide.ts';
import { needsOpenSitting, phaseDetails } from './sitting/phase.ts';
import type { Sitting, SittingState } from './sitting/sitting.ts';

/** Decides a command; changes nothing. `ok` with no events: what was asked for already holds. */
export function decide(state: SittingState, command: SittingCommand, context: DecisionContext): Decision {
  if (command.type === 'convene') return convene(state, command);
  if (state.phase === 'none') return reject('NO_SITTING');
  if (state.phase === 'closed') return reject('SITTING_CLOSED');
  if (needsOpenSitting(command.type) && state.phase !== 'open') {
    return reject('SITTING_NOT_OPEN', phaseDetails(state.phase));
  }
  return decideUnderWay(state, command, context);
}

type UnderWayCommand = Exclude<SittingCommand, { type: 'convene' }>;

function decideUnderWay(sitting: Sitting, command: UnderWayCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'open-sitting':
    case 'take-roll':
    case 'adjourn-sitting':
    case 'resume-sitting':
    case 'close-sitting':
      return decideSitting(sitting, command, context);
    case 'register-member':
    case 'leave':
    case 'card-in':
    case 'card-out':
      return decideRegistration(sitting, command, context);
    case 'add-item':
    case 'open-item':
    case 'close-item':
      return decideAgenda(sitting, command);
    case 'open-ballot':
    case 'extend-ballot':
    case 'close-ballot':
    case 'stop-ballot':
    case 'ballot-time-up':
    case 'resume-ballot':
    case 'cast-vote':
    case 'press-key':
      return decideBallot(sitting, command);
    case 'begin-speech':
    case 'end-speech':
      return decideFloor(sitting, command, context);
    default:
      return unreachable(command);
  }
}
