/** A printout as lines of cells: what PDF, DOCX and HTML have in common. */

/** A piece of a line that stands apart; `x`, `right`: its edges, in any unit that is the same for all of a file. */
export type PrintedCell = { readonly text: string; readonly x: number; readonly right: number };
export type PrintedLine = { readonly page: number; readonly cells: readonly PrintedCell[] };

/** The line as one text. */
export const textOf = ({ cells }: PrintedLine): string => cells.map(({ text }) => text).join(' ');

/** Wide enough for any cell, where a source has columns and no measures. */
const COLUMN = 1000;

/** A line of a table without measures: the nth cell stands in the nth column. */
export const tableLine = (page: number, texts: readonly string[]): PrintedLine => ({
  page,
  cells: texts.flatMap((text, column) => {
    const plain = plainText(text);
    return plain === '' ? [] : [{ text: plain, x: column * COLUMN, right: column * COLUMN + COLUMN / 2 }];
  }),
});

/** No doubled or odd spaces, no soft hyphens, no marks that can't be seen. */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\s\u00A0\u2000-\u200A\u202F]+/g, ' ')
    .trim();
