/** An invented council for pictures and tests of the site: its people, factions, everyday or nasty names. */
import type { SitePersonLine } from '#contract/public-site';
import type { Outcome } from '#contract/vocabulary';
import { FAMILY_NAMES, NASTY_NAMES } from '../../kit/sample-names.ts';

export const FACTIONS = ['Рідний Калинопіль', 'Громада і дія', 'Спільний дім'] as const;
const NASTY_FACTION = 'Всеукраїнське обʼєднання «За сталий розвиток громад Причорноморʼя та Слобожанщини <script>»';
const GIVEN = ['Олександра Володимирівна', 'Марія Степанівна', 'Соломія Юріївна', 'Ганна Миколаївна'];
export const DEPUTIES = 26;

export type Person = SitePersonLine & { readonly family: string };
const collator = new Intl.Collator('uk');

/** The deputies by the alphabet; `nasty`: with names and factions that try the layout. */
export function samplePeople(nasty = false): readonly Person[] {
  const families = (nasty ? [...NASTY_NAMES, ...FAMILY_NAMES] : FAMILY_NAMES).slice(0, DEPUTIES);
  return [...families]
    .sort((a, b) => collator.compare(a, b))
    .map((family, i) => {
      const faction = i % 7 === 6 ? undefined : nasty && i % 3 === 0 ? NASTY_FACTION : FACTIONS[i % 3];
      return {
        path: `people/d${i + 1}/`,
        text: `${family} ${GIVEN[i % GIVEN.length]}`,
        family,
        office: i === 3 ? 'секретар ради' : 'депутатка',
        gender: 'female' as const,
        ...(faction !== undefined && { faction }),
        district: i + 1,
        ...(i % 5 === 0 && { photo: 'files/photo.svg' }),
      };
    });
}

export const HEAD: Person = {
  path: 'people/head/',
  text: 'Яворський Тарас Григорович',
  family: 'Яворський',
  office: 'міський голова',
  gender: 'male',
};

const CYCLE: readonly Outcome[] = [
  'for',
  'for',
  'for',
  'against',
  'for',
  'not-voting',
  'for',
  'abstain',
  'for',
  'absent',
];
/** How each votes in the sample's ballot: deputies in their order, the head for. */
export const outcomeOf = (index: number): Outcome =>
  index === 19 ? 'conflict' : (CYCLE[index % CYCLE.length] ?? 'for');

export const WORDS: Readonly<Record<Outcome, string>> = {
  for: 'за',
  against: 'проти',
  abstain: 'утрималась',
  'not-voting': 'не голосувала',
  absent: 'відсутня',
  conflict: 'не брала участі: конфлікт інтересів',
};
