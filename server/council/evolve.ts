/**
 * The composed fold of one sitting: an event and its stamp change the state. It never judges, and replaying a stream
 * gives the state that was live. Unchanged parts are shared with the state before.
 */
import type { SittingEvent } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { evolveAgenda } from './agenda/evolve.ts';
import { evolveBallot } from './ballot/evolve.ts';
import { evolveFloor } from './floor/evolve.ts';
import { evolveRegistration } from './registration/evolve.ts';
import { convened, evolveSitting } from './sitting/evolve.ts';
import type { SittingState } from './sitting/sitting.ts';

/** The state after `event`; `at` is the stamp of its envelope, ISO 8601. */
export function evolve(state: SittingState, event: SittingEvent, at: string): SittingState {
  if (event.type === 'SittingConvened') return convened(event);
  if (state.phase === 'none') return state;
  switch (event.type) {
    case 'SittingOpened':
    case 'RollTaken':
    case 'SittingAdjourned':
    case 'SittingResumed':
    case 'SittingClosed':
      return evolveSitting(state, event, at);
    case 'MemberRegistered':
    case 'MemberLeft':
      return evolveRegistration(state, event, at);
    case 'ItemAdded':
    case 'ItemOpened':
    case 'ItemClosed':
      return evolveAgenda(state, event);
    case 'BallotOpened':
    case 'VoteCast':
    case 'VoteVoided':
    case 'BallotExtended':
    case 'BallotResumed':
    case 'BallotClosed':
    case 'BallotStopped':
      return evolveBallot(state, event, at);
    case 'SpeechBegun':
    case 'SpeechEnded':
      return evolveFloor(state, event, at);
    default:
      return unreachable(event);
  }
}
