/** The plan of a first rehearsal: a sitting with two questions of no weight. In: the council's zone, now. Out: orders. */
import type { PersonCommand } from '#contract/commands';
import type { PlanId } from '#contract/ids';
import { instantIn } from '../secretary/instant.ts';

export type FirstSitting = {
  readonly session: number;
  readonly place: string;
  /** `2026-03-30` and `10:00` in the council's zone. */
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
};

type Order<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;

export const planOf = (
  planId: PlanId,
  { session, place, date, time, timeZone }: FirstSitting,
): Order<'plan-sitting'> => ({
  ...{ type: 'plan-sitting', planId, session: { number: session, kind: 'regular' } },
  sitting: { number: 1, place: place.trim(), startsAt: instantIn(timeZone, date, time) },
});

/** @param titles of the training questions. */
export const agendaOf = (planId: PlanId, titles: readonly string[]): Order<'settle-agenda'> => ({
  ...{ type: 'settle-agenda', planId },
  agenda: titles.map((title, at) => ({ number: String(at + 1), title })),
});
