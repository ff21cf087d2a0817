/**
 * Which recorded words say a sentence. In: the sentence, the words that are recorded. Out: recordings in their order.
 * A part of a sentence is said whole or not at all, so that nothing is said by halves: «не прийнято» never loses its
 * «не», and a count never one of its numbers.
 */
import { numberWords } from './number-words.ts';

/** Letters and numbers alone, as the list of recorded words has them. */
const tokensOf = (part: string): readonly string[] =>
  part
    .replaceAll(/['’]/g, 'ʼ')
    .replaceAll('№', ' номер ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}ʼ]+/u)
    .filter(Boolean)
    .flatMap((token) => (/^\d{1,3}$/.test(token) ? numberWords(Number(token), 'uk').split(' ') : token));

/** The longest recordings first; a shorter one where the rest can't be said otherwise. */
function cover(tokens: readonly string[], recorded: ReadonlySet<string>): readonly string[] | undefined {
  if (tokens.length === 0) return [];
  for (let length = tokens.length; length > 0; length -= 1) {
    const words = tokens.slice(0, length).join(' ');
    const rest = recorded.has(words) ? cover(tokens.slice(length), recorded) : undefined;
    if (rest) return [words, ...rest];
  }
  return undefined;
}

/** «Рішення прийнято.» → `['рішення прийнято']`; empty when nothing of it is recorded. */
export const clipsOf = (sentence: string, recorded: ReadonlySet<string>): readonly string[] =>
  sentence.split(/[.!?…:]+(?!\d)/u).flatMap((part) => cover(tokensOf(part), recorded) ?? []);
