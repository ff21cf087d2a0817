/** Numbers of sessions and convocations as they are written. In: a positive whole number. Out: its written form. */
import type { Language } from './translate.ts';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A Roman numeral, as convocations are counted: VIII. */
export function roman(n: number): string {
  const step = ROMAN.find(([value]) => value <= n);
  return step ? step[1] + roman(n - step[0]) : '';
}

/** Endings of Ukrainian ordinals by the last word of the number; the rest end in -та, -те. */
const ENDINGS: Readonly<Record<number, readonly [feminine: string, neuter: string]>> = {
  1: ['ша', 'ше'],
  2: ['га', 'ге'],
  3: ['тя', 'тє'],
  7: ['ма', 'ме'],
  8: ['ма', 'ме'],
  40: ['ва', 'ве'],
  1000: ['на', 'не'],
};

function lastWord(n: number): number {
  if (n % 1000 === 0) return 1000;
  if (n % 100 >= 10 && n % 100 < 20) return 10;
  return n % 10 === 0 ? n % 100 : n % 10;
}

function english(n: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
  return `${n}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`;
}

/** An ordinal in figures with its ending: «42-га» сесія, «2-ге» засідання, 42nd. */
export function ordinal(n: number, gender: 'feminine' | 'neuter', language: Language): string {
  if (language === 'en') return english(n);
  const [feminine, neuter] = ENDINGS[lastWord(n)] ?? ['та', 'те'];
  return `${n}-${gender === 'feminine' ? feminine : neuter}`;
}
