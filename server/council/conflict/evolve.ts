/** What its events make of the declared conflicts. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';

export type ConflictEvent = SittingEventOf<'ConflictDeclared' | 'ConflictRetracted' | 'CompetenceExceptionApplied'>;

export function evolveConflict(sitting: Sitting, _event: ConflictEvent): Sitting {
  return sitting;
}
