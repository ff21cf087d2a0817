/**
 * The seats under a verdict's figures: marks without names, in the order that the wall has. In: how many, and how wide the
 * plate is. Out: columns and the side of a mark's square, rem; whether there is room for them.
 */
import type { EndedBallot, OverlayView, SeatMark } from '#contract/views';
import type { OverlayOptions } from './params.ts';

export type Field = { readonly columns: number; readonly rows: number; readonly pitch: number };

/** The largest and the smallest square of a mark with the gap beside it: at 1.375 rem its shape is 18 of 1080 lines high. */
const LARGEST = 3;
const SMALLEST = 1.375;
/** Marks are made smaller from so many rows on. */
const MOST_ROWS = 4;
/** What the plate needs beside its seats, rem: abreast, and stacked with its figures in rows. */
const BESIDE = { abreast: 24, stacked: 40 };

/** As many rows as the marks need at their largest, at the most four while they stay legible; rows of like length. */
export function seatField(count: number, width: number): Field {
  const atLargest = Math.ceil(count / Math.floor(width / LARGEST));
  const atSmallest = Math.ceil(count / Math.floor(width / SMALLEST));
  const rows = Math.max(1, Math.min(atLargest, Math.max(MOST_ROWS, atSmallest)));
  const columns = Math.max(1, Math.ceil(count / rows));
  return { columns, rows: Math.ceil(count / columns), pitch: Math.min(LARGEST, width / columns) };
}

const CHOSEN: readonly SeatMark[] = ['for', 'against', 'abstain'];

type Room = { readonly stacked: boolean; readonly height: number };

/**
 * Whether the seats are shown: never of a secret ballot, nor where no seat has an outcome. By itself the map comes where
 * parts stand beside each other; asked for, wherever the plate has room.
 */
export function showsMap(
  asked: OverlayOptions['map'],
  { manner, verdict }: Pick<EndedBallot, 'manner' | 'verdict'>,
  seats: OverlayView['seats'],
  { rows, pitch }: Field,
  { stacked, height }: Room,
): boolean {
  if (asked === 'off' || manner === 'secret' || !verdict) return false;
  if (!Object.values(seats).some(({ mark }) => CHOSEN.includes(mark))) return false;
  const needed = rows * pitch + (stacked ? BESIDE.stacked : BESIDE.abreast);
  return needed <= height && (asked === 'on' || !stacked);
}
