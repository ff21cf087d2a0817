/** The lines of a PDF (pdf.js): pieces of text that stand at the same height, parted where they stand apart. */
import { getDocumentProxy } from 'unpdf';
import { type PrintedCell, type PrintedLine, plainText } from '../printed.ts';
import { TOO_MANY_PAGES, UnreadFile } from '../words.ts';

/** Pages of one file: a year of sittings has some thousand. */
const MOST_PAGES = 3000;
/** Parts of the letters' height: of one line, of one word, of one cell. */
const SAME_LINE = 0.5;
const SAME_WORD = 0.15;
const SAME_CELL = 1.1;

type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
};

/** @throws UnreadFile, or what the library says of a broken file. */
export async function pdfLines(bytes: Buffer): Promise<PrintedLine[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false });
  try {
    if (pdf.numPages > MOST_PAGES) throw new UnreadFile(TOO_MANY_PAGES);
    const lines: PrintedLine[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      lines.push(...linesOf(number, items.flatMap(pieceOf)));
      page.cleanup();
    }
    return lines;
  } finally {
    await pdf.destroy();
  }
}

type Item = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>['getTextContent']>
>['items'][number];

function pieceOf(item: Item): Piece[] {
  if (!('str' in item) || item.str.trim() === '') return [];
  const [, , shear = 0, height = 0, x = 0, y = 0] = item.transform as number[];
  const size = Math.hypot(shear, height) || item.height || 1;
  return [{ text: item.str, x, y, right: x + item.width, size }];
}

function linesOf(page: number, pieces: readonly Piece[]): PrintedLine[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    const [head] = row ?? [];
    if (row && head && Math.abs(head.y - piece.y) < SAME_LINE * Math.min(head.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => ({ page, cells: cellsOf(row.sort((one, other) => one.x - other.x)) }));
}

function cellsOf(row: readonly Piece[]): PrintedCell[] {
  const cells: { text: string; x: number; right: number }[] = [];
  for (const { text, x, right, size } of row) {
    const last = cells.at(-1);
    const gap = last ? (x - last.right) / size : Number.POSITIVE_INFINITY;
    if (last && gap < SAME_CELL) {
      last.text += (gap < SAME_WORD ? '' : ' ') + text;
      last.right = Math.max(last.right, right);
    } else cells.push({ text, x, right });
  }
  return cells.flatMap(({ text, ...edges }) => (plainText(text) === '' ? [] : [{ text: plainText(text), ...edges }]));
}
