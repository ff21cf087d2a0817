/**
 * Lines of a paragraph: breaks at spaces and after a hyphen between letters; a word wider than the line is broken
 * between letters, never cut. In: text, width in points, a measure. Out: lines that all fit.
 */

/** Width of a string, pt: that of its words, each with the spaces behind it. */
export type Measure = (text: string) => number;

/** An abbreviation stays with its number: ст. 59, ч. 2, № 12. */
const BEFORE_NUMBER = /(?:^|\()(?:ст\.|ч\.|п\.|№)$/u;
const AFTER_HYPHEN = /(?<=\p{L}[-–])(?=\p{L})/u;
const LETTER = /\P{M}\p{M}* *|\p{M}+/gu;

/**
 * Breaks `text` to lines no wider than `width` (pt), `\n` being a forced break. A line broken at a space keeps that
 * space at its end, so that text copied from the paper has its words apart; it is not counted in the width.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let from = 0;
  for (;;) {
    const to = text.indexOf('\n', from);
    breakParagraph(text.slice(from, to < 0 ? text.length : to).trim(), width, measure, lines);
    if (to < 0) return lines;
    from = to + 1;
  }
}

/** Pushes the lines of one paragraph; of an empty one an empty line. */
function breakParagraph(text: string, width: number, measure: Measure, lines: string[]): void {
  let start = 0;
  let used = 0;
  let from = 0;
  while (from < text.length) {
    const to = endOfPiece(text, from);
    const piece = text.slice(from, to);
    const whole = measure(piece);
    if (used + whole <= width || used + measure(piece.trimEnd()) <= width) used += whole;
    else {
      start = breakPiece(text, { start, from, to, used }, width, measure, lines);
      used = measure(text.slice(start, to));
    }
    from = to;
  }
  lines.push(text.slice(start));
}

/** Behind the spaces after which a line may break: not before a dash, nor before the number of an abbreviation. */
function endOfPiece(text: string, from: number): number {
  let at = from;
  for (;;) {
    const space = text.indexOf(' ', at);
    if (space < 0) return text.length;
    const next = text.charAt(space + 1);
    const mayBreak = next !== ' ' && next !== '—' && next !== '–' && !BEFORE_NUMBER.test(text.slice(at, space));
    if (mayBreak) return space + 1;
    at = space + 1;
  }
}

/** A piece that does not fit behind what stands on its line: where that begins, where the piece does, and its end. */
type Overfull = { readonly start: number; readonly from: number; readonly to: number; readonly used: number };

/** Breaks it at its hyphens, or between letters; pushes the full lines and answers where the next one begins. */
function breakPiece(text: string, piece: Overfull, width: number, measure: Measure, lines: string[]): number {
  let { start, from, used } = piece;
  let at = from;
  const fits = (end: number) => used + measure(text.slice(from, end).trimEnd()) <= width;
  const goOn = () => {
    if (start === at) return;
    lines.push(text.slice(start, at));
    start = at;
    from = at;
    used = 0;
  };
  for (const part of text.slice(from, piece.to).split(AFTER_HYPHEN)) {
    if (!fits(at + part.length)) goOn();
    for (const letter of fits(at + part.length) ? [part] : (part.match(LETTER) ?? [])) {
      if (!fits(at + letter.length)) goOn();
      at += letter.length;
    }
  }
  return start;
}
