/** Times that people give for later: the end of a break, of the sitting, a second registration. */
import { isInstant } from '#contract/calendar-faults';
import { type Decision, reject } from '../decision.ts';

/** Whether it is an instant that exists, and after this one (ms since the epoch). */
export const isLaterThan = (instant: string, ms: number): boolean => isInstant(instant) && Date.parse(instant) > ms;

/** The refusal of a time that is not later, or does not exist. */
export const noSuchTime = (at: string): Decision =>
  isInstant(at) ? reject('TIME_IN_THE_PAST', { at }) : reject('NO_SUCH_DATE', { startsAt: at });
