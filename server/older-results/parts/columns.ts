/** Where the columns of votes stand: each ends at the right edge of its votes, and takes in what stands left of it. */
import type { PrintedCell } from '../printed.ts';

/** Right edges of the columns, from left to right. In: the cells that are votes. */
export function columnsOf(votes: readonly PrintedCell[]): readonly number[] {
  const groups: { x: number; right: number }[] = [];
  for (const { x, right } of [...votes].sort((one, other) => one.x - other.x)) {
    const last = groups.at(-1);
    if (last && x <= last.right) last.right = Math.max(last.right, right);
    else groups.push({ x, right });
  }
  return groups.map((group) => group.right);
}

/** The column of a cell; what stands right of all votes is of none. */
export const columnOf = (columns: readonly number[], { x, right }: PrintedCell): number =>
  columns.findIndex((edge) => (x + right) / 2 <= edge);
