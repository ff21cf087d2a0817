/**
 * A person's name as a file writes it, in its one form: apostrophes as ʼ, no doubled spaces, no Latin letter that only
 * looks like a Ukrainian one, no capitals throughout. What was changed is told.
 */
import { normaliseName } from '#contract/names';
import type { Words } from './words.ts';

export type Written = { readonly name: string; readonly remarks: readonly Words[] };

const LATIN = 'ABCEHIKMOPTXaceiopxyÏï';
const UKRAINIAN = 'АВСЕНІКМОРТХасеіорхуЇї';
const LOOKALIKE = new RegExp(`[${LATIN}]`, 'g');

/** The name in its one form. */
export function writtenName(text: string): Written {
  const remarks: Words[] = [];
  const note = (was: string, is: string, words: Words) => {
    if (was !== is) remarks.push(words);
    return is;
  };
  const spaced = text.replace(/\s+/g, ' ').trim();
  const letters = note(spaced, spaced.replace(/\S+/g, inOneScript), {
    uk: 'латинські літери замінено на такі самі українські',
    en: 'Latin letters became the Ukrainian ones that look the same',
  });
  const canonical = note(letters, normaliseName(letters), {
    uk: 'апостроф записано як ʼ',
    en: 'the apostrophe is written as ʼ',
  });
  const name = note(canonical, canonical.replace(/[\p{L}ʼ]+/gu, inSmallLetters), {
    uk: 'великі літери замінено на звичайні',
    en: 'capitals became ordinary letters',
  });
  return { name, remarks };
}

/** Letters that only look Ukrainian become so in a word that has Ukrainian ones. */
const inOneScript = (word: string): string =>
  /\p{Script=Cyrillic}/u.test(word)
    ? word.replace(LOOKALIKE, (letter) => UKRAINIAN[LATIN.indexOf(letter)] ?? letter)
    : word;

/** `ШЕВЧЕНКО` → `Шевченко`; what has a small letter stays. */
function inSmallLetters(word: string): string {
  if (word.length < 2 || word !== word.toUpperCase() || word === word.toLowerCase()) return word;
  return word.charAt(0) + word.slice(1).toLowerCase();
}
