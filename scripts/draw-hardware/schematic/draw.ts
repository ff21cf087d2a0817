/**
 * Draws a schematic: chips as boxes with their rows going out, ladders beside, notes below. Nothing is laid out by
 * chance: where a thing stands is said in the source, how far a row goes follows from its words.
 */
import { onSheet } from '../sheet.ts';
import { box, circle, INK, line, lines, type Point, QUIET, SHADE, segment, shape, text, widthOf } from '../svg.ts';
import type { Chip, Ladder, Schematic } from './source.ts';
import { ground, SYMBOL, symbol } from './symbols.ts';

const NET = 2.7;
const LABEL = 2.9;
const STUB = 5;

type Direction = 1 | -1;

const isPower = (net: string): boolean => net.startsWith('+');

const cross = ([x, y]: Point): string[] => [
  segment([x - 1.2, y - 1.2], [x + 1.2, y + 1.2], { width: 0.5 }),
  segment([x - 1.2, y + 1.2], [x + 1.2, y - 1.2], { width: 0.5 }),
];

function powerArrow(net: string, [x, y]: Point, direction: Direction): string[] {
  const tip: Point = [x + 2.6 * direction, y];
  const anchor = direction === 1 ? 'start' : 'end';
  return [
    shape([[x, y - 1.6], [x, y + 1.6], tip], INK, { width: 0.2 }),
    text([x + 3.6 * direction, y + 1], net, { size: NET, bold: true, anchor }),
  ];
}

function flag(net: string, [x, y]: Point, direction: Direction): string[] {
  const near = x + 2 * direction;
  const far = x + (widthOf(net, NET) + 4) * direction;
  const above: Point[] = [
    [near, y - 2.1],
    [far, y - 2.1],
  ];
  const below: Point[] = [
    [far, y + 2.1],
    [near, y + 2.1],
  ];
  return [
    shape([[x, y], ...above, ...below], SHADE),
    text([(near + far) / 2, y + 1], net, { size: NET, anchor: 'middle' }),
  ];
}

/** How a row ends: a cross, earth, a supply's arrow, or a flag with the net's name. */
function rowEnd(net: string, at: Point, direction: Direction): string[] {
  if (net === 'NC') return cross(at);
  if (net === 'GND') return ground(at);
  return isPower(net) ? powerArrow(net, at, direction) : flag(net, at, direction);
}

/** A wire that carries a net between two parts, named above. */
function between(net: string, [x, y]: Point, direction: Direction): { length: number; elements: string[] } {
  const plain = net === 'GND' || isPower(net);
  const length = Math.max(6, widthOf(net, NET) + 1.5);
  const end = x + length * direction;
  return {
    length,
    elements: [
      segment([x, y], [end, y]),
      text([(x + end) / 2, y - 1.1], net, { size: NET, anchor: 'middle', colour: plain ? INK : QUIET }),
    ],
  };
}

/** A row from a point in a direction; the first net is the point's own and named on its wire unless `open`. */
export function drawRow(source: Schematic, row: string, from: Point, direction: Direction, open: boolean): string[] {
  const words = row.split(' ');
  const elements: string[] = [];
  let x = from[0];
  const y = from[1];
  if (words.length === 1)
    return [line([from, [x + STUB * direction, y]]), ...rowEnd(row, [x + STUB * direction, y], direction)];
  for (const [at, word] of words.entries()) {
    const part = source.parts[word];
    if (at % 2 === 1 && part) {
      const middle: Point = [x + (SYMBOL / 2) * direction, y];
      elements.push(...symbol(part, middle, direction), ...captions(word, part, middle));
      x += SYMBOL * direction;
    } else if (at === 0 && open) {
      elements.push(
        ...rowEnd(word, [x + 4 * direction, y], -direction as Direction),
        segment([x + 4 * direction, y], [x + 8 * direction, y]),
      );
      x += 8 * direction;
    } else if (at === words.length - 1) {
      const tail = tailAfter(source.parts[words[at - 1] ?? '']);
      elements.push(segment([x, y], [x + tail * direction, y]), ...rowEnd(word, [x + tail * direction, y], direction));
    } else {
      const wire = between(word, [x, y], direction);
      elements.push(...wire.elements);
      x += wire.length * direction;
    }
  }
  return elements;
}

/** How far a row goes on after its last part, so that earth does not stand in the part's words. */
const tailAfter = (part: Schematic['parts'][string] | undefined): number =>
  4 + Math.max(0, (widthOf(part?.value ?? '', LABEL) - SYMBOL) / 2 - 0.5);

function captions(name: string, part: Schematic['parts'][string], [x, y]: Point): string[] {
  const tall = part.kind === 'led' || part.kind === 'key';
  const up = tall ? 5.4 : 3.6;
  const value = text([x, y + (part.kind === 'npn' ? 13 : 5.2)], part.value, {
    size: LABEL,
    anchor: 'middle',
    colour: QUIET,
  });
  const ref = text([x, y - up], name, { size: LABEL, anchor: 'middle', bold: true });
  if (part.kind !== 'npn') return [ref, value];
  return [ref, value, text([x, y + 9], part.base ?? '', { size: NET, anchor: 'middle' })];
}

function drawChip(source: Schematic, chip: Chip): string[] {
  const { at, width, pitch, left, right, part } = chip;
  const [x, y] = at;
  const height = Math.max(left.length, right.length) * pitch;
  const pin =
    (direction: Direction) =>
    (entry: Chip['left'][number], index: number): string[] => {
      const edge = direction === 1 ? x + width : x;
      const row = y + (index + 0.5) * pitch;
      const inside = direction === 1 ? 'end' : 'start';
      return [
        circle([edge, row], 0.5, INK),
        text([edge - 2 * direction, row + 1], entry.name, { size: 3, anchor: inside, bold: true }),
        text([edge + 1.2 * direction, row - 1], entry.no, {
          size: 2.6,
          anchor: direction === 1 ? 'start' : 'end',
          colour: QUIET,
        }),
        segment([edge, row], [edge + STUB * direction, row]),
        ...drawRow(source, entry.row, [edge + STUB * direction, row], direction, false),
      ];
    };
  return [
    box(at, width, height, SHADE, { width: 0.7 }),
    text([x + width / 2, y - 5.6], part, { size: 3.6, bold: true, anchor: 'middle' }),
    text([x + width / 2, y - 1.6], source.parts[part]?.value ?? '', { size: 3, anchor: 'middle', colour: QUIET }),
    ...left.flatMap(pin(-1)),
    ...right.flatMap(pin(1)),
  ];
}

function drawLadder(source: Schematic, { title, at, width, pitch, rows }: Ladder): string[] {
  const [x, y] = at;
  return [
    box([x, y], width, rows.length * pitch + 12, 'none', { colour: QUIET, width: 0.25, dash: '2 1.4' }),
    text([x + 3, y + 5], title.uk, { size: 3.4, bold: true }),
    text([x + 3, y + 8.8], title.en, { size: 2.7, colour: QUIET }),
    ...rows.flatMap((row, index) => {
      const start = 4 + widthOf(row.split(' ')[0] ?? '', NET) + 4;
      return drawRow(source, row, [x + start, y + 12 + (index + 0.5) * pitch], 1, true);
    }),
  ];
}

/** The SVG of a schematic whose faults are none. `path`: the source's, within `hardware/`. */
export function drawSchematic(source: Schematic, path: string): string {
  const notes = source.notes.flatMap(({ at: [x, y], title, rows }) => [
    text([x, y], `${title.uk} · ${title.en}`, { size: 3.4, bold: true }),
    ...lines([x, y + 5], rows, { size: 2.9 }),
  ]);
  return onSheet({ title: source.title, paper: source.paper, source: path }, [
    ...source.chips.flatMap((chip) => drawChip(source, chip)),
    ...source.ladders.flatMap((ladder) => drawLadder(source, ladder)),
    ...notes,
  ]);
}
