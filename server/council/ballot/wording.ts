/** The words of a verdict's sentences: majorities, council kinds and their heads, counted deputies, articles. */
import type { CouncilKind, EnteredMethod, Gender, Majority } from '#contract/vocabulary';
import { REGULATIONS } from './law.ts';

export type Words = { readonly uk: string; readonly en: string };

const DEMANDS: Readonly<Record<Exclude<Majority, 'plurality'>, Words>> = {
  'majority-of-composition': {
    uk: 'Потрібна більшість від загального складу',
    en: 'A majority of the total composition is needed',
  },
  'two-thirds-of-composition': {
    uk: 'Потрібні дві третини від загального складу',
    en: 'Two thirds of the total composition are needed',
  },
  'one-third-of-composition': {
    uk: 'Потрібна третина від загального складу',
    en: 'A third of the total composition is needed',
  },
  'half-of-composition': {
    uk: 'Потрібна половина від загального складу',
    en: 'Half of the total composition is needed',
  },
  'majority-of-present': { uk: 'Потрібна більшість від присутніх', en: 'A majority of those present is needed' },
  'two-thirds-of-present': {
    uk: 'Потрібні дві третини від присутніх',
    en: 'Two thirds of those present are needed',
  },
};

/**
 * What a majority asks for; `plurality` has no number to reach and its own sentence. The parliament's composition is
 * constitutional; one reckoned from filled mandates is actual.
 */
export function demandOf(majority: keyof typeof DEMANDS, kind: CouncilKind, actual = false): Words {
  const { uk, en } = DEMANDS[majority];
  if (actual) return { uk: uk.replace('загального', 'фактичного'), en: en.replace('total', 'actual') };
  if (kind !== 'parliament') return { uk, en };
  return { uk: uk.replace('загального', 'конституційного'), en: en.replace('total', 'constitutional') };
}

/** The separately elected head of a council of this kind, as a paper names him or her. */
export function headTitle(kind: CouncilKind, gender: Gender): Words {
  const female = gender === 'female';
  switch (kind) {
    case 'village':
      return { uk: female ? 'сільська голова' : 'сільський голова', en: 'the village head' };
    case 'settlement':
      return { uk: female ? 'селищна голова' : 'селищний голова', en: 'the settlement head' };
    case 'city':
      return { uk: female ? 'міська голова' : 'міський голова', en: 'the city head' };
    default:
      return { uk: 'голова ради', en: 'the head of the council' };
  }
}

const DEPUTIES: Readonly<Record<string, string>> = { one: 'депутат', few: 'депутати', many: 'депутатів' };
const plural = { uk: new Intl.PluralRules('uk'), en: new Intl.PluralRules('en') };

/** So many deputies: «1 депутат», «22 депутати», «26 депутатів». */
export const deputies = (count: number): Words => ({
  uk: `${count} ${DEPUTIES[plural.uk.select(count)] ?? 'депутатів'}`,
  en: `${count} ${plural.en.select(count) === 'one' ? 'deputy' : 'deputies'}`,
});

const HEADLINE_LENGTH = 60;

/** As much of a text as a headline holds, cut between words. */
export function shortened(text: string): string {
  if (text.length <= HEADLINE_LENGTH) return text;
  const words = text.slice(0, HEADLINE_LENGTH).replace(/\s+\S*$/, '');
  return `${words}…`;
}

const MANNERS: Readonly<Record<EnteredMethod, Words>> = {
  'raised-hands': { uk: 'підняттям рук', en: 'by raised hands' },
  'by-voice': { uk: 'голосом', en: 'by voice' },
  paper: { uk: 'на папері', en: 'on paper' },
};

/** How votes that the operator entered by name were given. */
export const mannerWords = (method: EnteredMethod): Words => MANNERS[method];

/** A text as a sentence within a paper: with one full stop at its end. */
export const asSentence = (text: string): string => `${text.trim().replace(/\.+$/, '')}.`;

/** Part of a whole: «14 з 27», «61 зі 120» (зі ста двадцяти). */
export const partOf = (part: number, whole: number): Words => ({
  uk: `${part} ${whole >= 100 && whole < 200 ? 'зі' : 'з'} ${whole}`,
  en: `${part} of ${whole}`,
});

/** The article with the law's number, as papers cite it. */
export const fullCitation = (article: string): Words => ({ uk: article, en: articleInEnglish(article) });

/** The article for a screen, where the law on local self-government goes without its number. */
export const shortCitation = (article: string): Words => fullCitation(article.replace('280/97-ВР ', ''));

const articleInEnglish = (article: string): string =>
  article
    .replace(REGULATIONS, 'the council’s regulations')
    .replace('Конституція України', 'Constitution of Ukraine')
    .replace(/ст\. ([\d-]+)/, 'Art. $1')
    .replace(/ ч\. (\d+)/, '($1)')
    .replace(/ п\. (\d+)/, '($1)');
