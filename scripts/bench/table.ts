/** The rows for a person at a terminal. */
import type { Row } from './row.ts';

const COLUMNS = ['measured', 'ours', 'peer', 'ratio', 'target', ''] as const;

export function tableOf(rows: readonly Row[]): string {
  const lines = [[...COLUMNS], ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const peers = rows.map(({ peerName }, index) => `  ${index + 1} against: ${peerName}`);
  const table = lines.map((cells) => cells.map((cell, column) => align(cell, column, widths[column] ?? 0)).join('  '));
  return `${[...table, '', ...peers].join('\n')}\n`;
}

const cellsOf = ({ name, unit, ours, peer, ratio, target, holds }: Row, index: number): string[] => [
  `${index + 1} ${name}`,
  `${ours} ${unit}`,
  `${peer} ${unit}`,
  ratio.toFixed(2),
  target === null ? '—' : String(target),
  holds ? 'holds' : 'MISSED',
];

const align = (cell: string, column: number, width: number): string =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width);
