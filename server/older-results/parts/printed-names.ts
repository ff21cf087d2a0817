/**
 * A name as a printout has it, in its one form: «1. ІВАНЕНКО  Іван Іванович» → «Іваненко Іван Іванович», «Голова
 * Петренко П.П.» → «Петренко П. П.», the head.
 */
import { writtenName } from '../../imports/written-names.ts';
import { plainText } from '../printed.ts';

export type Named = { readonly name: string; readonly isHead?: true };

const HEAD = /^(?:міськ(?:ий|а)|селищн(?:ий|а)|сільськ(?:ий|а))?\s*голова(?:\s+ради)?[\s:,–—-]+(?=\p{Lu})/iu;
const DEPUTY = /^(?:депутат(?:ка)?|секретар(?:\s+ради)?|заступник\s+голови)[\s:,–—-]+(?=\p{Lu})/iu;
const WORD = /^\p{Lu}[\p{L}ʼ'’`-]*\.?$/u;
const NO_NAME =
  /(?:рад[аи]|сесі|скликанн|засіданн|голосуванн|рішенн|прізвищ|результат|підсумк|всього|разом|кворум|комісі|сторінк|питанн|фракці|систем|депутат|прийнят|присутн)/iu;

/** Undefined for what is no name. */
export function cleanName(text: string): Named | undefined {
  const bare = plainText(text)
    .replace(/^\d{1,3}\s?[.)]?\s*/u, '')
    .replace(/[\s.,;:–—_…|-]+$/u, (end) => (end.startsWith('.') ? '.' : ''));
  const isHead = HEAD.test(bare);
  const spaced = joinHyphens(
    bare
      .replace(HEAD, '')
      .replace(DEPUTY, '')
      .replace(/\([^)]*\)\s*$/u, '')
      .trim(),
  );
  const initials = spaced
    .replace(/(\p{Lu})\.\s*(?=\p{Lu}\.?)/gu, '$1. ')
    .replace(/\s+/g, ' ')
    .trim();
  const { name } = writtenName(initials);
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || name.length > 120 || NO_NAME.test(name)) return undefined;
  if (!words.every((word) => WORD.test(word) || /^(?:огли|кизи|оглу|де|фон|ван)$/iu.test(word))) return undefined;
  return { name, ...(isHead && { isHead }) };
}

/** «Коцюбинська- Левченко», «Григо- рівна» that was broken over lines. */
const joinHyphens = (name: string): string =>
  name.replace(/(\p{L})-\s+(\p{L})/gu, (_, before: string, after: string) =>
    after === after.toUpperCase() ? `${before}-${after}` : before + after,
  );
