/** What its events make of the sitting's life. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { emptyAgenda } from '../agenda/agenda.ts';
import { noBallots } from '../ballot/ballot.ts';
import { nobodySpeaks } from '../floor/floor.ts';
import { nobodyRegistered } from '../registration/registration.ts';
import { rosterOf } from '../roster/roster.ts';
import type { Sitting } from './sitting.ts';

export type LifeEvent = SittingEventOf<
  'SittingOpened' | 'RollTaken' | 'SittingAdjourned' | 'SittingResumed' | 'SittingClosed'
>;

/** The sitting as its first event convenes it: nobody registered, nothing open. */
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
  };
}

export function evolveSitting(sitting: Sitting, event: LifeEvent, at: string): Sitting {
  switch (event.type) {
    case 'SittingOpened':
      return { ...sitting, phase: 'open', openedAt: at };
    case 'RollTaken':
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
