/**
 * Lines of a paragraph: breaks at spaces and after a hyphen between letters; a word wider than the line is broken
 * between letters, never cut. In: text, width in points, a measure. Out: lines that all fit.
 */

/** Width of a string, pt. */
export type Measure = (text: string) => number;

/** Not before a dash, nor between an abbreviation and its number: ст. 59, ч. 2, № 12. */
const WORD_END = /(?<! (?:ст\.|ч\.|п\.|№) )(?<!\((?:ст\.|ч\.|п\.|№) )(?<= )(?![ —–])|(?<=\p{L}[-–])(?=\p{L})/u;
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Breaks `text` to lines no wider than `width` (pt), `\n` being a forced break. A line broken at a space keeps that
 * space at its end, so that text copied from the paper has its words apart; it is not counted in the width.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.trim().split(WORD_END)) {
    const fits = measure((line + word).trimEnd()) <= width;
    if (!fits && line !== '') {
      lines.push(line);
      line = '';
    }
    if (measure(word.trimEnd()) <= width) line += word;
    else line = breakWord(word, width, measure, lines);
  }
  return [...lines, line.trimEnd()];
}

/** Pushes the full lines of an over-long word and answers what is left of it. */
function breakWord(word: string, width: number, measure: Measure, lines: string[]): string {
  let line = '';
  for (const letter of word.match(LETTER) ?? []) {
    if (line !== '' && measure((line + letter).trimEnd()) > width) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line;
}
