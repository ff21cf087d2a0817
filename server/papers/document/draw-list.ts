/** Lists of a paper: points under one another, or names in two columns. */
import { fillTwoColumns } from '../kit/columns.ts';
import { drawLines, flow, lineHeight } from '../kit/flow.ts';
import { printable, printableLine } from '../kit/printable.ts';
import { mm, type Part, type Sheet } from '../kit/sheet.ts';
import { TYPE } from './document-styles.ts';

const INDENT = mm(7);
const GAP = mm(6);
const PAD = mm(0.4);

export function drawList(sheet: Sheet, lines: readonly string[], numbered: boolean): void {
  const list = sheet.part('L');
  const indent = numbered ? INDENT : 0;
  lines.forEach((line, index) => {
    sheet.need(lineHeight(TYPE.text));
    const item = sheet.part('LI', list);
    if (numbered)
      sheet.within(sheet.part('Lbl', item), () => sheet.line(`${index + 1}. `, TYPE.number, sheet.left, sheet.y));
    flow(sheet, sheet.part('LBody', item), printable(line), TYPE.text, sheet.left + indent, sheet.width - indent);
    sheet.y += mm(0.8);
  });
  sheet.y += mm(1);
}

type NameRow = { readonly rank: string; readonly lines: readonly string[]; readonly height: number };

/** Names read down the left column first; no name is split. */
export function drawNames(sheet: Sheet, names: readonly string[]): void {
  const width = (sheet.width - GAP) / 2;
  const rows = names.map((name, index): NameRow => {
    const lines = sheet.lines(printableLine(name), TYPE.name, width - INDENT);
    return { rank: `${index + 1}. `, lines, height: lines.length * lineHeight(TYPE.name) + 2 * PAD };
  });
  const heights = rows.map(({ height }) => height);
  const list = sheet.part('L');
  let done = 0;
  while (done < rows.length) {
    sheet.need(heights[done] ?? 0);
    const { left, right } = fillTwoColumns(heights, done, sheet.room);
    const columns = [rows.slice(done, done + left), rows.slice(done + left, done + left + right)];
    const bottoms = columns.map((column, place) => drawColumn(sheet, list, column, sheet.left + place * (width + GAP)));
    sheet.y = Math.max(...bottoms);
    done += left + right;
    if (done < rows.length) sheet.newPage();
  }
  sheet.y += mm(1);
}

/** Out: where the column ends. */
function drawColumn(sheet: Sheet, list: Part, rows: readonly NameRow[], x: number): number {
  let y = sheet.y;
  for (const { rank, lines, height } of rows) {
    const item = sheet.part('LI', list);
    const top = y + PAD;
    sheet.within(sheet.part('Lbl', item), () => sheet.line(rank, TYPE.number, x, top));
    sheet.within(sheet.part('LBody', item), () => drawLines(sheet, spaced(lines), TYPE.name, x + INDENT, top));
    y += height;
  }
  return y;
}

/** A space behind the last line keeps names apart when they are copied. */
const spaced = (lines: readonly string[]): string[] => lines.map((line) => `${line.trimEnd()} `);
