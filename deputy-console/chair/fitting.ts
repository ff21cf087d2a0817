/** How many cells of a grid fit whole into a place. In: sizes, px, and a count. Out: how many to show, how many not. */
export type Place = { readonly width: number; readonly height: number };
export type Grid = { readonly columns: number; readonly row: number; readonly gap: number; readonly mostRows?: number };

/** Columns of at least `least` px each, from one to `most`. */
export const columnsIn = ({ width }: Place, least: number, most: number): number =>
  Math.max(1, Math.min(most, Math.floor(width / least)));

/**
 * Of `count` cells the first ones that fit; when not all do, one cell is kept for the way to the rest. `more`: those
 * left over; with `always` that cell is there in any case.
 */
export function fitting(count: number, place: Place, grid: Grid, always = false): { shown: number; more: number } {
  const rows = Math.max(1, Math.floor((place.height + grid.gap) / (grid.row + grid.gap)));
  const cells = Math.min(rows, grid.mostRows ?? rows) * grid.columns;
  const shown = count + (always ? 1 : 0) <= cells ? count : cells - 1;
  return { shown, more: count - shown };
}
