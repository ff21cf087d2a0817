/** What its events make of the offices. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';

export type OfficesEvent = SittingEventOf<
  'ChairPassed' | 'SittingSecretaryNamed' | 'CountingCommissionFormed' | 'GuestAdded'
>;

export function evolveOffices(sitting: Sitting, _event: OfficesEvent): Sitting {
  return sitting;
}
