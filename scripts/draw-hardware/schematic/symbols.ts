/**
 * Symbols of parts with two ends, after IEC 60617, lying on a wire from left to right: 12 mm long, the wire in the middle.
 * In: the middle point and the direction the row runs in (a diode drawn from right to left points left).
 */
import { box, circle, element, INK, line, type Point, segment, shape, text } from '../svg.ts';
import type { Part } from './source.ts';

/** Length of every symbol along its wire, mm. */
export const SYMBOL = 12;
const HALF = SYMBOL / 2;
const STRONG = { width: 0.5 };

type Draw = (middle: Point, direction: 1 | -1) => string[];

const leads = ([x, y]: Point, body: number): string[] => [
  segment([x - HALF, y], [x - body, y]),
  segment([x + body, y], [x + HALF, y]),
];

const plate = (x: number, y: number, half = 2.4): string => segment([x, y - half], [x, y + half], { width: 0.6 });

const triangle = ([x, y]: Point, direction: 1 | -1): string =>
  shape(
    [
      [x - 2 * direction, y - 2],
      [x - 2 * direction, y + 2],
      [x + 2 * direction, y],
    ],
    'none',
    STRONG,
  );

const diode: Draw = ([x, y], direction) => [
  ...leads([x, y], 2),
  triangle([x, y], direction),
  plate(x + 2 * direction, y, 2),
];

const arrowOfLight = ([x, y]: Point): string[] => [
  segment([x, y - 2.8], [x + 2, y - 4.8], { width: 0.3 }),
  shape(
    [
      [x + 2.6, y - 5.4],
      [x + 1.4, y - 4.9],
      [x + 2.1, y - 4.2],
    ],
    INK,
    { width: 0.1 },
  ),
];

const contact: Draw = ([x, y]) => [
  ...leads([x, y], 3.4),
  circle([x - 3, y], 0.5),
  circle([x + 3, y], 0.5),
  segment([x - 2.6, y - 0.3], [x + 2.6, y - 2.6]),
];

const capacitor: Draw = ([x, y]) => [...leads([x, y], 0.7), plate(x - 0.7, y), plate(x + 0.7, y)];
const body = ([x, y]: Point): string => box([x - 4, y - 1.5], 8, 3, 'none', STRONG);

const DRAW: Record<Exclude<Part['kind'], 'chip' | 'npn'>, Draw> = {
  resistor: (middle) => [...leads(middle, 4), body(middle)],
  fuse: (middle) => [
    ...leads(middle, 4),
    body(middle),
    segment([middle[0] - 4, middle[1]], [middle[0] + 4, middle[1]]),
  ],
  capacitor,
  electrolytic: (middle, direction) => [
    ...capacitor(middle, direction),
    text([middle[0] - 2.6 * direction, middle[1] - 1], '+', { size: 3, anchor: 'middle' }),
  ],
  diode,
  led: (middle, direction) => [
    ...diode(middle, direction),
    ...arrowOfLight([middle[0] - 0.8, middle[1] + 0.4]),
    ...arrowOfLight([middle[0] + 1.4, middle[1] + 0.4]),
  ],
  tvs: ([x, y], direction) => [
    ...leads([x, y], 2),
    triangle([x, y], direction),
    line(
      [
        [x + 1.2 * direction, y - 2.8],
        [x + 2 * direction, y - 2],
        [x + 2 * direction, y + 2],
        [x + 2.8 * direction, y + 2.8],
      ],
      { width: 0.6 },
    ),
  ],
  key: ([x, y]) => [
    ...leads([x, y], 3.4),
    circle([x - 3, y], 0.5),
    circle([x + 3, y], 0.5),
    segment([x - 3.2, y - 1.6], [x + 3.2, y - 1.6], STRONG),
    segment([x, y - 1.6], [x, y - 3.8]),
    segment([x - 1.2, y - 3.8], [x + 1.2, y - 3.8], STRONG),
  ],
  switch: contact,
  jumper: ([x, y]) => [
    ...leads([x, y], 3),
    circle([x - 2.4, y], 0.6),
    circle([x + 2.4, y], 0.6),
    line(
      [
        [x - 2.4, y - 0.6],
        [x - 2.4, y - 1.8],
        [x + 2.4, y - 1.8],
        [x + 2.4, y - 0.6],
      ],
      { dash: '0.8 0.6' },
    ),
  ],
  crystal: ([x, y]) => [
    ...leads([x, y], 2.2),
    plate(x - 2.2, y),
    plate(x + 2.2, y),
    box([x - 1.4, y - 2.6], 2.8, 5.2, 'none', STRONG),
  ],
  lamp: ([x, y]) => [
    ...leads([x, y], 2.4),
    circle([x, y], 2.4, 'none', STRONG),
    segment([x - 1.7, y - 1.7], [x + 1.7, y + 1.7], STRONG),
    segment([x - 1.7, y + 1.7], [x + 1.7, y - 1.7], STRONG),
  ],
  bell: ([x, y]) => [
    ...leads([x, y], 2.6),
    element('path', {
      d: `M ${x - 2.6} ${y} A 2.6 2.6 0 0 1 ${x + 2.6} ${y} Z`,
      fill: 'none',
      stroke: INK,
      'stroke-width': 0.5,
    }),
  ],
  buzzer: ([x, y]) => [
    ...leads([x, y], 3),
    box([x - 3, y - 2], 6, 4, 'none', STRONG),
    text([x, y + 1], 'BZ', { size: 2.8, anchor: 'middle' }),
  ],
};

/** A transistor lying in its row, collector first; the base goes down. */
const npn: Draw = ([x, y], direction) => [
  line([
    [x - HALF, y],
    [x - 2.4, y],
    [x - 0.6, y + 2.4],
  ]),
  line([
    [x + HALF, y],
    [x + 2.4, y],
    [x + 0.6, y + 2.4],
  ]),
  segment([x - 2.2, y + 2.4], [x + 2.2, y + 2.4], { width: 0.7 }),
  segment([x, y + 2.4], [x, y + 6]),
  shape(
    [
      [x + 2 * direction, y + 0.5],
      [x + 0.8 * direction, y + 1],
      [x + 1.7 * direction, y + 1.7],
    ],
    INK,
    { width: 0.1 },
  ),
];

/** The symbol of a part that stands in a row. */
export function symbol(part: Part, middle: Point, direction: 1 | -1): string[] {
  if (part.kind === 'chip') throw new Error('a chip stands in no row');
  return part.kind === 'npn' ? npn(middle, direction) : DRAW[part.kind](middle, direction);
}

/** Earth below a wire's end. */
export const ground = ([x, y]: Point): string[] => [
  segment([x, y], [x, y + 2]),
  segment([x - 2.4, y + 2], [x + 2.4, y + 2], { width: 0.6 }),
  segment([x - 1.5, y + 3], [x + 1.5, y + 3], STRONG),
  segment([x - 0.6, y + 4], [x + 0.6, y + 4], STRONG),
];
