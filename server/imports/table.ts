/** A table from a file of whatever kind: XLSX, or text with cells parted by commas, semicolons or tabs. */
import { parse } from 'csv-parse/sync';
import { EMPTY, MOST_ROWS, TOO_MANY_ROWS, UNREADABLE, UnfitFile } from './words.ts';

/** A row that holds something, with its number in the file, from 1. */
export type NumberedRow = { readonly row: number; readonly cells: readonly string[] };

/** Where cells look the same for several, the earlier is meant: a comma also stands within sentences. */
const SEPARATORS = ['\t', ';', ','] as const;
/** Longest cell with its line breaks, characters. */
const LONGEST_ROW = 100_000;

/** Rows of a text that hold anything. A quoted cell may run over several lines. @throws UnfitFile */
export function csvRows(text: string): NumberedRow[] {
  const filled = recordsOf(text)
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) throw new UnfitFile(EMPTY);
  if (filled.length > MOST_ROWS + 1) throw new UnfitFile(TOO_MANY_ROWS);
  return filled;
}

function recordsOf(text: string): string[][] {
  const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: MOST_ROWS * 3 };
  try {
    return parse(text, { ...options, delimiter: separatorOf(text), max_record_size: LONGEST_ROW });
  } catch {
    throw new UnfitFile(UNREADABLE);
  }
}

/** Whichever parts the fullest of the first lines into most cells. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split('\n', 20)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const most = (separator: string) => Math.max(...lines.map((line) => line.split(separator).length));
  return SEPARATORS.reduce((best, next) => (most(next) > most(best) ? next : best));
}
