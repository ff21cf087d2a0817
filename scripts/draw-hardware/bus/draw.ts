/**
 * Draws the wiring of a line: cabinet with computer, adapters, bias and supply, the chain of keypads, both ends; beside
 * them terminals, cable, colours and the numbers, which are computed from the source's values.
 */
import { type Static, Type } from '#typebox';
import { onSheet } from '../sheet.ts';
import { box, circle, INK, line, lines, type Point, QUIET, SHADE, segment, text } from '../svg.ts';
import { type Bias, driverLoadOhms, farEndSignalVolts, idleVolts, longestBranch, longestByRate } from './electrics.ts';

const closed = { additionalProperties: false };
const Words = Type.Object({ uk: Type.String(), en: Type.String() }, closed);

const Wire = Type.Object(
  {
    terminal: Type.Integer(),
    name: Type.String(),
    what: Words,
    pair: Type.String({ description: 'Colour of the wires in the cable.' }),
    rj45: Type.String({ description: 'Contacts of a T568B plug.' }),
    colour: Type.String({ description: 'Of the line on the drawing.' }),
  },
  closed,
);

export const BusWiring = Type.Object(
  {
    format: Type.Literal('bus-wiring/1'),
    title: Words,
    baud: Type.Integer(),
    plannedMetres: Type.Number(),
    plannedBranchMetres: Type.Number(),
    fastestRiseNs: Type.Number(),
    driverVolts: Type.Number(),
    ohmsPerMetre: Type.Number(),
    bias: Type.Object({ volts: Type.Number(), ohms: Type.Number(), receivers: Type.Integer() }, closed),
    wires: Type.Array(Wire),
    notes: Type.Array(Words),
  },
  closed,
);
export type BusWiring = Static<typeof BusWiring>;

const CABINET = { x: 14, y: 40, width: 128, height: 150 } as const;
const KEYPADS = [190, 256, 336] as const;
const KEYPAD = { y: 62, width: 46, height: 76 } as const;

export const biasOf = ({ bias }: BusWiring): Bias => ({ ...bias, terminators: 2 });
const number = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

/** Where each wire enters a box, from its upper edge. */
const wireY = (at: number): number => KEYPAD.y + 22 + at * 8;

const unit = ([x, y]: Point, width: number, height: number, uk: string, en: string, fill: string = SHADE): string[] => [
  box([x, y], width, height, fill, { width: 0.5 }, 1),
  text([x + width / 2, y + height / 2], uk, { size: 3, anchor: 'middle', bold: true }),
  text([x + width / 2, y + height / 2 + 4], en, { size: 2.6, anchor: 'middle', colour: QUIET }),
];

const wireColour = (wiring: BusWiring, terminal: number): string =>
  wiring.wires.find((wire) => wire.terminal === terminal)?.colour ?? INK;

/** Wires inside the cabinet, each to where the cable leaves it. */
function insideWires(wiring: BusWiring): string[] {
  const out = CABINET.x + CABINET.width;
  const wire = (terminal: number, ...corners: Point[]) =>
    line([...corners, [out, wireY(terminal - 1)]], { colour: wireColour(wiring, terminal), width: 0.8 });
  return [
    segment([60, 58], [72, 58], { colour: wireColour(wiring, 1), width: 0.8 }),
    wire(1, [108, 58], [138, 58], [138, wireY(0)]),
    wire(2, [60, 68], [134, 68], [134, wireY(1)]),
    wire(3, [104, wireY(2)]),
    wire(4, [104, wireY(3)]),
    wire(5, [104, wireY(4)]),
    wire(6, [104, 175], [138, 175], [138, wireY(5)]),
  ];
}

function adapters(): string[] {
  const more = { width: 0.5, dash: '1.4 1' };
  return [
    ...unit([20, 98], 36, 20, 'USB-концентратор', 'powered USB hub'),
    ...unit([20, 132], 36, 24, 'Raspberry Pi', 'hub'),
    segment([38, 118], [38, 132], { width: 0.8 }),
    ...unit([66, 94], 38, 30, 'USB ↔ RS-485', 'isolated, line 1'),
    segment([56, 108], [66, 108], { width: 0.8 }),
    ...unit([66, 130], 38, 12, 'лінія 2', 'line 2', '#FFFFFF'),
    ...unit([66, 146], 38, 12, 'лінія N', 'line N', '#FFFFFF'),
    segment([61, 108], [61, 152], more),
    segment([61, 152], [66, 152], more),
    segment([61, 136], [66, 136], more),
  ];
}

function cabinet(wiring: BusWiring): string[] {
  const { x, y, width, height } = CABINET;
  return [
    box([x, y], width, height, '#FFFFFF', { width: 0.9 }, 2),
    text([x + 4, y + 7], 'ЩИТ · cabinet', { size: 4, bold: true }),
    ...insideWires(wiring),
    ...adapters(),
    ...unit([20, 52], 40, 22, 'БЖ 24 В', '24 V supply'),
    ...unit([72, 51], 36, 13, 'запобіжник 1,25 А', 'fuse, one a line'),
    ...unit([66, 168], 38, 14, 'шина заземлення', 'earth bar', '#FFFFFF'),
    ...endBoard(wiring),
  ];
}

/** The board at the cabinet's end of a line: terminator between A and B, bias from A up and from B down. */
function endBoard({ bias }: BusWiring): string[] {
  const x = 114;
  const resistor = (top: number, height: number): string => box([x - 1.6, top], 3.2, height, '#FFFFFF', { width: 0.5 });
  const [a, b, c] = [wireY(2), wireY(3), wireY(4)];
  return [
    text([x - 3, a - 17], `+${bias.volts} В (TSR 1-2450)`, { size: 2.6, anchor: 'middle' }),
    segment([x, a - 15.5], [x, c]),
    resistor(a - 12, 8),
    resistor(a + 1.3, 5.4),
    resistor(b + 1.3, 5.4),
    ...[a, b, c].map((level) => circle([x, level], 0.7, INK)),
    text([x + 2.6, a - 7], `${bias.ohms} Ом`, { size: 2.7 }),
    text([x + 2.6, a + 5], '120 Ом', { size: 2.7, bold: true }),
    text([x + 2.6, b + 5], `${bias.ohms} Ом`, { size: 2.7 }),
    text([x - 6, c + 6], 'C ↔ 0 В: тут', { size: 2.6 }),
    text([x - 6, c + 9.6], 'C to 0 V: linked here', { size: 2.6, colour: QUIET }),
  ];
}

function keypad(wiring: BusWiring, x: number, uk: string, en: string, last: boolean): string[] {
  const { y, width, height } = KEYPAD;
  return [
    box([x, y], width, height, SHADE, { width: 0.7 }, 2),
    text([x + width / 2, y + 7], uk, { size: 3.4, anchor: 'middle', bold: true }),
    text([x + width / 2, y + 11.4], en, { size: 2.6, anchor: 'middle', colour: QUIET }),
    text([x + 6, y + 17], 'J1', { size: 2.8, bold: true }),
    text([x + width - 6, y + 17], 'J2', { size: 2.8, bold: true, anchor: 'end' }),
    ...wiring.wires.flatMap(({ name, colour, terminal }, at) => {
      const level = wireY(at);
      return [
        segment([x, level], [x + width, level], { colour, width: 0.5, ...(terminal === 6 && { dash: '1 0.8' }) }),
        circle([x, level], 1, '#FFFFFF', { colour, width: 0.5 }),
        circle([x + width, level], 1, '#FFFFFF', { colour, width: 0.5 }),
        text([x + 2.2, level - 1], `${terminal} ${name}`, { size: 2.6 }),
      ];
    }),
    ...(last
      ? [
          box([x + width - 16, wireY(2) - 0.2], 8, 8.4, '#FFFFFF', { width: 0.6 }),
          text([x + width - 12, wireY(2) + 5], '120', { size: 2.7, anchor: 'middle', bold: true }),
        ]
      : []),
    text([x + width / 2, y + height - 3], last ? 'JP1 замкнено · closed' : 'JP1 розімкнено · open', {
      size: 2.7,
      anchor: 'middle',
      bold: last,
    }),
  ];
}

function cables(wiring: BusWiring): string[] {
  const [first, second, last] = KEYPADS;
  return wiring.wires.flatMap(({ colour, terminal }, at) => {
    const y = wireY(at);
    const look = { colour, width: 0.8, ...(terminal === 6 && { dash: '1.6 1' }) };
    const gap = second + KEYPAD.width;
    return [
      segment([CABINET.x + CABINET.width, y], [first, y], look),
      segment([first + KEYPAD.width, y], [second, y], look),
      segment([gap, y], [gap + 10, y], look),
      segment([last - 10, y], [last, y], look),
      text([CABINET.x + CABINET.width + 3, y - 1], `${terminal}`, { size: 2.6, bold: true }),
      text([(gap + last) / 2, y + 0.8], '…', { size: 4, anchor: 'middle' }),
    ];
  });
}

function terminals(wiring: BusWiring, [x, y]: Point): string[] {
  const columns = [0, 14, 26, 100, 146] as const;
  const heads = ['клема', 'знак', 'що це', 'дроти Cat5e', 'RJ45'];
  return [
    text([x, y], 'Клеми J1, J2 · Terminals', { size: 3.8, bold: true }),
    ...heads.map((head, at) => text([x + (columns[at] ?? 0), y + 6], head, { size: 2.7, colour: QUIET })),
    ...wiring.wires.flatMap(({ terminal, name, what, pair, rj45, colour }, row) => {
      const at = y + 12 + row * 6.4;
      const cells = [String(terminal), name, what.uk, pair, rj45];
      return [
        segment([x - 5, at - 1], [x - 1.5, at - 1], { colour, width: 1.4 }),
        ...cells.map((cell, column) => text([x + (columns[column] ?? 0), at], cell, { size: 2.9, bold: column < 2 })),
        text([x + columns[2], at + 2.7], what.en, { size: 2.6, colour: QUIET }),
      ];
    }),
  ];
}

/** The numbers under the drawing, as sentences. */
export function busNumbers(wiring: BusWiring): string[] {
  const bias = biasOf(wiring);
  return [
    `Спокій лінії: ${wiring.bias.volts} В через 2 × ${wiring.bias.ohms} Ом і ${wiring.bias.receivers} приймачів — ${number(idleVolts(bias) * 1000, 0)} мВ (треба ≥ 200).`,
    `Навантаження передавача: ${number(driverLoadOhms(bias), 1)} Ом (стандарт вимагає витримати 54).`,
    `Довжина на ${wiring.baud} біт/с: до ${number(longestByRate(wiring.baud), 0)} м за правилом 10⁸; плануємо до ${wiring.plannedMetres} м.`,
    `На ${wiring.plannedMetres} м доходить ${number(farEndSignalVolts(wiring.driverVolts, wiring.plannedMetres, wiring.ohmsPerMetre), 2)} В з ${number(wiring.driverVolts, 1)} В (треба ≥ 0,2).`,
    `Відгалуження: до ${number(longestBranch(wiring.fastestRiseNs), 1)} м навіть з фронтом ${wiring.fastestRiseNs} нс; у пульті J1–J2 — кілька сантиметрів.`,
  ];
}

/** The SVG of the bus wiring. */
export function drawBus(wiring: BusWiring, path: string): string {
  const [first, second, last] = KEYPADS;
  return onSheet({ title: wiring.title, paper: 'A3', source: path }, [
    text([14, 18], wiring.title.uk, { size: 6, bold: true }),
    text([14, 24], wiring.title.en, { size: 3.6, colour: QUIET }),
    ...cables(wiring),
    ...cabinet(wiring),
    ...keypad(wiring, first, 'Пульт, адреса 0', 'keypad, address 0', false),
    ...keypad(wiring, second, 'Пульт, адреса 1', 'keypad, address 1', false),
    ...keypad(wiring, last, 'Останній пульт', 'the last keypad', true),
    text([14, 204], 'Числа · Numbers', { size: 3.8, bold: true }),
    ...lines([14, 210], busNumbers(wiring), { size: 3 }, 1.6),
    ...terminals(wiring, [200, 156]),
    ...lines(
      [14, 240],
      wiring.notes.flatMap(({ uk, en }) => [`• ${uk}`, `   ${en}`]),
      { size: 2.9 },
      1.5,
    ),
  ]);
}
