/**
 * Whole numbers in words, for ears. In: a number from 0 to 999 999, the gender of what is counted. Out: words; a
 * larger number stays in figures.
 */
import type { Language } from '../../kit/translate.ts';

export type Counted = 'masculine' | 'feminine';

const UK_SMALL =
  'нуль один два три чотири пʼять шість сім вісім девʼять десять одинадцять дванадцять тринадцять чотирнадцять пʼятнадцять шістнадцять сімнадцять вісімнадцять девʼятнадцять'.split(
    ' ',
  );
const UK_TENS = 'двадцять тридцять сорок пʼятдесят шістдесят сімдесят вісімдесят девʼяносто'.split(' ');
const UK_HUNDREDS = 'сто двісті триста чотириста пʼятсот шістсот сімсот вісімсот девʼятсот'.split(' ');
const UK_THOUSANDS = { one: 'тисяча', few: 'тисячі', many: 'тисяч', other: 'тисяч', zero: 'тисяч', two: 'тисячі' };
const EN_SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const MOST = 999_999;

function ukrainianUnder1000(n: number, counted: Counted): readonly string[] {
  const rest = n % 100;
  const small = rest < 20 ? rest : rest % 10;
  const one = counted === 'feminine' ? ['', 'одна', 'дві'][small] : undefined;
  return [
    UK_HUNDREDS[Math.floor(n / 100) - 1] ?? '',
    rest < 20 ? '' : (UK_TENS[Math.floor(rest / 10) - 2] ?? ''),
    small === 0 ? '' : one || (UK_SMALL[small] ?? ''),
  ].filter(Boolean);
}

function ukrainian(n: number, counted: Counted): string {
  const thousands = Math.floor(n / 1000);
  const word = UK_THOUSANDS[new Intl.PluralRules('uk').select(thousands)];
  const first = thousands === 0 ? [] : [...ukrainianUnder1000(thousands, 'feminine'), word];
  return [...first, ...ukrainianUnder1000(n % 1000, counted)].join(' ');
}

function englishUnder1000(n: number): string {
  const rest = n % 100;
  const ten = EN_TENS[Math.floor(rest / 10) - 2];
  const last = rest < 20 ? EN_SMALL[rest] : rest % 10 === 0 ? ten : `${ten}-${EN_SMALL[rest % 10]}`;
  const hundred = n < 100 ? '' : `${EN_SMALL[Math.floor(n / 100)]} hundred`;
  return [hundred, rest === 0 ? '' : last].filter(Boolean).join(' and ');
}

function english(n: number): string {
  const thousands = Math.floor(n / 1000);
  return [thousands === 0 ? '' : `${englishUnder1000(thousands)} thousand`, englishUnder1000(n % 1000)]
    .filter(Boolean)
    .join(' ');
}

/** «двадцять одна» секунда, «двадцять один» голос, twenty-one. */
export function numberWords(n: number, language: Language, counted: Counted = 'masculine'): string {
  if (n < 0 || n > MOST || !Number.isInteger(n)) return String(n);
  if (n === 0) return (language === 'uk' ? UK_SMALL : EN_SMALL)[0] ?? '';
  return language === 'uk' ? ukrainian(n, counted) : english(n);
}
