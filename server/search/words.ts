/** Words of a text as the search knows them: small letters, every apostrophe as ʼ, and where each stands. */
import { stemOf } from './stem.ts';

export type Word = {
  /** In small letters, apostrophe as ʼ. */
  readonly word: string;
  readonly start: number;
  /** After the last letter. */
  readonly end: number;
};

const APOSTROPHE = /['’‘`´ʼ]/g;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’‘`´ʼ]\p{L}[\p{L}\p{M}]*)*|\p{N}+/gu;

/** Words in their order; letters and digits that touch are words apart: `14а` is `14` and `а`. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().normalize('NFC').replace(APOSTROPHE, 'ʼ'),
    start: index,
    end: index + word.length,
  }));
}

/** The words of a text, for the index. */
export const plainTerms = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');
/** The stems of a text, for the index. */
export const stemTerms = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => stemOf(word))
    .join(' ');
