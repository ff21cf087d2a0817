/** What is said of a file and its rows, in Ukrainian and English. */
import type { RowFault } from '#contract/imports';

/** A sentence in both languages. */
export type Words = { readonly uk: string; readonly en: string };
/** A fault of a column, as the file titles it. */
export const faultOf = (column: string | undefined, { uk, en }: Words): RowFault => ({
  ...(column !== undefined && column !== '' && { column }),
  uk,
  en,
});

/** A file that can't be read, or not as what is needed. */
export const UNREADABLE: Words = {
  uk: 'Файл не читається. Відкрийте його у своїй програмі, збережіть знову (XLSX, CSV або DOCX) і надішліть.',
  en: 'The file can’t be read. Open it in its program, save it again (XLSX, CSV or DOCX) and send it.',
};
export const TOO_LARGE: Words = {
  uk: 'У файлі забагато даних. Залиште в ньому лише потрібний список і надішліть знову.',
  en: 'There is too much in the file. Leave only the list in it and send it again.',
};
/** Reading it was broken off: it took more time or memory than one file may. */
export const TOO_HARD: Words = {
  uk: 'Файл надто великий або складний, тому читання перервано. Залиште в ньому лише потрібний список, збережіть і надішліть знову.',
  en: 'The file is too large or too intricate, so reading it was broken off. Leave only the list in it, save it and send it again.',
};
export const OLD_OFFICE: Words = {
  uk: 'Це старий формат (XLS або DOC) або файл із паролем. Збережіть його як XLSX чи DOCX без пароля.',
  en: 'This is an old format (XLS or DOC) or has a password. Save it as XLSX or DOCX without one.',
};
export const EMPTY: Words = { uk: 'У файлі немає жодного рядка.', en: 'The file has no rows.' };
/** Rows that one file may have. */
export const MOST_ROWS = 2000;
export const TOO_MANY_ROWS: Words = {
  uk: `У файлі понад ${MOST_ROWS} рядків. Залиште лише список і надішліть знову.`,
  en: `The file has more than ${MOST_ROWS} rows. Leave only the list and send it again.`,
};

/** Thrown while a file is read, and told as a fault of the whole by whoever asked. Never leaves the room. */
export class UnfitFile extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}
