/**
 * Fits a text of any length into a fixed box: the first step (size, face, lines) that holds it whole and breaks no
 * word, else pages of the last step. Nothing is ever cut. In: text, steps from the largest down, width. Out: lines, ready to be set.
 */
import type { Face, Measure } from './type-faces.ts';

/** One way to set the text; `size` in the unit of the width. */
export type TextStep = { readonly size: number; readonly lines: number; readonly face: Face };
export type FittedText = { readonly step: TextStep; readonly pages: readonly (readonly string[])[] };

/**
 * Spaces that no line may end at: behind a word of one letter (в, і, з, у, а), between initials and before them, before
 * a dash and between it and a number, between №, ст., ч., п. and theirs.
 */
const TIED =
  /(?<=(?:^|\s)\p{L})[ \t]+|(?<=\p{Lu}\.)[ \t]+(?=\p{Lu}\.)|(?<=\p{Lu}[\p{L}ʼ-]+)[ \t]+(?=\p{Lu}\.[ \t]*\p{Lu}\.)|[ \t]+(?=—(?:\s|$))|(?<=(?:^|[\s(])(?:—|№|ст\.|ч\.|п\.))[ \t]+(?=\d)/gu;

/** What belongs together stays on one line. */
export const tie = (text: string): string => text.replace(TIED, '\u00A0');

const bound = (paragraph: string): readonly string[] =>
  tie(paragraph)
    .split(/[ \t\n]+/u)
    .filter((word) => word !== '');

/** Cuts a word that is wider than the line, e.g. an address of a page, after a hyphen or after as many letters as fit. */
function chopped(word: string, fits: (line: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      const cut = piece.lastIndexOf('-') + 1 || piece.length;
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
    }
    piece += letter;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Breaks a text into lines; its own line breaks are kept, empty lines are not. */
export function wrapText(text: string, width: number, step: TextStep, measure: Measure): readonly string[] {
  const fits = (line: string) => measure(line, step.face, step.size) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of bound(paragraph).flatMap((whole) => (fits(whole) ? [whole] : chopped(whole, fits)))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || fits(longer)) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    return line === '' ? lines : [...lines, line];
  });
}

/** The same lines, no more of them, set as evenly as they go. */
export function balanceText(text: string, width: number, step: TextStep, measure: Measure): readonly string[] {
  const lines = wrapText(text, width, step, measure);
  let best = lines;
  for (let part = 0.95; part > 0.5; part -= 0.05) {
    const narrower = wrapText(text, width * part, step, measure);
    const isCut = narrower.join(' ') !== lines.join(' ');
    if (isCut || narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** The beginning of a text whose pages nobody would see to their end, with «…»; one of a single page is whole. */
export function beginningOf({ step, pages }: FittedText, width: number, measure: Measure): FittedText {
  const [first] = pages;
  if (pages.length < 2 || !first) return { step, pages };
  let last = first.at(-1) ?? '';
  const ended = () => `${last.replace(/[\s,;:.–—-]+$/u, '')}…`;
  while (last.length > 1 && measure(ended(), step.face, step.size) > width)
    last = last.slice(0, Math.max(last.lastIndexOf(' '), 0) || -1);
  return { step, pages: [[...first.slice(0, -1), ended()]] };
}

/** Fits a text into `width`; `steps` must not be empty. An empty text gives one empty page. */
export function fitText(
  text: string,
  steps: readonly [TextStep, ...TextStep[]],
  width: number,
  measure: Measure,
): FittedText {
  let [step] = steps;
  let lines: readonly string[] = [];
  for (step of steps) {
    const { face, size } = step;
    const breaks = bound(text).some((word) => measure(word, face, size) > width);
    lines = wrapText(text, width, step, measure);
    if (lines.length <= step.lines && (!breaks || step === steps.at(-1))) return { step, pages: [lines] };
  }
  const pages: (readonly string[])[] = [];
  for (let from = 0; from < lines.length; from += step.lines) pages.push(lines.slice(from, from + step.lines));
  return { step, pages };
}
