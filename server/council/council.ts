/**
 * The council: the rules of procedure of one plenary sitting as pure functions. Commands go in and events or a
 * refusal come out (`decide`); events make the state (`evolve`). It reads no clock, no file and no chance. Queries
 * on the state stand in the folder they belong to.
 */
export type { Agenda, Item } from './agenda/agenda.ts';
export type {
  Ballots,
  ClosedBallot,
  EndedBallot,
  Question,
  RunningBallot,
  StoppedBallot,
  Vote,
} from './ballot/ballot.ts';
export { decide } from './decide.ts';
export type { Decision, DecisionContext } from './decision.ts';
export { evolve } from './evolve.ts';
export type { Floor, Speech, SpeechHeld } from './floor/floor.ts';
export type { Presence, Registration } from './registration/registration.ts';
export type { Roster } from './roster/roster.ts';
export { initialState, type NoSitting, type Sitting, type SittingState } from './sitting/sitting.ts';
