/**
 * A list that was read from a file as text again, so that the hub can check it anew after a cell was mended. Every row
 * stands on the line it had, so that faults name the same numbers. In: columns and rows. Out: CSV with semicolons.
 */
export type ListRow = { readonly row: number; readonly cells: readonly string[] };

const quoted = (cell: string) => `"${cell.replaceAll('"', '""').replaceAll(/[\r\n]+/g, ' ')}"`;
const lineOf = (cells: readonly string[]) => cells.map(quoted).join(';');

export function listText(titles: readonly string[], rows: readonly ListRow[]): string {
  const lines: string[] = [];
  const first = Math.min(...rows.map(({ row }) => row));
  lines[Math.max(1, first - 1)] = lineOf(titles);
  for (const { row, cells } of rows) lines[row] = lineOf(titles.map((_, at) => cells[at] ?? ''));
  return Array.from(lines, (line) => line ?? '')
    .slice(1)
    .join('\r\n');
}
