/**
 * How the seats are laid out on the wall, by their number. In: cells of the roster. Out: columns, rows and sizes in
 * rem (1/120 of the wall's width). The block always ends at the same line and is never higher than
 * {@link BLOCK_HEIGHT}, so that a seat never moves between registration, ballot and result.
 */
import type { NameRoom } from '../kit/fit-name.ts';

/** Room for the seats, rem. */
export const BLOCK_WIDTH = 112;
export const BLOCK_HEIGHT = 31;
/** Text sizes, rem: 36, 27 and 30 px of a wall of 1920. */
export const CELL_TEXT = 2.25;
export const ROLL_TEXT = 1.6875;
export const PAGE_TEXT = 1.875;

export type SeatLayout =
  | {
      /** Cells with a name in 36; `lines` 2 where a double name breaks at its hyphen. */
      readonly kind: 'cells';
      readonly columns: number;
      readonly rows: number;
      readonly height: number;
      readonly gap: number;
      readonly lines: 1 | 2;
    }
  /** Marks and names in 27, read down the columns. */
  | { readonly kind: 'roll'; readonly columns: number; readonly rows: number; readonly height: number }
  /** Marks alone; names turn page by page beside them. */
  | { readonly kind: 'marks'; readonly columns: number; readonly rows: number; readonly pitch: number };

const TALL = { columns: 7, height: 5.25, gap: 0.625, rows: 5 };
const LOWER_GAP = 0.375;
const FLAT_GAP = 0.25;
const FLAT = { columns: 6, rows: 11 };
const ROLL_ROWS = 16;
const ROLL_MOST_COLUMNS = 8;
const FIELD_WIDTH = 54;

function cells(count: number): SeatLayout | undefined {
  const rows = Math.ceil(count / TALL.columns);
  const { columns } = TALL;
  if (rows <= TALL.rows) return { kind: 'cells', columns, rows, height: TALL.height, gap: TALL.gap, lines: 2 };
  if (rows === TALL.rows + 1) {
    const height = (BLOCK_HEIGHT - LOWER_GAP * (rows - 1)) / rows;
    return { kind: 'cells', columns, rows, height, gap: LOWER_GAP, lines: 2 };
  }
  const flatRows = Math.ceil(count / FLAT.columns);
  if (flatRows > FLAT.rows) return undefined;
  const height = Math.min(3.5, (BLOCK_HEIGHT - FLAT_GAP * (flatRows - 1)) / flatRows);
  return { kind: 'cells', columns: FLAT.columns, rows: flatRows, height, gap: FLAT_GAP, lines: 1 };
}

function roll(count: number): SeatLayout | undefined {
  const columns = Math.max(FLAT.columns, Math.ceil(count / ROLL_ROWS));
  if (columns > ROLL_MOST_COLUMNS) return undefined;
  const rows = Math.ceil(count / columns);
  return { kind: 'roll', columns, rows, height: Math.min(2.25, BLOCK_HEIGHT / rows) };
}

/** The largest square pitch at which `count` marks fill the field. */
function marks(count: number): SeatLayout {
  let best = { columns: 1, rows: count, pitch: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const pitch = Math.min(FIELD_WIDTH / columns, BLOCK_HEIGHT / rows);
    if (pitch > best.pitch) best = { columns, rows, pitch };
  }
  return { kind: 'marks', ...best };
}

/** The layout for a number of cells, the head's among them. */
export const layoutSeats = (count: number): SeatLayout => cells(count) ?? roll(count) ?? marks(count);

/** Height of the whole block, rem. */
export function blockHeight(layout: SeatLayout): number {
  if (layout.kind === 'cells') return layout.rows * (layout.height + layout.gap) - layout.gap;
  return layout.kind === 'roll' ? layout.rows * layout.height : BLOCK_HEIGHT;
}

/** The names beside a field of marks, in pages. */
export const NAMES_COLUMNS = 3;
export const NAMES_ROWS = 14;
const NAMES_WIDTH = BLOCK_WIDTH - FIELD_WIDTH - 3;

const CELL_MARK = 3.25;
const CELL_END = 0.0625;
const LINK_SIGN = 2;
const CELL_GAP = 0.5;
const ROLL_MARK = 2.25;
const ROLL_GAP = 1;

/** Room for a name in one cell, rem: what its mark and the sign of a lost link leave. */
export function nameRoom(layout: SeatLayout, noLink: boolean): NameRoom {
  const isCells = layout.kind === 'cells';
  const [columns, width] = layout.kind === 'marks' ? [NAMES_COLUMNS, NAMES_WIDTH] : [layout.columns, BLOCK_WIDTH];
  const gap = isCells ? CELL_GAP : ROLL_GAP;
  const column = (width - gap * (columns - 1)) / columns;
  return {
    width: column - (isCells ? CELL_MARK + CELL_END : ROLL_MARK) - (noLink ? LINK_SIGN : 0),
    size: isCells ? CELL_TEXT : layout.kind === 'marks' ? PAGE_TEXT : ROLL_TEXT,
    lines: isCells ? layout.lines : 1,
  };
}
