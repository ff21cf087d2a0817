/** The words that printouts have for votes, in every spelling that was met, and the vote each means. */
import type { Gender, Outcome } from '#contract/vocabulary';

export type Voted = { readonly outcome: Outcome; readonly gender?: Gender };

/** One vote: whole words, any case. The longer forms stand before the shorter. */
const FORMS: readonly (readonly [RegExp, Outcome])[] = [
  [/^не\s?брал?[ав]?(?:\(ла\))?\s+участ[іь].*$/u, 'conflict'],
  [/^(?:конфлікт інтересів|кі)$/u, 'conflict'],
  [/^не\s?голосува(?:в|ла)(?:\s?[(/].{0,8})?$/u, 'not-voting'],
  [/^(?:не\s?гол(?:ос)?\.?|н\s?\/\s?г)$/u, 'not-voting'],
  [/^[ву]трим(?:а(?:вс[яь]|лас[яь])(?:\s?[(/].{0,8})?|\.)$/u, 'abstain'],
  [/^відсут(?:н(?:ій|я)(?:\s?[(/].{0,8})?|н?\.)$/u, 'absent'],
  [/^[.…_]{3,}$/u, 'absent'],
  [/^проти$/u, 'against'],
  [/^за$/u, 'for'],
];
const FEMALE = /^(?:не\s?голосувала|[ву]трималас[ья]|відсутня|не\s?брала\s.*)$/u;
const MALE = /^(?:не\s?голосував|[ву]тримав(?:ся|сь)|відсутній|не\s?брав\s.*)$/u;

const LATIN = 'abcehikmoptxy';
const CYRILLIC = 'авсенікмортху';

/** Lower case, one script, apart from quotes and stops around. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[abcehikmoptxy]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter)
    .replace(/^[\s"«»*:;,–—-]+|[\s"«»*:;,–—-]+$/gu, '')
    .replace(/\s+/g, ' ');

/** The vote that a text is, whole; undefined when it is none. Dots alone stand for who was absent. */
export function votedAs(text: string): Voted | undefined {
  const word = plain(text);
  if (word === '' || word.length > 60) return undefined;
  const found = FORMS.find(([form]) => form.test(word));
  if (!found) return undefined;
  const gender: Gender | undefined = FEMALE.test(word) ? 'female' : MALE.test(word) ? 'male' : undefined;
  return { outcome: found[1], ...(gender && { gender }) };
}

/** As printouts write it in a run of text: a capital first, so that «за» within a sentence is none. */
const WRITTEN =
  '(?:ЗА|За|ПРОТИ|Проти|НЕ\\s?ГОЛОСУВА(?:ЛА|В)(?:\\s?\\(-?(?:ЛА|ла)\\))?|Не\\s?голосува(?:ла|в)(?:\\s?\\(-?ла\\))?' +
  '|[УВ]ТРИМА(?:ЛАСЬ|ЛАСЯ|ВСЯ|ВСЬ)|[УВ]трима(?:лась|лася|вся|всь)(?:\\s?\\(-?лась\\))?|ВІДСУТН(?:ІЙ|Я)|Відсутн(?:ій|я)(?:\\s?\\(-?н?я\\))?' +
  '|\\.{5,}|…{2,})';
/** A vote that ends a text or is followed by the next one's number or name. */
export const VOTE_IN_TEXT = new RegExp(`(?<=^|[\\s.…_–—:-])${WRITTEN}(?=$|\\s*$|\\s+\\d|\\s+\\p{Lu})`, 'gu');
