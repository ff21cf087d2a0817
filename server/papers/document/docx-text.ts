/** Text as WordprocessingML can hold it: XML 1.0 knows no controls and no half of a pair. */
import { TextRun } from 'docx';

export const printableXml = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '\uFFFD');

type Look = { readonly bold?: boolean; readonly size?: number };

/** Runs of one text: what was on lines of its own stays so. */
export const runs = (text: string, look: Look = {}): TextRun[] =>
  printableXml(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 && { break: 1 }) }));
