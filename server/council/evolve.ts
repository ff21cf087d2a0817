/**
 * The composed fold of one sitting: an event and its stamp change the state. It never judges, and replaying a stream
 * gives the state that was live. Unchanged parts are shared with the state before.
 */
import type { SittingEvent } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { evolveAgenda } from './agenda/evolve.ts';
import { evolveBallot } from './ballot/evolve.ts';
import { evolveConflict, withoutNeedlessExceptions } from './conflict/evolve.ts';
import { evolveFloor } from './floor/evolve.ts';
import { evolveMicrophones } from './microphones/evolve.ts';
import { evolveOffices } from './offices/evolve.ts';
import { evolveRegistration } from './registration/evolve.ts';
import { evolveRoster } from './roster/evolve.ts';
import { convened, evolveSitting } from './sitting/evolve.ts';
import type { Sitting, SittingState } from './sitting/sitting.ts';
import { evolveStatements } from './statements/evolve.ts';

/** The state after `event`; `at` is the stamp of its envelope, ISO 8601. */
export function evolve(state: SittingState, event: SittingEvent, at: string): SittingState {
  if (event.type === 'SittingConvened') return convened(event);
  return state.phase === 'none' ? state : withoutNeedlessExceptions(evolveUnderWay(state, event, at));
}

function evolveUnderWay(
  state: Sitting,
  event: Exclude<SittingEvent, { type: 'SittingConvened' }>,
  at: string,
): Sitting {
  switch (event.type) {
    case 'SittingOpened':
    case 'RollTaken':
    case 'SittingAdjourned':
    case 'SittingResumed':
    case 'SittingExtended':
    case 'SittingClosed':
    case 'SecondRegistrationSet':
    case 'SittingNotHeld':
    case 'AlarmSounded':
    case 'AllClear':
    case 'ClosedPartBegun':
    case 'ClosedPartEnded':
    case 'CeremonyBegun':
    case 'CeremonyEnded':
    case 'LimitsAdopted':
      return evolveSitting(state, event, at);
    case 'MemberRegistered':
    case 'MemberLeft':
    case 'CardRemoved':
    case 'CardSeenTwice':
    case 'OtherCardSeen':
    case 'CardSeenOnce':
    case 'MovedToConsole':
    case 'RegistrationReset':
    case 'DepartureConfirmed':
      return evolveRegistration(state, event, at);
    case 'MandateEnded':
    case 'MandateRecognised':
    case 'FactionChanged':
    case 'TemporaryCardGiven':
      return evolveRoster(state, event);
    case 'ChairPassed':
    case 'SittingSecretaryNamed':
    case 'CountingCommissionFormed':
    case 'GuestAdded':
      return evolveOffices(state, event);
    case 'ItemAdded':
    case 'ItemOpened':
    case 'ItemClosed':
    case 'ItemTakenBack':
    case 'ItemWithdrawn':
    case 'ItemPostponed':
    case 'ItemRestored':
    case 'ItemMoved':
    case 'StageOpened':
    case 'AmendmentSubmitted':
    case 'AmendmentWithdrawn':
    case 'BlockFormed':
    case 'ItemTakenFromBlock':
      return evolveAgenda(state, event);
    case 'ConflictDeclared':
    case 'ConflictRetracted':
    case 'CompetenceExceptionApplied':
      return evolveConflict(state, event);
    case 'StatementEntered':
      return evolveStatements(state, event, at);
    case 'BallotOpened':
    case 'VoteCast':
    case 'PartTaken':
    case 'VoteVoided':
    case 'BallotExtended':
    case 'BallotResumed':
    case 'AlternativeClosed':
    case 'AlternativeOpened':
    case 'BallotClosed':
    case 'BallotStopped':
    case 'BallotTakenBack':
    case 'BallotVoided':
    case 'ResultSetAside':
    case 'DecisionNumbered':
      return evolveBallot(state, event, at);
    case 'FloorRequested':
    case 'RequestEnded':
    case 'QueueReordered':
    case 'SpeechBegun':
    case 'SpeechPaused':
    case 'SpeechContinued':
    case 'SpeechExtended':
    case 'SpeechEnded':
      return evolveFloor(state, event, at);
    case 'MicrophoneModeSet':
    case 'MicrophoneOpened':
    case 'MicrophoneClosed':
      return evolveMicrophones(state, event);
    default:
      return unreachable(event);
  }
}
