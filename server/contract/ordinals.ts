/**
 * Numbers as Ukrainian papers and screens write them: VIII скликання, 14-та сесія, перше пленарне засідання.
 * The ending of an abbreviated ordinal follows the orthography of 2019, § 38: the last letter after a vowel, else two.
 */

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

/** A whole number from 1 to 3999 in Roman numerals; a greater one stays in digits. */
export function roman(value: number): string {
  if (value > 3999) return String(value);
  let rest = value;
  let out = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      out += letters;
      rest -= worth;
    }
  }
  return out;
}

type Ending = readonly [feminine: string, neuter: string];
const ENDINGS: Readonly<Record<number, Ending>> = {
  1: ['ша', 'ше'],
  2: ['га', 'ге'],
  3: ['тя', 'тє'],
  7: ['ма', 'ме'],
  8: ['ма', 'ме'],
};

function endingOf(value: number): Ending {
  if (value % 1000 === 0) return ['на', 'не'];
  if (value % 100 === 40) return ['ва', 'ве'];
  const teen = value % 100 >= 10 && value % 100 <= 19;
  return (teen ? undefined : ENDINGS[value % 10]) ?? ['та', 'те'];
}

/** 1-ша, 2-га, 3-тя, 7-ма, 11-та, 40-ва, 42-га: with сесія. */
export const ordinalFeminine = (value: number): string => `${value}-${endingOf(value)[0]}`;

/** 1-ше, 2-ге, 3-тє, 7-ме, 11-те, 40-ве: with засідання, in figures. */
export const ordinalNeuterFigures = (value: number): string => `${value}-${endingOf(value)[1]}`;

const NEUTER_WORDS = [
  'перше',
  'друге',
  'третє',
  'четверте',
  'пʼяте',
  'шосте',
  'сьоме',
  'восьме',
  'девʼяте',
  'десяте',
] as const;

/** In words up to ten, then 11-те, 12-те, 21-ше: with засідання. */
export const ordinalNeuter = (value: number): string => NEUTER_WORDS[value - 1] ?? ordinalNeuterFigures(value);
