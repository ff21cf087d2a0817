/** What its events make of the sitting's life. */
import type { SittingEventOf } from '#contract/events';
import { DEFAULT_RULES, withLimits } from '#contract/rules';
import { unreachable } from '#contract/unreachable';
import { emptyAgenda } from '../agenda/agenda.ts';
import { noBallots } from '../ballot/ballot.ts';
import { noConflicts } from '../conflict/conflict.ts';
import { nobodySpeaks } from '../floor/floor.ts';
import { noMicrophones } from '../microphones/microphones.ts';
import { noOffices } from '../offices/offices.ts';
import { nobodyRegistered } from '../registration/registration.ts';
import { rosterOf } from '../roster/roster.ts';
import type { Sitting } from './sitting.ts';

export type LifeEvent = SittingEventOf<
  | 'SittingOpened'
  | 'RollTaken'
  | 'SittingAdjourned'
  | 'SittingResumed'
  | 'SittingExtended'
  | 'SittingClosed'
  | 'SecondRegistrationSet'
  | 'SittingNotHeld'
  | 'AlarmSounded'
  | 'AllClear'
  | 'ClosedPartBegun'
  | 'ClosedPartEnded'
  | 'CeremonyBegun'
  | 'CeremonyEnded'
  | 'LimitsAdopted'
>;

/** The sitting as its first event convenes it: nobody registered, nothing open. A rule that an older record lacks has its default. */
export function convened({ data }: SittingEventOf<'SittingConvened'>): Sitting {
  const roster = rosterOf(data.roster, data.council.kind);
  return {
    ...data,
    phase: 'convened',
    roster,
    registration: nobodyRegistered(roster),
    agenda: emptyAgenda,
    ballots: noBallots,
    floor: nobodySpeaks,
    microphones: noMicrophones,
    conflicts: noConflicts,
    offices: noOffices,
    statements: [],
    rules: withLimits({ ...DEFAULT_RULES, ...data.rules }, {}),
    ...(data.sitting.endsAt !== undefined && { endsAt: data.sitting.endsAt }),
  };
}

export function evolveSitting(sitting: Sitting, event: LifeEvent, at: string): Sitting {
  switch (event.type) {
    case 'SittingOpened':
      return { ...sitting, phase: 'open', openedAt: at };
    case 'RollTaken':
    case 'SittingExtended':
    case 'SecondRegistrationSet':
    case 'SittingNotHeld':
    case 'AlarmSounded':
    case 'AllClear':
    case 'ClosedPartBegun':
    case 'ClosedPartEnded':
    case 'CeremonyBegun':
    case 'CeremonyEnded':
    case 'LimitsAdopted':
      return sitting;
    case 'SittingAdjourned':
      return { ...sitting, phase: 'adjourned' };
    case 'SittingResumed':
      return { ...sitting, phase: 'open' };
    case 'SittingClosed':
      return { ...sitting, phase: 'closed', closedAt: at };
    default:
      return unreachable(event);
  }
}
