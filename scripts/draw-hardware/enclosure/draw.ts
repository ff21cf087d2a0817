/** Draws the keypad's front panel at full size: a template to drill by, with a table of holes. */
import { type Static, Type } from '#typebox';
import { onSheet } from '../sheet.ts';
import { box, circle, INK, lines, type Point, QUIET, SHADE, segment, text } from '../svg.ts';

const closed = { additionalProperties: false };
const Words = Type.Object({ uk: Type.String(), en: Type.String() }, closed);
const At = Type.Tuple([Type.Number(), Type.Number()]);

const Hole = Type.Object(
  {
    no: Type.Integer(),
    /** Its middle, mm from the panel's upper left corner. */
    at: At,
    width: Type.Optional(Type.Number()),
    height: Type.Optional(Type.Number()),
    diameter: Type.Optional(Type.Number()),
    what: Words,
    /** Raised dots on a key, for fingers. */
    dots: Type.Optional(Type.Integer({ minimum: 0, maximum: 3 })),
  },
  closed,
);
export type Hole = Static<typeof Hole>;

export const FrontPanel = Type.Object(
  {
    format: Type.Literal('front-panel/1'),
    title: Words,
    panel: Type.Object({ width: Type.Number(), height: Type.Number(), corner: Type.Number() }, closed),
    holes: Type.Array(Hole),
    /** Slot and pocket of the card in the rear wall, mm. */
    pocket: Type.Object(
      {
        card: At,
        slot: At,
        depth: Type.Number({ description: 'From the outside of the rear wall to the stop.' }),
        below: Type.Number({ description: "From the panel's underside to the slot's middle." }),
        middle: Type.Number({ description: "Of the slot, from the panel's left edge." }),
        box: Type.Object({ front: Type.Number(), rear: Type.Number() }, closed),
      },
      closed,
    ),
    labels: Type.Array(Type.Object({ at: At, words: Type.String(), size: Type.Number() }, closed)),
  },
  closed,
);
export type FrontPanel = Static<typeof FrontPanel>;

const CORNER: Point = [16, 34];
const on = ([x, y]: Point): Point => [CORNER[0] + x, CORNER[1] + y];
export const number = (value: number): string => String(value).replace('.', ',');

const cross = ([x, y]: Point): string[] => [
  segment([x - 2, y], [x + 2, y], { width: 0.2 }),
  segment([x, y - 2], [x, y + 2], { width: 0.2 }),
];

/** What fingers feel: dots in a row, a bar where there are none. */
function relief({ at, dots }: Hole): string[] {
  if (dots === undefined) return [];
  const [x, y] = on(at);
  if (dots === 0) return [box([x - 5, y + 5.4], 10, 1.6, INK, { width: 0.1 }, 0.8)];
  return Array.from({ length: dots }, (_, index) =>
    circle([x + (index - (dots - 1) / 2) * 4, y + 6.2], 1, INK, { width: 0.1 }),
  );
}

function hole(entry: Hole): string[] {
  const [x, y] = on(entry.at);
  const { width = 0, height = 0, diameter } = entry;
  const outline =
    diameter === undefined
      ? box([x - width / 2, y - height / 2], width, height, SHADE, { width: 0.4 }, 1.5)
      : circle([x, y], diameter / 2, SHADE, { width: 0.4 });
  return [
    outline,
    ...cross([x, y]),
    ...relief(entry),
    text([x + (diameter ?? width) / 2 + 0.8, y - (diameter ?? height) / 2], String(entry.no), {
      size: 2.6,
      colour: QUIET,
    }),
  ];
}

/** A measure with its arrows' strokes, between two points of one height or one depth. */
export function measure([ax, ay]: Point, [bx, by]: Point, words: string): string[] {
  const upright = ax === bx;
  const tick = ([x, y]: Point) => segment([x - 1, y + 1], [x + 1, y - 1], { width: 0.4 });
  const middle: Point = [(ax + bx) / 2 - (upright ? 1 : 0), (ay + by) / 2 - (upright ? 0 : 1)];
  return [
    segment([ax, ay], [bx, by], { width: 0.2 }),
    tick([ax, ay]),
    tick([bx, by]),
    text(middle, words, { size: 2.8, anchor: 'middle', turned: upright }),
  ];
}

function holeTable(panel: FrontPanel, [x, y]: Point): string[] {
  const seen = new Map(panel.holes.map((entry) => [entry.no, entry]));
  const first = new Map([...panel.holes].reverse().map((entry) => [entry.no, entry]));
  return [
    text([x, y], 'Отвори · Holes', { size: 3.8, bold: true }),
    text([x, y + 4.4], 'x; y — від лівого верхнього кута, мм', { size: 2.6, colour: QUIET }),
    ...[...seen.keys()]
      .sort((a, b) => a - b)
      .flatMap((no, row) => {
        const entry = first.get(no);
        if (!entry) return [];
        const { at, width, height, diameter, what } = entry;
        const size =
          diameter === undefined ? `${number(width ?? 0)} × ${number(height ?? 0)}` : `Ø ${number(diameter)}`;
        const level = y + 11 + row * 9.2;
        return [
          text([x, level], `${no}. ${what.uk}`, { size: 3, bold: true }),
          text([x, level + 3.8], `${number(at[0])}; ${number(at[1])} · ${size} · ${what.en}`, {
            size: 2.6,
            colour: QUIET,
          }),
        ];
      }),
  ];
}

/** The SVG of the panel. */
export function drawPanel(source: FrontPanel, path: string): string {
  const { width, height, corner } = source.panel;
  const key = (no: number) => on(source.holes.find((entry) => entry.no === no)?.at ?? [0, 0]);
  const level = CORNER[1] + height - 4;
  return onSheet({ title: source.title, paper: 'A4', source: path }, [
    text([16, 17], source.title.uk, { size: 5, bold: true }),
    text([16, 22], 'Друкувати на A4 без масштабування; перевірити лінійкою: 180 мм. Print at 100 %.', {
      size: 3,
      colour: QUIET,
    }),
    box(CORNER, width, height, '#FFFFFF', { width: 0.6 }, corner),
    ...source.holes.flatMap(hole),
    ...source.labels.map(({ at, words, size }) => text(on(at), words, { size, anchor: 'middle', bold: size > 3 })),
    ...measure([CORNER[0], CORNER[1] - 3], [CORNER[0] + width, CORNER[1] - 3], `${width}`),
    ...measure([CORNER[0] + width + 4, CORNER[1]], [CORNER[0] + width + 4, CORNER[1] + height], `${height}`),
    ...measure([key(4)[0], level], [key(1)[0], level], `${key(1)[0] - key(4)[0]}`),
    ...measure([key(1)[0], level], [key(2)[0], level], `${key(2)[0] - key(1)[0]}`),
    ...measure([key(2)[0], level], [key(3)[0], level], `${key(3)[0] - key(2)[0]}`),
    ...holeTable(source, [210, 30]),
    ...lines(
      [16, 160],
      [
        'На клавішах опуклі крапки: ЗА — одна, ПРОТИ — дві, УТРИМАВСЯ — три; ПРОШУ СЛОВА — риска.',
        'Raised marks: one, two, three dots; a bar for the floor. Order left to right is the same at every seat.',
        'Написи чорні на світлому, літери від 4 мм; колір ніде не єдина ознака.',
      ],
      { size: 2.9 },
      1.5,
    ),
  ]);
}
