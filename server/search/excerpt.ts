/** Some words around what was found, with what matched between U+E000 and U+E001. */
import type { Query } from './query.ts';
import { stemOf } from './stem.ts';
import { type Word, wordsOf } from './words.ts';

const BEGIN = '\uE000';
const END = '\uE001';
/** Characters before and after the first match. */
const BEFORE = 60;
const AFTER = 140;

/** From the first match in the body; the beginning of the title or the body where only the title matches. */
export function excerptOf(title: string, body: string, query: Query): string {
  const clean = body
    .replace(/[\uE000\uE001]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const words = wordsOf(clean);
  const first = words.find((word) => isFound(word, query));
  if (first === undefined) return mark(title.replace(/[\uE000\uE001]/g, ''), query);
  const from =
    first.start <= BEFORE ? 0 : (words.find(({ start }) => start >= first.start - BEFORE)?.start ?? first.start);
  const to = first.end + AFTER >= clean.length ? clean.length : lastEnd(words, first.end + AFTER, first.end);
  const text = mark(clean.slice(from, to), query);
  return `${from > 0 ? '… ' : ''}${text}${to < clean.length ? ' …' : ''}`;
}

const lastEnd = (words: readonly Word[], most: number, least: number): number =>
  words.findLast(({ end }) => end <= most && end >= least)?.end ?? least;

function mark(text: string, query: Query): string {
  let done = 0;
  let marked = '';
  for (const word of wordsOf(text)) {
    if (!isFound(word, query)) continue;
    marked += `${text.slice(done, word.start)}${BEGIN}${text.slice(word.start, word.end)}${END}`;
    done = word.end;
  }
  return marked + text.slice(done);
}

const isFound = ({ word }: Word, { stems, prefixes }: Query): boolean =>
  prefixes.some((prefix) => word.startsWith(prefix)) || stems.has(stemOf(word));
