/**
 * SVG as text: the few shapes the drawings are made of. In: millimetres on the sheet; out: one element a line, so that a
 * changed wire is one changed line. No dates and no random ids: the same source gives the same file.
 */

/** A point on the sheet, mm from its upper left corner. */
export type Point = readonly [x: number, y: number];

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** One element. Numbers are rounded to a hundredth of a millimetre; what is undefined is left out. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`)
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export type Stroke = { readonly colour?: string; readonly width?: number; readonly dash?: string };

const strokeOf = ({ colour = INK, width = 0.35, dash }: Stroke): Attributes => ({
  stroke: colour,
  'stroke-width': width,
  'stroke-dasharray': dash,
});

/** Colours of the sheets: dark enough for a grey printer. */
export const INK = '#0D1626';
export const QUIET = '#47556C';
export const PAPER = '#FFFFFF';
export const SHADE = '#EEF2F7';

/** A line through points. */
export const line = (points: readonly Point[], stroke: Stroke = {}): string =>
  element('polyline', {
    points: points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' '),
    fill: 'none',
    ...strokeOf(stroke),
    'stroke-linejoin': 'round',
  });

/** A straight line between two points. */
export const segment = (from: Point, to: Point, stroke: Stroke = {}): string => line([from, to], stroke);

/** A closed shape through points. */
export const shape = (points: readonly Point[], fill: string, stroke: Stroke = {}): string =>
  element('polygon', {
    points: points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' '),
    fill,
    ...strokeOf(stroke),
    'stroke-linejoin': 'round',
  });

/** A rectangle; `round` is the radius of its corners. */
export const box = (
  [x, y]: Point,
  width: number,
  height: number,
  fill: string = PAPER,
  stroke: Stroke = {},
  round = 0,
): string => element('rect', { x, y, width, height, rx: round === 0 ? undefined : round, fill, ...strokeOf(stroke) });

export const circle = ([cx, cy]: Point, r: number, fill: string = PAPER, stroke: Stroke = {}): string =>
  element('circle', { cx, cy, r, fill, ...strokeOf(stroke) });

export type TextStyle = {
  /** Height of the letters' body, mm. */
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly colour?: string;
  readonly turned?: boolean;
};

/** One line of text; `at` is its baseline. `turned`: reads upwards. */
export const text = (at: Point, words: string, style: TextStyle = {}): string =>
  element(
    'text',
    {
      x: at[0],
      y: at[1],
      'font-size': style.size ?? 3,
      'text-anchor': style.anchor === 'start' ? undefined : style.anchor,
      'font-weight': style.bold ? 600 : undefined,
      fill: style.colour ?? INK,
      transform: style.turned ? `rotate(-90 ${rounded(at[0])} ${rounded(at[1])})` : undefined,
    },
    escaped(words),
  );

/** Width that a text takes at most, mm: measured on the widest font a reader may have in place of ours. */
export const widthOf = (words: string, size: number): number => [...words].length * size * 0.61;

/** A paragraph: each item a line, from a baseline downwards. */
export const lines = (at: Point, words: readonly string[], style: TextStyle = {}, step = 1.4): string[] =>
  words.map((row, index) => text([at[0], at[1] + index * (style.size ?? 3) * step], row, style));
