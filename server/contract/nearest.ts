/** The word most like a mistyped one, by edits (Levenshtein distance). */

/** Edits that lead from one to the other; the case of letters counts. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries())
      current.push(
        Math.min(
          (current[column] ?? 0) + 1,
          (previous[column + 1] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/** One of `words`, which must not be empty. */
export const nearest = (typed: string, words: readonly string[]): string => ranked(typed, words)[0]?.word ?? '';

/** One of `words` that may well have been meant: at least half of its letters are as typed. Undefined: none is. */
export function likely(typed: string, words: readonly string[]): string | undefined {
  const [first] = ranked(typed, words);
  return first !== undefined && first.edits * 2 <= Math.max(typed.length, first.word.length) ? first.word : undefined;
}

const ranked = (typed: string, words: readonly string[]) =>
  words
    .map((word) => ({ word, edits: distance(typed.toLowerCase(), word.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
