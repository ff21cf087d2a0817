/** A council of five deputies and a village head, for tests of the hub. */
import type { Member } from '#contract/composition';
import { DEFAULT_RULES } from '#contract/rules';
import type { CouncilSettings } from '../sitting-plan.ts';

const person = (id: string, name: string, seat: number, office: Member['office']) =>
  ({
    id,
    name,
    gender: 'female',
    office,
    seat,
    card: `62000000${seat.toString(16).toUpperCase().padStart(2, '0')}`,
  }) as Member;

export const smallCouncil: CouncilSettings = {
  council: { name: 'Вербівська сільська рада', kind: 'village', seats: 5, timeZone: 'Europe/Kyiv' },
  convocation: 8,
  session: { number: 14, kind: 'regular' },
  sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
  roster: [
    person('head', 'Яворська Ганна Іванівна', 1, 'head'),
    person('m1', 'Ґудзь Єва Юріївна', 2, 'deputy'),
    person('m2', 'Їжак Дарина Ігорівна', 3, 'deputy'),
    person('m3', 'Демʼяненко Оксана Юріївна', 4, 'deputy'),
    person('m4', 'Левицька Соломія Андріївна', 5, 'deputy'),
    person('m5', 'Щербина Юлія Василівна', 6, 'deputy'),
  ],
  rules: DEFAULT_RULES,
  chair: { member: 'head' } as CouncilSettings['chair'],
  agenda: [{ number: '1', title: 'Про бюджет' }],
};
