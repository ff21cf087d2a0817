/** CSV of any make as rows: commas, semicolons or tabs, as many rows as ten years have. */
import { parse } from 'csv-parse/sync';
import { EMPTY, TOO_HARD, UNREADABLE, UnreadFile } from '../words.ts';

export type Row = { readonly row: number; readonly cells: readonly string[] };

const SEPARATORS = ['\t', ';', ','] as const;
const LOOKED_AT = 30;
const MOST_ROWS = 1_000_000;
const LONGEST_ROW = 200_000;

/** Rows that hold anything. @throws UnreadFile */
export function tableRows(text: string): Row[] {
  const rows = recordsOf(text)
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw new UnreadFile(EMPTY);
  if (rows.length > MOST_ROWS) throw new UnreadFile(TOO_HARD);
  return rows;
}

function recordsOf(text: string): string[][] {
  const options = { relax_column_count: true, relax_quotes: true, to: MOST_ROWS + 1, max_record_size: LONGEST_ROW };
  try {
    return parse(text, { ...options, delimiter: separatorOf(text) });
  } catch {
    throw new UnreadFile(UNREADABLE);
  }
}

/** Whichever parts the first lines into most cells. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .split('\n', LOOKED_AT)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const most = (separator: string) => Math.max(...lines.map((line) => line.split(separator).length));
  return SEPARATORS.reduce((best, next) => (most(next) > most(best) ? next : best));
}
