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
    case 'SittingOpened': {
      const { secondRegistrationAt: _, ...opened } = sitting;
      return { ...opened, phase: 'open', openedAt: at };
    }
    case 'SittingAdjourned': {
      const { until } = event.data;
      return { ...sitting, phase: 'adjourned', ...(until !== undefined && { breakUntil: until }) };
    }
    case 'SittingResumed': {
      const { breakUntil: _, ...resumed } = sitting;
      return { ...resumed, phase: 'open' };
    }
    case 'SittingExtended':
      return { ...sitting, endsAt: event.data.until };
    case 'SittingClosed':
    case 'SittingNotHeld':
      return ended(sitting, event, at);
    case 'SecondRegistrationSet':
      return { ...sitting, secondRegistrationAt: event.data.at };
    case 'LimitsAdopted':
      return { ...sitting, rules: withLimits(sitting.rules, event.data.limits) };
    case 'RollTaken':
      return sitting;
    case 'AlarmSounded':
    case 'AllClear':
    case 'ClosedPartBegun':
    case 'ClosedPartEnded':
    case 'CeremonyBegun':
    case 'CeremonyEnded':
      return evolveInterlude(sitting, event, at);
    default:
      return unreachable(event);
  }
}

/** Nothing is under way any more. */
function ended(sitting: Sitting, { type }: LifeEvent, at: string): Sitting {
  const { alarm: _alarm, breakUntil: _until, secondRegistrationAt: _second, ...rest } = sitting;
  return { ...rest, phase: 'closed', closedAt: at, ...(type === 'SittingNotHeld' && { notHeld: true }) };
}

type Interlude = SittingEventOf<
  'AlarmSounded' | 'AllClear' | 'ClosedPartBegun' | 'ClosedPartEnded' | 'CeremonyBegun' | 'CeremonyEnded'
>;

/** An alarm, a closed part, a ceremony: the business waits or goes on behind closed doors. */
function evolveInterlude(sitting: Sitting, event: Interlude, at: string): Sitting {
  const { phase } = sitting;
  switch (event.type) {
    case 'AlarmSounded':
      return {
        ...sitting,
        phase: phase === 'open' ? 'adjourned' : phase,
        alarm: { since: at, phaseBefore: phase },
      };
    case 'AllClear': {
      const { alarm: _, ...safe } = sitting;
      const { place = sitting.sitting.place } = event.data;
      return { ...safe, sitting: { ...sitting.sitting, place } };
    }
    case 'ClosedPartBegun':
      return { ...sitting, closedPart: { since: at, reason: event.data.reason } };
    case 'ClosedPartEnded': {
      const { closedPart: _, ...open } = sitting;
      return open;
    }
    case 'CeremonyBegun':
      return { ...sitting, ceremony: { ...event.data, since: at } };
    case 'CeremonyEnded': {
      const { ceremony: _, ...over } = sitting;
      return over;
    }
    default:
      return unreachable(event);
  }
}
