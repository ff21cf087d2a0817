/** Draws a hall's plan: seats, the line each hangs on (colour, dash and number), cabinet, and the table of lines. */
import { written } from '../markdown.ts';
import type { PowerSource } from '../power/budget.ts';
import { onSheet } from '../sheet.ts';
import { box, line, type Point, QUIET, SHADE, text } from '../svg.ts';
import { lineRows, lineTable } from './line-table.ts';
import { badge, look } from './look.ts';
import { BEHIND, cornersOf, type HallPlan, type Place, placesOf } from './plan.ts';

/** Of a sheet A3: where the room may stand, mm. */
const ROOM = { x: 14, y: 26, width: 252, height: 256 } as const;
const SEAT = { width: 0.8, depth: 0.6 } as const;
const ASIDE = 0.16;

/** The resistor inside the last keypad of a line: hung on its desk where the cable would go on. `desk`: mm below middle. */
function terminator([before, last]: readonly Point[], desk: number): string[] {
  if (before === undefined || last === undefined) return [];
  const [x, y] = last;
  const left = last[0] >= before[0] ? x + 0.5 : x - 7.5;
  return [
    box([left, y + desk], 7, 3.6, '#FFFFFF', { width: 0.5 }),
    text([left + 3.5, y + desk + 2.7], '120', { size: 2.6, anchor: 'middle', bold: true }),
  ];
}

const cabinet = ([x, y]: Point, width: number): string[] => [
  box([x - 3, y - 6], width + 6, 9, '#FFFFFF', { width: 0.7 }),
  text([x + width / 2, y - 2], 'ЩИТ', { size: 3.2, anchor: 'middle', bold: true }),
  text([x + width / 2, y + 1.6], 'cabinet', { size: 2.6, anchor: 'middle', colour: QUIET }),
];

type Room = { readonly at: (metres: Point) => Point; readonly scale: number };

function roomOf({ room }: HallPlan): Room {
  const scale = Math.min(ROOM.width / room.width, ROOM.height / room.depth);
  return { scale, at: ([x, y]) => [ROOM.x + x * scale, ROOM.y + y * scale] };
}

/** Half the way between J1 and J2 at a desk, m: the cable comes up to one and goes down from the other. */
const APART = 0.16;

/** Each span from J2 of one keypad to J1 of the next, so that nobody reads a tee into it. */
function chainOf(corners: readonly Point[][], places: readonly Place[]): Point[][] {
  const way = places.map(({ at: [x] }, index) => {
    const next = places[index + 1]?.at[0];
    return Math.sign(next === undefined ? x - (places[index - 1]?.at[0] ?? x) : next - x) || 1;
  });
  return corners.map(([from = [0, 0], corner = [0, 0]], index) => {
    const [x, y] = places[index]?.at ?? [0, 0];
    const before = places[index - 1]?.at;
    const inX = x - APART * (way[index] ?? 1);
    const outX = before ? before[0] + APART * (way[index - 1] ?? 1) : from[0];
    const start: Point[] = before ? [[outX, before[1] + SEAT.depth / 2]] : [];
    const knee: Point = before ? [inX, corner[1]] : corner;
    const end: Point[] =
      knee[1] < y
        ? [[inX, y - SEAT.depth / 2]]
        : [
            [inX, y + BEHIND],
            [inX, y + SEAT.depth / 2],
          ];
    return [...start, [outX, from[1]], knee, ...end];
  });
}

function cable(plan: HallPlan, index: number, { at, scale }: Room): string[] {
  const planned = plan.lines[index];
  if (!planned) return [];
  const count = plan.lines.length;
  const corners = cornersOf(plan, planned, (count - 1 - index) * ASIDE);
  const places = placesOf(planned);
  const badgeX = plan.cabinet[0] + count * ASIDE + 0.35;
  return [
    ...chainOf(corners, places).map((span) => line(span.map(at), look(index))),
    ...badge(at([badgeX, corners[0]?.[1]?.[1] ?? 0]), index),
    ...terminator(
      places.slice(-2).map((place) => at(place.at)),
      (SEAT.depth / 2) * scale,
    ),
  ];
}

const seat = ({ seat: no, at: [x, y], address }: Place, index: number, { at, scale }: Room): string[] => {
  const [middle, level] = at([x, y]);
  const corner = at([x - SEAT.width / 2, y - SEAT.depth / 2]);
  return [
    box(corner, SEAT.width * scale, SEAT.depth * scale, SHADE, { width: 0.4 }, 1),
    text([middle, level + 0.4], String(no), { size: 3.2, anchor: 'middle', bold: true }),
    text([middle, level + 3], `${index + 1}·${address}`, { size: 2.6, anchor: 'middle', colour: QUIET }),
  ];
};

const named = ([x, y]: Point, uk: string, en: string): string[] => [
  text([x, y + 0.2], uk, { size: 2.9, anchor: 'middle', bold: true }),
  text([x, y + 3.8], en, { size: 2.6, anchor: 'middle', colour: QUIET }),
];

/** The SVG of a hall. */
export function drawHall(plan: HallPlan, power: PowerSource, path: string): string {
  const room = roomOf(plan);
  const { at, scale } = room;
  const { width, depth } = plan.room;
  const size = `${plan.title.en} · ${written(width, 1)} × ${written(depth, 1)} м`;
  return onSheet({ title: plan.title, paper: 'A3', source: path }, [
    text([ROOM.x, 18], plan.title.uk, { size: 6, bold: true }),
    text([ROOM.x, 23], size, { size: 3.4, colour: QUIET }),
    box([ROOM.x, ROOM.y], width * scale, depth * scale, '#FFFFFF', { width: 1 }),
    ...plan.lines.flatMap((_, index) => cable(plan, index, room)),
    ...plan.lines.flatMap((planned, index) => placesOf(planned).flatMap((place) => seat(place, index, room))),
    ...cabinet(at(plan.cabinet), Math.max(13, (plan.lines.length - 1) * ASIDE * scale)),
    ...named(at(plan.display), 'ТАБЛО', 'hall display'),
    ...named(at(plan.rostrum), 'трибуна', 'rostrum'),
    ...named(at(plan.door), 'вхід', 'door'),
    ...lineTable(lineRows(plan, power)),
  ]);
}
