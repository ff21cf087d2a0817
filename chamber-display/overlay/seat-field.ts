/**
 * The seats under a verdict's figures: marks without names, in the order that the wall has. In: how many, and how wide the
 * plate is. Out: columns and the side of a mark's square, rem; whether there is room for them.
 */
import type { EndedBallot, OverlayView, SeatMark } from '#contract/views';
import type { OverlayOptions } from './params.ts';

export type Field = { readonly columns: number; readonly rows: number; readonly pitch: number };

/** The largest and the smallest square of a mark with the gap beside it: at the smallest its shape is still 16 of 1080 lines high. */
const LARGEST = 3;
const SMALLEST = 1.2;
/** How high the seats may be, where a plate's parts stand beside each other and where under each other. */
const HIGHEST = { abreast: 11.25, stacked: 17 };
/** What the plate needs beside its seats. */
const BESIDE = { abreast: 24, stacked: 40 };

/** Where the plate's parts stand, and how high it may be. */
type Room = { readonly stacked: boolean; readonly height: number };
const way = ({ stacked }: Pick<Room, 'stacked'>) => (stacked ? 'stacked' : 'abreast');

/** The largest marks that the width and the height hold, in rows of like length. */
export function seatField(count: number, width: number, room: Pick<Room, 'stacked'>): Field {
  let best: Field = { columns: 1, rows: count, pitch: 0 };
  for (let rows = 1; rows <= count; rows += 1) {
    const columns = Math.ceil(count / rows);
    const pitch = Math.min(LARGEST, width / columns, HIGHEST[way(room)] / rows);
    if (pitch > best.pitch) best = { columns, rows: Math.ceil(count / columns), pitch };
  }
  return best;
}

/** Who is absent may be so without a ballot. */
const OUTCOMES: readonly SeatMark[] = ['for', 'against', 'abstain', 'not-voting'];
/** How much of a standing picture's height a plate with a map takes by itself; asked for, all of it. */
const BY_ITSELF = 0.75;

/**
 * Whether the seats are shown: never of a secret ballot, nor where no seat has an outcome. By itself the map comes where
 * it leaves the picture room; asked for, wherever the plate has room.
 */
export function showsMap(
  asked: OverlayOptions['map'],
  { manner, verdict }: Pick<EndedBallot, 'manner' | 'verdict'>,
  seats: OverlayView['seats'],
  { rows, pitch }: Field,
  room: Room,
): boolean {
  if (asked === 'off' || pitch < SMALLEST || manner === 'secret' || !verdict) return false;
  if (!Object.values(seats).some(({ mark }) => OUTCOMES.includes(mark))) return false;
  const highest = room.height * (asked === 'auto' && room.stacked ? BY_ITSELF : 1);
  return rows * pitch + BESIDE[way(room)] <= highest;
}
