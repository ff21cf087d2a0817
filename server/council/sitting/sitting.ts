/** The state of one plenary sitting: everything its decider needs, folded from its events. */
import type { Council } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { SittingState as Phase } from '#contract/vocabulary';
import type { Agenda } from '../agenda/agenda.ts';
import type { Ballots } from '../ballot/ballot.ts';
import type { Conflicts } from '../conflict/conflict.ts';
import type { Floor } from '../floor/floor.ts';
import type { Microphones } from '../microphones/microphones.ts';
import type { Offices } from '../offices/offices.ts';
import type { Registration } from '../registration/registration.ts';
import type { Roster } from '../roster/roster.ts';
import type { Statement } from '../statements/statements.ts';

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
  readonly microphones: Microphones;
  readonly conflicts: Conflicts;
  readonly offices: Offices;
  readonly statements: readonly Statement[];
  /** Air-raid alarm: since when, and where in its life the sitting was. */
  readonly alarm?: { readonly since: string; readonly phaseBefore: Phase };
  readonly closedPart?: { readonly since: string; readonly reason: string };
  readonly ceremony?: SittingEventOf<'CeremonyBegun'>['data'] & { readonly since: string };
  /** When it is to end, as planned or extended; when a break is over; when a second registration is held. */
  readonly endsAt?: string;
  readonly breakUntil?: string;
  readonly secondRegistrationAt?: string;
  /** «Засідання не відбулося». */
  readonly notHeld?: true;
  /** Stamps of the lifecycle, as the papers print them. */
  readonly openedAt?: string;
  readonly closedAt?: string;
} & Readonly<Omit<Convened, 'roster' | 'council'>>;

export type SittingState = NoSitting | Sitting;

export const initialState: SittingState = { phase: 'none' };
