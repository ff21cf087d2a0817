/**
 * What somebody typed as a query of SQLite's FTS5 (sqlite.org/fts5.html §3). Every word has to be there in any of its
 * forms; what is written together («2-39/VII», «Коцюбинська-Левченко») stands together; the last word may be unfinished.
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
  /** Beginning of a word that may be unfinished. */
  readonly prefix?: string;
};

/** Undefined when there is no word in it. Words hold letters and digits alone, so nothing in them is an operator. */
export function queryOf(q: string): Query | undefined {
  const groups = q
    .split(/\s+/)
    .map((group) => wordsOf(group).map(({ word }) => word))
    .filter((group) => group.length > 0)
    .slice(0, MOST_WORDS);
  const last = groups.at(-1);
  if (last === undefined) return undefined;
  const finished = /\s$/.test(q);
  const terms = groups.map((group) => (group === last && !finished ? unfinished(group) : stemsOf(group)));
  const prefix = finished ? undefined : last.at(-1);
  const stems = new Set(groups.flat().map(stemOf));
  return { match: terms.join(' AND '), stems, ...(prefix !== undefined && { prefix }) };
}

const stemsOf = (group: readonly string[]): string => `{title body} : "${group.map(stemOf).join(' ')}"`;
/** Also as a beginning of a word as written: «комунальног» has no stem of its own. */
const unfinished = (group: readonly string[]): string => `(${stemsOf(group)} OR words : "${group.join(' ')}" *)`;
