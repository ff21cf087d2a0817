/**
 * A table that may go over pages: its head is repeated on each (as an artifact, so that a screen reader hears it
 * once), a row is never split, the last rows stay with what follows them, and a small table stays whole.
 */
import { drawLines, lineHeight } from './flow.ts';
import { HAIRLINE, mm, type Part, type Sheet, type Style } from './sheet.ts';

/** `left`: a column of words. */
export type Column = { readonly title: string; readonly width: number; readonly left?: boolean };
/** The first cell is the row's own heading, at the left; the others are numbers, at the right of their columns, or words. */
export type Row = { readonly kind: 'head' | 'body' | 'total'; readonly cells: readonly string[] };
export type TableStyles = { readonly head: Style; readonly body: Style; readonly total: Style };

const PAD = mm(0.55);
const THICK = mm(0.3);
const THIN = mm(0.1);

/** Draws the table at the cursor; `after`: pt that must follow the last two rows on their page. */
export function drawTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly Row[],
  styles: TableStyles,
  after: number,
): void {
  const table = sheet.part('Table');
  const head: Row = { kind: 'head', cells: columns.map((column) => column.title) };
  const heights = rows.map((row) => rowHeight(sheet, columns, row, styles[row.kind]));
  const headHeight = rowHeight(sheet, columns, head, styles.head);
  const whole = headHeight + sum(heights) + after;
  sheet.need(whole < sheet.bottom / 2 ? whole : headHeight + sum(heights.slice(0, 3)));
  drawRow(sheet, columns, head, styles.head, sheet.part('TR', table));
  rows.forEach((row, index) => {
    const keep = index === rows.length - 2 ? sum(heights.slice(index)) + after : (heights[index] ?? 0);
    if (sheet.room < keep) {
      sheet.newPage();
      drawRow(sheet, columns, head, styles.head);
    }
    drawRow(sheet, columns, row, styles[row.kind], sheet.part('TR', table));
  });
}

function rowHeight(sheet: Sheet, columns: readonly Column[], row: Row, style: Style): number {
  const lines = row.cells.map((cell, index) => sheet.lines(cell, style, textWidth(columns[index])).length);
  return Math.max(...lines) * lineHeight(style) + 2 * PAD;
}

/** Words keep off the next column's. */
const textWidth = (column: Column | undefined): number => (column?.width ?? 0) - mm(column?.left ? 3 : 1);

/** Without `part` the row is a repeated head: an artifact. */
function drawRow(sheet: Sheet, columns: readonly Column[], row: Row, style: Style, part?: Part): void {
  const height = rowHeight(sheet, columns, row, style);
  let x = sheet.left;
  columns.forEach((column, index) => {
    const lines = sheet.lines(row.cells[index] ?? '', style, textWidth(column));
    const top = sheet.y + height - PAD - lines.length * lineHeight(style);
    const isLeft = index === 0 || column.left === true;
    const edge = isLeft ? x : x + column.width;
    const draw = () => drawLines(sheet, lines, style, edge, isLeft ? sheet.y + PAD : top, isLeft ? 'left' : 'right');
    if (part) sheet.within(cellPart(sheet, part, row.kind, index), draw);
    else sheet.artifact(draw);
    x += column.width;
  });
  sheet.y += height;
  const thick = row.kind !== 'body';
  sheet.rule(sheet.left, sheet.width, sheet.y, thick ? THICK : THIN, thick ? undefined : HAIRLINE);
}

function cellPart(sheet: Sheet, row: Part, kind: Row['kind'], column: number): Part {
  if (kind === 'head') return sheet.part('TH', row, { scope: 'Column' });
  return column === 0 ? sheet.part('TH', row, { scope: 'Row' }) : sheet.part('TD', row);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
