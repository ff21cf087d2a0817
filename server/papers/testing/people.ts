/** Invented people for tests of papers: every Ukrainian letter, double surnames, factions, a head and a secretary. */
import type { Member } from '#contract/composition';
import type { Outcome } from '#contract/vocabulary';
import { memberOf } from './sitting-events.ts';

const SURNAMES = [
  'Ґудзь',
  'Єрмоленко',
  'Їжакевич',
  'Івасюк',
  'Бабʼяк',
  'Демʼянчук',
  'Щербань',
  'Цимбалюк',
  'Юрчишин',
  'Яворська',
  'Коцюбинська-Левицька',
  'Верес-Задорожна',
  'Петрашкевич-Гнатюк',
  'Хмельницька',
  'Жайворонок',
  'Фещенко',
  'Шульга',
  'Чорновіл',
] as const;
const MEN = ['Олег Васильович', 'Євген Петрович', 'Остап Данилович', 'Роман Ігорович'] as const;
const WOMEN = ['Соломія Юріївна', 'Олександра Володимирівна', 'Ганна Миколаївна', 'Лідія Яківна'] as const;
const FACTIONS = ['Громада і дія', 'Рідний край', 'Спільний дім', undefined] as const;
const OUTCOMES: readonly Outcome[] = [
  'for',
  'for',
  'against',
  'for',
  'abstain',
  'for',
  'not-voting',
  'for',
  'absent',
  'for',
  'for',
];

const pick = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length];
  if (one === undefined && list.length === 0) throw new RangeError('an empty list');
  return one as T;
};

/** So many deputies, the last of them the council's secretary, and a head. */
export function people(deputies: number): Member[] {
  const roster = Array.from({ length: deputies }, (_, index) => {
    const female = index % 2 === 1;
    const faction = pick(FACTIONS, index + Math.floor(index / 7));
    return memberOf(`m${index}`, `${pick(SURNAMES, index * 7)} ${pick(female ? WOMEN : MEN, index)}`, {
      gender: female ? 'female' : 'male',
      office: index === deputies - 1 ? 'secretary' : 'deputy',
      ...(faction !== undefined && { faction }),
    });
  });
  return [...roster, memberOf('head', 'Андрущенко Юрій Дмитрович', { gender: 'male', office: 'head' })];
}

/** An outcome for each of so many people, of every kind but conflict. */
export const outcomes = (count: number): Outcome[] =>
  Array.from({ length: count }, (_, index) => pick(OUTCOMES, index));
