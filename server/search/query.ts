/**
 * What somebody typed as a query of SQLite's FTS5 (sqlite.org/fts5.html §3). Every word has to be there in any of its
 * forms; what is written together («2-39/VII», «Коцюбинська-Левченко») stands together; the last word may be
 * unfinished, and so may one with a full stop («вул. Сагайдачного»).
 */
import { stemOf } from './stem.ts';
import { wordsOf } from './words.ts';

/** Words beyond are left out: nobody types as many. */
const MOST_WORDS = 16;

export type Query = {
  /** The expression of FTS5. */
  readonly match: string;
  /** Stems that were looked for, to be marked. */
  readonly stems: ReadonlySet<string>;
  /** Beginnings of words that may be unfinished. */
  readonly prefixes: readonly string[];
};

/** Undefined when there is no word in it. Words hold letters and digits alone, so nothing in them is an operator. */
export function queryOf(q: string): Query | undefined {
  const written = q.split(/(?<=\s)/).slice(0, MOST_WORDS);
  const groups = written.flatMap((text): Group[] => {
    const words = wordsOf(text).map(({ word }) => word);
    return words.length === 0 ? [] : [{ words, open: !/\s$/.test(text) || /^\p{L}+\.\s*$/u.test(text) }];
  });
  if (groups.length === 0) return undefined;
  const match = groups.map(({ words, open }) => (open ? unfinished(words) : stemsOf(words))).join(' AND ');
  const stems = new Set(groups.flatMap(({ words }) => words.map(stemOf)));
  return { match, stems, prefixes: groups.flatMap(({ words, open }) => (open ? words.slice(-1) : [])) };
}

/** What was typed between two spaces; `open`: its last word may be unfinished. */
type Group = { readonly words: readonly string[]; readonly open: boolean };

const stemsOf = (group: readonly string[]): string => `{title body} : "${group.map(stemOf).join(' ')}"`;
/** Also as a beginning of a word as written: «комунальног» has no stem of its own. */
const unfinished = (group: readonly string[]): string => `(${stemsOf(group)} OR words : "${group.join(' ')}" *)`;
