/**
 * Text as a paper can print it: any Unicode in, only drawable characters out, and nothing lost in silence.
 * PDF/A forbids the missing-glyph box (ISO 19005-2, 6.2.11.8), so a character the faces lack is written by its code.
 */
import { drawableCodePoints } from './fonts.ts';

/** What all faces draw and what stays as it is in composed form: most texts hold nothing else. */
export const COMMON = /^[A-Za-zА-ЯҐЄІЇЁа-яґєіїё0-9 .,;:()[\]«»"'’ʼ!?/%№–—\n-]*$/u;

const SAME_ON_PAPER: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2028': '\n',
  '\u2029': '\n',
};

/**
 * The text in composed form (NFC) with `\n` as the only control character. What is invisible by definition is left
 * out; what the faces cannot draw becomes its code point in brackets: 🔔 is printed [U+1F514].
 */
export function printable(text: string): string {
  if (COMMON.test(text)) return text;
  const drawable = drawableCodePoints();
  let out = '';
  for (const character of plain(text)) {
    const shown = SAME_ON_PAPER[character] ?? character;
    const codePoint = shown.codePointAt(0) ?? 0;
    if (shown === '\n' || (codePoint >= 0x20 && drawable.has(codePoint) && !isInvisible(shown))) out += shown;
    else if (!isInvisible(shown)) out += `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return out;
}

/** The same on one line: breaks become spaces. */
export function printableLine(text: string): string {
  const shown = printable(text);
  return (shown.includes('\n') ? shown.replace(/\s*\n\s*/g, ' ') : shown).trim();
}

const isInvisible = (character: string): boolean => /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character);

/** Composed, ligature characters taken apart, breaks as `\n`. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\r\n?/g, '\n');
