/** The state of one plenary sitting: everything its decider needs, folded from its events. */
import type { Council } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { SittingState as Phase } from '#contract/vocabulary';
import type { Agenda } from '../agenda/agenda.ts';
import type { Ballots } from '../ballot/ballot.ts';
import type { Floor } from '../floor/floor.ts';
import type { Registration } from '../registration/registration.ts';
import type { Roster } from '../roster/roster.ts';

type Convened = SittingEventOf<'SittingConvened'>['data'];

/** Before convening there is nothing. */
export type NoSitting = { readonly phase: 'none' };

/** A convened sitting, to its close and after. */
export type Sitting = {
  readonly phase: Phase;
  readonly roster: Roster;
  readonly council: Council;
  readonly registration: Registration;
  readonly agenda: Agenda;
  readonly ballots: Ballots;
  readonly floor: Floor;
  /** Stamps of the lifecycle, as the papers print them. */
  readonly openedAt?: string;
  readonly closedAt?: string;
} & Readonly<Omit<Convened, 'roster' | 'council'>>;

export type SittingState = NoSitting | Sitting;

export const initialState: SittingState = { phase: 'none' };
