/** What is stated is kept. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';

export type StatementsEvent = SittingEventOf<'StatementEntered'>;

export const evolveStatements = (sitting: Sitting, { data }: StatementsEvent, at: string): Sitting => ({
  ...sitting,
  statements: [...sitting.statements, { ...data, at }],
});
