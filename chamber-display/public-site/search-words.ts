/**
 * Finds lines of the search index. In: what somebody typed, and the index. Out: the lines that have every word of it, in
 * the index's order. Case, apostrophes, ґ for г and the endings of longer words make no difference; the last word may be unfinished.
 */
import type { SiteSearchEntry } from '#contract/public-site';

const LONG = 6;
const ENDING = 2;
const plain = (text: string): string =>
  text
    .toLocaleLowerCase('uk')
    .replace(/['’‘`´ʼ]/gu, '')
    .replaceAll('ґ', 'г');

/** The beginnings by which words are looked for. */
export const beginnings = (typed: string): readonly string[] =>
  (plain(typed).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length >= LONG && !/\d/.test(word) ? word.slice(0, -ENDING) : word,
  );

/** Words of lines that were looked through before: an archive has thousands, and people type letter by letter. */
const known = new WeakMap<SiteSearchEntry, readonly string[]>();

function wordsOf(entry: SiteSearchEntry): readonly string[] {
  const words = known.get(entry) ?? plain(`${entry[1]} ${entry[2]}`).match(/[\p{L}\p{N}]+/gu) ?? [];
  known.set(entry, words);
  return words;
}

/** Nothing typed finds nothing. */
export function find(typed: string, entries: readonly SiteSearchEntry[]): readonly SiteSearchEntry[] {
  const wanted = beginnings(typed);
  if (wanted.length === 0) return [];
  return entries.filter((entry) => {
    const words = wordsOf(entry);
    return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
  });
}
