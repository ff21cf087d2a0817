/**
 * Copies of an output's text with one thing altered: a number by one, or the word of a vote. Those alone that its reader
 * sees matter, for a text has numbers of many kinds: the time of day, a page, a digest.
 */
import type { Output, Said } from './said.ts';

const NUMBER = /(?<![\p{L}\d])\d{1,2}(?![\p{L}\d])/gu;
const FOR = /(?<![\p{L}-])(ЗА|За|за|for|yes)(?![\p{L}-])/gu;
const AGAINST: Readonly<Record<string, string>> = { ЗА: 'ПРОТИ', За: 'Проти', за: 'проти', for: 'against', yes: 'no' };
const AROUND = 40;
/** So many places of one text are tried, spread over all of it. */
const MOST_PLACES = 400;

/** `said`: what the reader takes out of the copy; undefined when it can't be read any more. */
export type Alteration = { readonly said: readonly Said[] | undefined; readonly what: string };

/** Altered copies that are read otherwise than the text itself. */
export function alterations({ text, read }: Output): readonly Alteration[] {
  const before = JSON.stringify(read(text));
  const numbers = placesOf(text, NUMBER).map((place) => ({ ...place, is: String(Number(place.was) + 1) }));
  const words = placesOf(text, FOR).map((place) => ({ ...place, is: AGAINST[place.was] ?? '' }));
  return [...spread(numbers), ...spread(words)].flatMap(({ place, was, is }) => {
    const said = readOrNot(read, text.slice(0, place) + is + text.slice(place + was.length));
    const what = `${is} at ${place}: ${text.slice(Math.max(0, place - AROUND), place + AROUND)}`;
    return said && JSON.stringify(said) === before ? [] : [{ said, what }];
  });
}

const placesOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ index, 0: was }) => ({ place: index, was }));

function spread<T>(places: readonly T[]): readonly T[] {
  const every = Math.max(1, Math.ceil(places.length / MOST_PLACES));
  return places.filter((_, index) => index % every === 0);
}

function readOrNot(read: Output['read'], text: string): readonly Said[] | undefined {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
