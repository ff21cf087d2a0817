/**
 * Where a text stops being JSON. In: the text and what JSON.parse threw; out: line and column, and never the excerpt that
 * the error shows: there may be a key in it.
 */

/** V8 shows so many characters on either side of what it did not expect. */
const EXCERPT = 10;

/** @returns ` (line 3 column 7)`, counted from 1, or nothing where the place can't be told. */
export function placeOfJsonError(text: string, { message }: Error): string {
  const position = Number(/at position (\d+)/.exec(message)?.[1] ?? positionByExcerpt(text, message));
  if (!Number.isInteger(position)) return '';
  const before = text.slice(0, position).split('\n');
  return ` (line ${before.length} column ${(before.at(-1)?.length ?? 0) + 1})`;
}

/** Of an unexpected character V8 tells no position, only what stands around it. */
function positionByExcerpt(text: string, message: string): number | undefined {
  const [, token = '', cutBefore, excerpt = '', cutAfter] =
    /^Unexpected token '(.+?)', (\.\.\.)?"(.+)"(\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  const begin = text.indexOf(excerpt);
  const isOnlyOne = excerpt !== '' && text.indexOf(excerpt, begin + 1) < 0;
  const within = cutBefore ? EXCERPT : cutAfter ? excerpt.length - EXCERPT : excerpt.lastIndexOf(token);
  return isOnlyOne && text.startsWith(token, begin + within) ? begin + within : undefined;
}
