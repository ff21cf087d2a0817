/** The plan of a first sitting, with two questions of no weight. In: the council's zone, now. Out: orders. */
import type { PersonCommand } from '#contract/commands';
import type { PlanId } from '#contract/ids';
import { instantIn } from '../secretary/instant.ts';
import { localTime } from '../secretary/plans/local-time.ts';

type FirstSitting = {
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

const DAY_MS = 24 * 3600_000;

/** Ten o'clock of the next working day, as it stands in a form: today's may have passed, and nobody is told in time. */
export function firstHour(timeZone: string, now: Date): Pick<FirstSitting, 'date' | 'time'> {
  const today = Date.parse(localTime(timeZone, now.toISOString()).date);
  const next = [1, 2, 3].map((days) => new Date(today + days * DAY_MS)).find((day) => day.getUTCDay() % 6 !== 0);
  return { date: (next ?? now).toISOString().slice(0, 10), time: '10:00' };
}

/** @param titles of the training questions. */
export const agendaOf = (planId: PlanId, titles: readonly string[]): Order<'settle-agenda'> => ({
  ...{ type: 'settle-agenda', planId },
  agenda: titles.map((title, at) => ({ number: String(at + 1), title })),
});
