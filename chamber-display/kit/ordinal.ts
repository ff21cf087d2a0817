/** Numbers of sessions and convocations as they are written. In: a positive whole number. Out: its written form. */
import { ordinalFeminine, ordinalNeuterFigures } from '#contract/ordinals';
import type { Language } from './translate.ts';

export { roman } from '#contract/ordinals';

function english(n: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
  return `${n}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)]}`;
}

/** An ordinal in figures with its ending: «42-га» сесія, «2-ге» засідання, 42nd. */
export function ordinal(n: number, gender: 'feminine' | 'neuter', language: Language): string {
  if (language === 'en') return english(n);
  return gender === 'feminine' ? ordinalFeminine(n) : ordinalNeuterFigures(n);
}
