/** What is said of a file and of what stands in it, in Ukrainian and English. */
import type { Words } from './read-types.ts';

/** Thrown while a file is read, and told as its fault by whoever asked. Never leaves the room. */
export class UnreadFile extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export const UNREADABLE: Words = {
  uk: 'Файл не читається. Відкрийте його у своїй програмі, збережіть знову (PDF, DOCX, CSV) і додайте.',
  en: 'The file can’t be read. Open it in its program, save it again (PDF, DOCX, CSV) and add it.',
};
export const TOO_HARD: Words = {
  uk: 'Файл надто великий або складний, тому читання перервано. Поділіть його на частини, наприклад за засіданнями, і додайте їх.',
  en: 'The file is too large or too intricate, so reading it was broken off. Part it, by sittings for example, and add the parts.',
};
export const OLD_OFFICE: Words = {
  uk: 'Це старий формат (DOC, RTF або XLS) або файл із паролем. Відкрийте його, збережіть як DOCX або PDF без пароля і додайте знову.',
  en: 'This is an old format (DOC, RTF or XLS) or has a password. Open it, save it as DOCX or PDF without one and add it again.',
};
export const SCANNED: Words = {
  uk: 'У файлі немає тексту: це скан або знімок. Розпізнайте текст (OCR), звірте його з папером, збережіть як DOCX і додайте.',
  en: 'There is no text in the file: it is a scan or a photograph. Recognise its text (OCR), compare it with the paper, save it as DOCX and add it.',
};
export const SPREADSHEET: Words = {
  uk: 'Це таблиця XLSX. Збережіть її як CSV (UTF-8) і додайте.',
  en: 'This is an XLSX spreadsheet. Save it as CSV (UTF-8) and add it.',
};
export const NO_BALLOTS: Words = {
  uk: 'У файлі не знайдено жодного поіменного голосування. Перевірте, чи це результати з прізвищами й словами «за», «проти», «утримався».',
  en: 'No roll-call vote was found in the file. See whether these are results with names and the words “за”, “проти”, “утримався”.',
};
export const NOT_JSON: Words = {
  uk: 'Цей JSON не схожий на результати голосувань. Читаються файли системи Києва (DPList) і sitting.json Дзвону.',
  en: 'This JSON does not look like results of votes. Those of Kyiv’s system (DPList) and Dzvin’s sitting.json are read.',
};
export const TOO_MANY_PAGES: Words = {
  uk: 'У файлі понад 3000 сторінок. Поділіть його на частини й додайте їх.',
  en: 'The file has more than 3000 pages. Part it and add the parts.',
};
export const TOO_INTRICATE: Words = {
  uk: 'Сторінку HTML побудовано надто складно. Надрукуйте її у PDF і додайте PDF.',
  en: 'The HTML page is built too intricately. Print it to PDF and add the PDF.',
};
export const EMPTY: Words = { uk: 'Файл порожній.', en: 'The file is empty.' };
export const tooManyBallots = (limit: number): Words => ({
  uk: `У файлі понад ${limit} голосувань. Поділіть його на частини й додайте їх.`,
  en: `The file has more than ${limit} ballots. Part it and add the parts.`,
});
