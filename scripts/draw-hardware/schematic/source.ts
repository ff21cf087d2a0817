/**
 * The text a schematic is drawn from: parts, and rows of `net part net part … net` as a pencil would follow them. Chips
 * have rows at their pins. Out: the checked source, its net list, and what is wrong with it in words.
 */
import { type Static, Type } from '#typebox';

const closed = { additionalProperties: false };
const Words = Type.Object({ uk: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, closed);
const At = Type.Tuple([Type.Number(), Type.Number()]);

const KINDS = [
  'resistor',
  'capacitor',
  'electrolytic',
  'diode',
  'led',
  'tvs',
  'fuse',
  'key',
  'switch',
  'jumper',
  'crystal',
  'buzzer',
  'lamp',
  'bell',
  'npn',
  'chip',
] as const;

/** `net part net …`: as drawn, from left to right of a ladder or from a chip's pin outwards. */
const Row = Type.String({ pattern: '^[^ ]+( [^ ]+ [^ ]+)*$' });
const Pin = Type.Object({ no: Type.String(), name: Type.String(), row: Row }, closed);

export const Part = Type.Object(
  {
    kind: Type.Enum(KINDS),
    value: Type.String(),
    /** Of a transistor: the net at its base. */
    base: Type.Optional(Type.String()),
  },
  closed,
);
export type Part = Static<typeof Part>;

const Chip = Type.Object(
  {
    part: Type.String(),
    at: At,
    width: Type.Number(),
    pitch: Type.Number(),
    left: Type.Array(Pin),
    right: Type.Array(Pin),
  },
  closed,
);
export type Chip = Static<typeof Chip>;

const Ladder = Type.Object(
  { title: Words, at: At, width: Type.Number(), pitch: Type.Number(), rows: Type.Array(Row) },
  closed,
);
export type Ladder = Static<typeof Ladder>;

const Note = Type.Object({ at: At, title: Words, rows: Type.Array(Type.String()) }, closed);

export const Schematic = Type.Object(
  {
    format: Type.Literal('schematic/1'),
    title: Words,
    paper: Type.Union([Type.Literal('A3'), Type.Literal('A4')]),
    /** Nets that go on on another sheet, which therefore may have one pin here. */
    elsewhere: Type.Record(Type.String(), Type.String()),
    parts: Type.Record(Type.String(), Part),
    chips: Type.Array(Chip),
    ladders: Type.Array(Ladder),
    notes: Type.Array(Note),
  },
  closed,
);
export type Schematic = Static<typeof Schematic>;

/** A pin of a part: `R1.1`, `U1.PD5`. */
type PinName = string;

const pinsOf = ([from, to]: readonly [string, string]): Record<string, string> => ({ '1': from, '2': to });

function joined(row: string): { net: string; pin: PinName }[] {
  const words = row.split(' ');
  return words.flatMap((part, at) => {
    const [from, to] = [words[at - 1], words[at + 1]];
    if (at % 2 === 0 || from === undefined || to === undefined) return [];
    return Object.entries(pinsOf([from, to])).map(([pin, net]) => ({ net, pin: `${part}.${pin}` }));
  });
}

const chipPins = ({ part, left, right }: Chip) =>
  [...left, ...right].map(({ row, name, no }) => ({ net: row.split(' ')[0] ?? '', pin: `${part}.${no} ${name}` }));

/** Which pins each net joins. A pin marked `NC` joins nothing. */
export function netsOf(source: Schematic): Map<string, PinName[]> {
  const nets = new Map<string, PinName[]>();
  const rows = [
    ...source.chips.flatMap(({ left, right }) => [...left, ...right].map(({ row }) => row)),
    ...source.ladders.flatMap(({ rows }) => rows),
  ];
  const bases = Object.entries(source.parts).flatMap(([name, { base }]) =>
    base ? [{ net: base, pin: `${name}.B` }] : [],
  );
  for (const { net, pin } of [...source.chips.flatMap(chipPins), ...rows.flatMap(joined), ...bases])
    if (net !== 'NC') nets.set(net, [...(nets.get(net) ?? []), pin]);
  return nets;
}

/** What is wrong: a net with one pin, a part that is drawn twice, not at all or not listed. */
export function schematicFaults(source: Schematic): string[] {
  const used = new Map<string, number>();
  const rows = [
    ...source.chips.flatMap(({ left, right }) => [...left, ...right].map(({ row }) => row)),
    ...source.ladders.flatMap(({ rows }) => rows),
  ];
  const drawn = [
    ...rows.flatMap((row) => row.split(' ').filter((_, at) => at % 2 === 1)),
    ...source.chips.map(({ part }) => part),
  ];
  for (const part of drawn) used.set(part, (used.get(part) ?? 0) + 1);
  return [
    ...[...netsOf(source)].flatMap(([net, pins]) =>
      pins.length > 1 || net in source.elsewhere ? [] : [`net ${net} has one pin: ${pins.join(' ')}`],
    ),
    ...Object.keys(source.parts).flatMap((part) => (used.has(part) ? [] : [`part ${part} is not drawn`])),
    ...[...used].flatMap(([part, times]) => [
      ...(part in source.parts ? [] : [`part ${part} is not listed`]),
      ...(times > 1 ? [`part ${part} is drawn ${times} times`] : []),
    ]),
  ];
}
