/**
 * How the seats are laid out on the wall, by their number. In: cells of the roster. Out: columns, rows and sizes in
 * rem (1/120 of the wall's width). The block always ends at the same line and is never higher
 * than its room, so that a seat never moves between registration, ballot and result.
 */
import type { NameRoom } from '../kit/fit-name.ts';

/** How the wall stands: wider than high, or higher than wide. */
export type Stance = 'lying' | 'standing';

/** Text sizes, rem: 36, 27 and 30 px of a wall of 1920. */
export const CELL_TEXT = 2.25;
export const ROLL_TEXT = 1.6875;
const PAGE_TEXT = 1.875;

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

type Room = {
  /** The whole block, rem. */
  readonly width: number;
  readonly height: number;
  /** Cells of two lines, of one line, and columns of a roll at the most. */
  readonly tall: { readonly columns: number; readonly rows: number };
  readonly flat: readonly { readonly columns: number; readonly rows: number }[];
  readonly roll: { readonly columns: number; readonly rows: number; readonly most: number };
  /** A field of marks, and the names beside or under it. */
  readonly field: { readonly width: number; readonly height: number };
  readonly names: { readonly width: number; readonly columns: number; readonly rows: number };
};

const ROOMS: Readonly<Record<Stance, Room>> = {
  lying: {
    width: 112,
    height: 31,
    tall: { columns: 7, rows: 5 },
    flat: [{ columns: 6, rows: 11 }],
    roll: { columns: 6, rows: 16, most: 8 },
    field: { width: 54, height: 31 },
    names: { width: 55, columns: 3, rows: 14 },
  },
  standing: {
    width: 59.5,
    height: 46.5,
    tall: { columns: 4, rows: 7 },
    flat: [
      { columns: 3, rows: 16 },
      { columns: 4, rows: 16 },
    ],
    roll: { columns: 4, rows: 25, most: 5 },
    field: { width: 59.5, height: 17 },
    names: { width: 59.5, columns: 3, rows: 12 },
  },
};
/** Room for the seats, rem. */
export const blockRoom = (stance: Stance): { width: number; height: number } => ROOMS[stance];

const TALL = { height: 5.25, gap: 0.625 };
const LOWER_GAP = 0.375;
const FLAT_GAP = 0.25;

function cells(count: number, { height: whole, tall, flat }: Room): SeatLayout | undefined {
  const { columns } = tall;
  const rows = Math.ceil(count / columns);
  if (rows <= tall.rows) return { kind: 'cells', columns, rows, height: TALL.height, gap: TALL.gap, lines: 2 };
  if (rows === tall.rows + 1) {
    const height = (whole - LOWER_GAP * (rows - 1)) / rows;
    return { kind: 'cells', columns, rows, height, gap: LOWER_GAP, lines: 2 };
  }
  const low = flat.find((one) => count <= one.columns * one.rows);
  if (!low) return undefined;
  const flatRows = Math.ceil(count / low.columns);
  const height = Math.min(3.5, (whole - FLAT_GAP * (flatRows - 1)) / flatRows);
  return { kind: 'cells', columns: low.columns, rows: flatRows, height, gap: FLAT_GAP, lines: 1 };
}

function roll(count: number, { height, roll: { columns: least, rows: highest, most } }: Room): SeatLayout | undefined {
  const columns = Math.max(least, Math.ceil(count / highest));
  if (columns > most) return undefined;
  const rows = Math.ceil(count / columns);
  return { kind: 'roll', columns, rows, height: Math.min(2.25, height / rows) };
}

/** The largest square pitch at which `count` marks fill the field. */
function marks(count: number, { field }: Room): SeatLayout {
  let best = { columns: 1, rows: count, pitch: 0 };
  for (let columns = 1; columns <= count; columns += 1) {
    const rows = Math.ceil(count / columns);
    const pitch = Math.min(field.width / columns, field.height / rows);
    if (pitch > best.pitch) best = { columns, rows, pitch };
  }
  return { kind: 'marks', ...best };
}

/** The layout for a number of cells, the head's among them. */
export function layoutSeats(count: number, stance: Stance): SeatLayout {
  const room = ROOMS[stance];
  return cells(count, room) ?? roll(count, room) ?? marks(count, room);
}

/** Height of the whole block, rem. */
export function blockHeight(layout: SeatLayout, stance: Stance): number {
  if (layout.kind === 'cells') return layout.rows * (layout.height + layout.gap) - layout.gap;
  return layout.kind === 'roll' ? layout.rows * layout.height : ROOMS[stance].height;
}

/** How many names stand beside a field of marks at a time. */
export const namesAPage = (stance: Stance): number => ROOMS[stance].names.columns * ROOMS[stance].names.rows;

const CELL_MARK = 3.25;
const CELL_END = 0.0625;
const LINK_SIGN = 2;
const CELL_GAP = 0.5;
const ROLL_MARK = 2.25;
const ROLL_GAP = 1;

/** Room for a name in one cell, rem: what its mark and the sign of a lost link leave. */
export function nameRoom(layout: SeatLayout, noLink: boolean, stance: Stance): NameRoom {
  const room = ROOMS[stance];
  const isCells = layout.kind === 'cells';
  const [columns, width] =
    layout.kind === 'marks' ? [room.names.columns, room.names.width] : [layout.columns, room.width];
  const gap = isCells ? CELL_GAP : ROLL_GAP;
  const column = (width - gap * (columns - 1)) / columns;
  return {
    width: column - (isCells ? CELL_MARK + CELL_END : ROLL_MARK) - (noLink ? LINK_SIGN : 0),
    size: isCells ? CELL_TEXT : layout.kind === 'marks' ? PAGE_TEXT : ROLL_TEXT,
    lines: isCells ? layout.lines : 1,
  };
}
