/**
 * Lines of a badge and a label: measured, broken to a width, put where they are wanted. Lengths are points; y grows
 * downward. Nothing of a record is set with it, so that pdfkit's own fonts and measures do.
 */
import { breakLines } from './break-lines.ts';
import { BLACK, type Style } from './sheet.ts';

export type Line = { readonly text: string; readonly style: Style };

export const scaled = (style: Style, scale: number): Style => ({ ...style, size: style.size * scale });

export const widthOf = (doc: PDFKit.PDFDocument, text: string, style: Style): number =>
  doc.font(style.face).fontSize(style.size).widthOfString(text, features(style));

export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { style }) => sum + style.size * style.leading, 0);

/** A paragraph's lines; white space alone has none. */
export const brokenTo = (doc: PDFKit.PDFDocument, text: string, style: Style, width: number): Line[] =>
  text.trim() === ''
    ? []
    : breakLines(text, width, (part) => widthOf(doc, part, style)).map((line) => ({ text: line, style }));

/** `y`: the top of the line. */
export function put(doc: PDFKit.PDFDocument, { text, style }: Line, x: number, y: number): void {
  doc
    .font(style.face)
    .fontSize(style.size)
    .fillColor(style.ink ?? BLACK);
  doc.text(text, x, y, { lineBreak: false, ...features(style) });
}

/** One under the other, from `top` down. */
export function putAll(doc: PDFKit.PDFDocument, lines: readonly Line[], x: number, top: number): void {
  let y = top;
  for (const line of lines) {
    put(doc, line, x, y);
    y += line.style.size * line.style.leading;
  }
}

const features = ({ tabular }: Style): PDFKit.Mixins.TextOptions => (tabular ? { features: ['tnum'] } : {});
