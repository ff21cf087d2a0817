/** What its events make of the roster. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';

export type RosterEvent = SittingEventOf<
  'MandateEnded' | 'MandateRecognised' | 'FactionChanged' | 'TemporaryCardGiven'
>;

export function evolveRoster(sitting: Sitting, _event: RosterEvent): Sitting {
  return sitting;
}
