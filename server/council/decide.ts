/**
 * The composed decider of one sitting: a command, the state and the caller's clock in, events or a refusal out.
 * One for the whole sitting, because quorum, ballot and floor read each other's state.
 */
import type { SittingCommand } from '#contract/commands';
import { unreachable } from '#contract/unreachable';
import { decideAgenda } from './agenda/decide.ts';
import { decideBallot } from './ballot/decide.ts';
import { decideConflict } from './conflict/decide.ts';
import { type Decision, type DecisionContext, reject } from './decision.ts';
import { decideFloor } from './floor/decide.ts';
import { decideMicrophones } from './microphones/decide.ts';
import { decideOffices } from './offices/decide.ts';
import { registeringByKey } from './registration/cards.ts';
import { consoleRefused } from './registration/console-card.ts';
import { decideRegistration } from './registration/decide.ts';
import { blockedAt } from './registration/seen-twice.ts';
import { decideRoster } from './roster/decide.ts';
import { waitsForAllClear } from './sitting/alarm.ts';
import { convene } from './sitting/convene.ts';
import { decideSitting } from './sitting/decide.ts';
import { isForTrial, needsOpenSitting, phaseDetails } from './sitting/phase.ts';
import type { Sitting, SittingState } from './sitting/sitting.ts';
import { decideStatements } from './statements/decide.ts';

/** Decides a command; changes nothing. `ok` with no events: what was asked for already holds. */
export function decide(state: SittingState, command: SittingCommand, context: DecisionContext): Decision {
  if (command.type === 'convene') return convene(state, command);
  if (state.phase === 'none') return reject('NO_SITTING');
  if (state.phase === 'closed') return reject('SITTING_CLOSED');
  if (waitsForAllClear(state, command.type)) return reject('ALARM_ON');
  const blocked = command.type === 'press-key' ? blockedAt(state, command.seat) : undefined;
  if (blocked) return { ok: false, refusal: blocked };
  const registering = command.type === 'press-key' ? registeringByKey(state, command) : undefined;
  if (registering) return registering;
  if (needsOpenSitting(command.type) && state.phase !== 'open' && !isForTrial(state, command)) {
    return reject('SITTING_NOT_OPEN', phaseDetails(state.phase));
  }
  const refused = consoleRefused(state, command, context);
  return refused ? { ok: false, refusal: refused } : decideUnderWay(state, command, context);
}

type UnderWayCommand = Exclude<SittingCommand, { type: 'convene' }>;

function decideUnderWay(sitting: Sitting, command: UnderWayCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'open-sitting':
    case 'take-roll':
    case 'adjourn-sitting':
    case 'resume-sitting':
    case 'extend-sitting':
    case 'close-sitting':
    case 'set-second-registration':
    case 'declare-not-held':
    case 'sound-alarm':
    case 'give-all-clear':
    case 'begin-closed-part':
    case 'end-closed-part':
    case 'begin-ceremony':
    case 'end-ceremony':
      return decideSitting(sitting, command, context);
    case 'register-member':
    case 'leave':
    case 'confirm-departure':
    case 'move-to-console':
    case 're-register':
    case 'card-in':
    case 'card-out':
      return decideRegistration(sitting, command, context);
    case 'end-mandate':
    case 'recognise-mandate':
    case 'change-faction':
    case 'give-temporary-card':
      return decideRoster(sitting, command, context);
    case 'pass-chair':
    case 'name-sitting-secretary':
    case 'form-counting-commission':
    case 'add-guest':
      return decideOffices(sitting, command);
    case 'add-item':
    case 'open-item':
    case 'close-item':
    case 'take-back-item':
    case 'withdraw-item':
    case 'postpone-item':
    case 'restore-item':
    case 'move-item':
    case 'open-stage':
    case 'submit-amendment':
    case 'withdraw-amendment':
    case 'form-block':
    case 'take-from-block':
      return decideAgenda(sitting, command);
    case 'declare-conflict':
    case 'retract-conflict':
    case 'apply-competence-exception':
      return decideConflict(sitting, command);
    case 'state-recorded-wrongly':
    case 'enter-statement':
      return decideStatements(sitting, command);
    case 'open-ballot':
    case 'extend-ballot':
    case 'close-ballot':
    case 'stop-ballot':
    case 'take-back-ballot':
    case 'ballot-time-up':
    case 'resume-ballot':
    case 'cast-vote':
    case 'press-key':
    case 'take-part':
    case 'enter-vote':
    case 'enter-ballot':
    case 'enter-paper-figures':
      return decideBallot(sitting, command, context);
    case 'request-floor':
    case 'withdraw-request':
    case 'grant-floor':
    case 'end-speech':
    case 'pause-speech':
    case 'continue-speech':
    case 'extend-speech':
    case 'speech-time-up':
    case 'reorder-queue':
    case 'clear-queue':
      return decideFloor(sitting, command, context);
    case 'set-microphone-mode':
    case 'open-microphone':
    case 'close-microphone':
    case 'cut-microphones':
      return decideMicrophones(sitting, command, context);
    default:
      return unreachable(command);
  }
}
