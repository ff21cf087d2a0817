/** What is stated is kept. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';

export type StatementsEvent = SittingEventOf<'StatementEntered'>;

export function evolveStatements(sitting: Sitting, _event: StatementsEvent, _at: string): Sitting {
  return sitting;
}
