/** Which sitting, when and where, as it is filled in. In: the council's zone. Out: what an order says of it. */
import type { PersonCommand } from '#contract/commands';
import { instantIn } from './instant.ts';

type Convene = Extract<PersonCommand, { type: 'plan-sitting' }>;
export type SittingForm = {
  session: number;
  kind: Convene['session']['kind'];
  sitting: number;
  place: string;
  /** Local in the council's zone. */
  date: string;
  time: string;
  /** Empty: not said. */
  end: string;
};

export const isWhole = ({ session, sitting, place, date, time }: SittingForm): boolean =>
  session > 0 && sitting > 0 && place.trim() !== '' && date !== '' && time !== '';

/** Only of a form that {@link isWhole}. */
export const sittingFrom = (form: SittingForm, timeZone: string): Pick<Convene, 'session' | 'sitting'> => ({
  session: { number: form.session, kind: form.kind },
  sitting: {
    number: form.sitting,
    place: form.place.trim(),
    startsAt: instantIn(timeZone, form.date, form.time),
    ...(form.end && { endsAt: instantIn(timeZone, form.date, form.end) }),
  },
});
