/**
 * Blocks that go down the page and over to the next: running text, and a label beside running text.
 */
import type { Part, Sheet, Style } from './sheet.ts';

/** Height of one line, pt. */
export const lineHeight = (style: Style): number => style.size * style.leading;

/** Running text of `part` from the cursor, `x` and `width` in pt; goes on over pages. The cursor ends below it. */
export function flow(sheet: Sheet, part: Part, text: string, style: Style, x: number, width: number): void {
  flowLines(sheet, part, sheet.lines(text, style, width), style, x);
}

/** The same of text that is broken to lines already. */
export function flowLines(sheet: Sheet, part: Part, lines: readonly string[], style: Style, x: number): void {
  const height = lineHeight(style);
  let rest = lines;
  while (rest.length > 0) {
    sheet.need(height);
    const fitting = rest.slice(0, Math.max(1, Math.floor(sheet.room / height)));
    sheet.within(part, () => drawLines(sheet, fitting, style, x, sheet.y));
    sheet.y += fitting.length * height;
    rest = rest.slice(fitting.length);
  }
}

/** Lines under one another from `y`. */
export function drawLines(
  sheet: Sheet,
  lines: readonly string[],
  style: Style,
  x: number,
  y: number,
  align: 'left' | 'right' = 'left',
): void {
  if (align === 'left') sheet.linesUnder(lines, style, x, y);
  else {
    lines.forEach((line, row) => {
      sheet.line(line, style, x, y + row * lineHeight(style), align);
    });
  }
}

/** A row of a description: label at the left edge, text beside it. */
export function labelled(
  sheet: Sheet,
  label: { text: string; style: Style; width: number },
  text: string,
  style: Style,
): void {
  const part = sheet.part('P');
  sheet.need(lineHeight(style));
  const baselineShift = (lineHeight(style) - lineHeight(label.style)) / 2;
  sheet.within(part, () => sheet.line(`${label.text} `, label.style, sheet.left, sheet.y + baselineShift));
  flow(sheet, part, text, style, sheet.left + label.width, sheet.width - label.width);
}
