/**
 * Rows set in two columns that read down the left one first, balanced where they end and full on every page before.
 * pdfkit knows no such thing. In: the heights of rows. Out: which rows stand where on which page.
 */

export type TwoColumns = { readonly left: number; readonly right: number };

/**
 * How many of the rows from `from` on stand left and right in a space of `room` pt. When all that remain fit,
 * the columns are as even as the rows allow, the left one never the shorter; else both are filled.
 */
export function fillTwoColumns(heights: readonly number[], from: number, room: number): TwoColumns {
  const rest = heights.slice(from);
  const total = sum(rest);
  let left = 0;
  let leftHeight = 0;
  while (left < rest.length && leftHeight < total - leftHeight) leftHeight += rest[left++] ?? 0;
  if (leftHeight <= room && total - leftHeight <= room) return { left, right: rest.length - left };
  const full = countFitting(rest, 0, room);
  return { left: full, right: countFitting(rest, full, room) };
}

function countFitting(heights: readonly number[], from: number, room: number): number {
  let used = 0;
  let count = 0;
  for (const height of heights.slice(from)) {
    used += height;
    if (used > room) break;
    count++;
  }
  return count;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
