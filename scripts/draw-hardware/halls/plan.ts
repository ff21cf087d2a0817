/**
 * A hall's plan as text: the room, the cabinet, and on each line the runs of seats in the order the cable passes them.
 * Out: where each seat stands, how the cable goes, how long it is, and the `lines` that `hall.json` would have.
 */

import type { HallLine } from '#contract/hall-file';
import { type Static, Type } from '#typebox';
import type { Point } from '../svg.ts';

const closed = { additionalProperties: false };
const At = Type.Tuple([Type.Number(), Type.Number()]);
const Words = Type.Object({ uk: Type.String(), en: Type.String() }, closed);

const Run = Type.Object(
  {
    /** First and last seat; numbers may fall. */
    seats: Type.Tuple([Type.Integer({ minimum: 1 }), Type.Integer({ minimum: 1 })]),
    from: At,
    /** From one seat to the next, m to the right. */
    step: Type.Number(),
  },
  closed,
);

export const HallPlan = Type.Object(
  {
    format: Type.Literal('hall-plan/1'),
    title: Words,
    room: Type.Object({ width: Type.Number(), depth: Type.Number() }, closed),
    cabinet: At,
    door: At,
    display: At,
    rostrum: At,
    /** Metres of cable from the floor up to a desk. */
    rise: Type.Number(),
    lines: Type.Array(Type.Object({ name: Type.String(), path: Type.String(), runs: Type.Array(Run) }, closed)),
  },
  closed,
);
export type HallPlan = Static<typeof HallPlan>;
export type PlanLine = HallPlan['lines'][number];

/** How far behind a desk's middle the cable runs, m. */
export const BEHIND = 0.55;
/** Spare cable left in the cabinet, m. */
const IN_THE_CABINET = 2;

export type Place = { readonly seat: number; readonly at: Point; readonly address: number };

/** Seats of a line in the order of the cable; the address is the place in that order. */
export function placesOf({ runs }: PlanLine): Place[] {
  const seats = runs.flatMap(({ seats: [first, last], from: [x, y], step }) => {
    const up = last >= first ? 1 : -1;
    return Array.from({ length: Math.abs(last - first) + 1 }, (_, at) => ({
      seat: first + at * up,
      at: [x + at * step, y] as const,
    }));
  });
  return seats.map((seat, address) => ({ ...seat, address }));
}

/** Corners of the cable: down the cabinet's wall (each line a little aside), then from seat to seat. */
export function cornersOf(plan: HallPlan, line: PlanLine, aside: number): Point[][] {
  const [x, y] = plan.cabinet;
  let at: Point = [x + aside, y];
  return placesOf(line).map(({ at: [seatX, seatY] }, index) => {
    const to: Point = [seatX, seatY + BEHIND];
    const corner: Point = index === 0 ? [at[0], to[1]] : [to[0], at[1]];
    const span = [at, corner, to];
    at = to;
    return span;
  });
}

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.abs(ax - bx) + Math.abs(ay - by);

/** Metres of cable to the first seat and from seat to seat, rises to the desks included. */
export const spansOf = (plan: HallPlan, line: PlanLine): number[] =>
  cornersOf(plan, line, 0).map((corners, index) => {
    const along = corners.slice(1).reduce((sum, corner, at) => sum + distance(corners[at] ?? corner, corner), 0);
    return along + plan.rise * (index === 0 ? 1 : 2) + (index === 0 ? IN_THE_CABINET : 0);
  });

export const metresOf = (plan: HallPlan, line: PlanLine): number =>
  spansOf(plan, line).reduce((sum, metres) => sum + metres, 0);

/** The `lines` of a `hall.json` with this plan. Keys are examples: real ones are set on the operator's page. */
export const hallLines = (plan: HallPlan): HallLine[] =>
  plan.lines.map((line, at) => ({
    name: line.name,
    path: line.path,
    baud: 115_200,
    medium: 'usb',
    devices: placesOf(line).map(({ seat, address }) => ({ address, seat, key: exampleKey(at, address) })),
  }));

const exampleKey = (line: number, address: number): string =>
  `${'E0'.repeat(14)}${[line, address].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
