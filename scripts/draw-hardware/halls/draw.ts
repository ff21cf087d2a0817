/** Draws a hall's plan: seats, the line each hangs on (colour, dash and number), cabinet, and the table of lines. */
import { feed, keypadWatts, loopOhmsPerMetre, type PowerSource } from '../power/budget.ts';
import { onSheet } from '../sheet.ts';
import { box, circle, INK, line, lines, type Point, QUIET, SHADE, text } from '../svg.ts';
import { BEHIND, cornersOf, type HallPlan, hallLines, metresOf, type PlanLine, placesOf, spansOf } from './plan.ts';
import { everybodyMs, lineTimes, pressToLightMs } from './times.ts';

/** Of each line in turn: told apart in grey by the dash, and by its number everywhere. */
const LOOKS = [
  { colour: '#0B5FA5' },
  { colour: '#A11A14', dash: '3 1' },
  { colour: '#00754F', dash: '1.2 0.8' },
  { colour: '#946000', dash: '4 1 1 1' },
  { colour: '#6A3FB5', dash: '5 1.5' },
  { colour: '#0D1626', dash: '2 0.8' },
  { colour: '#B8005C', dash: '6 1 2 1' },
  { colour: '#006B75', dash: '0.8 0.8' },
  { colour: '#7A4A1E', dash: '3 0.8 0.8 0.8' },
  { colour: '#47556C', dash: '7 1' },
] as const;

const look = (at: number) => ({ width: 0.7, ...LOOKS[at % LOOKS.length] });

/** Of a sheet A3: where the room may stand, mm. */
const ROOM = { x: 14, y: 26, width: 252, height: 256 } as const;
const TABLE = { x: 276, y: 34 } as const;
const SEAT = { width: 0.8, depth: 0.6 } as const;
const ASIDE = 0.16;

export type LineRow = {
  readonly line: PlanLine;
  readonly seats: number;
  readonly metres: number;
  readonly cycleMs: number;
  readonly pressMs: number;
  readonly everybodyMs: number;
  readonly farVolts: number | undefined;
  readonly amperes: number | undefined;
};

export const SUPPLY_VOLTS = 24;

/** The table of a hall: what each line is long, slow and fed. */
export function rowsOf(plan: HallPlan, power: PowerSource): LineRow[] {
  const times = lineTimes(hallLines(plan));
  return plan.lines.flatMap((planned, at) => {
    const spoken = times[at];
    if (!spoken) return [];
    const fed = feed({
      supplyVolts: SUPPLY_VOLTS,
      spans: spansOf(plan, planned),
      wattsEach: keypadWatts(power, 'mifare', 'worst'),
      ohmsPerMetre: loopOhmsPerMetre(power),
    });
    return {
      line: planned,
      seats: placesOf(planned).length,
      metres: metresOf(plan, planned),
      cycleMs: spoken.cycleMs,
      pressMs: pressToLightMs(spoken),
      everybodyMs: everybodyMs(spoken),
      farVolts: fed?.volts.at(-1),
      amperes: fed?.amperes,
    };
  });
}

const number = (value: number, digits = 0): string => value.toFixed(digits).replace('.', ',');

const COLUMNS: readonly (readonly [heads: readonly string[], x: number, cell: (row: LineRow) => string])[] = [
  [['місць', 'seats'], 34, ({ seats }) => number(seats)],
  [['кабель, м', 'cable, m'], 52, ({ metres }) => number(Math.ceil(metres))],
  [['коло, мс', 'round, ms'], 71, ({ cycleMs }) => number(cycleMs)],
  [['натиск → лампа', 'press to light, ms'], 95, ({ pressMs }) => number(pressMs)],
  [['усі разом', 'all at once, ms'], 117, ({ everybodyMs }) => number(everybodyMs)],
  [['кінець, В', 'far end, V'], 134, ({ farVolts }) => (farVolts === undefined ? '—' : number(farVolts, 1))],
];

function table(rows: readonly LineRow[]): string[] {
  const { x, y } = TABLE;
  const step = 9;
  const sum = rows.reduce((metres, row) => metres + row.metres, 0);
  const below = y + 16 + rows.length * step;
  return [
    text([x, y], 'Лінії · Lines', { size: 4.2, bold: true }),
    ...COLUMNS.flatMap(([heads, at]) =>
      heads.map((head, row) =>
        text([x + at, y + 7 + row * 3.4], head, { size: 2.5, anchor: 'end', colour: row === 0 ? INK : QUIET }),
      ),
    ),
    ...rows.flatMap((row, at) => [
      line(
        [
          [x, y + 19 + at * step - 1],
          [x + 16, y + 19 + at * step - 1],
        ],
        look(at),
      ),
      ...badge([x + 8, y + 18 + at * step], at),
      ...COLUMNS.map(([, column, cell]) =>
        text([x + column, y + 19 + at * step], cell(row), { size: 3.2, anchor: 'end' }),
      ),
    ]),
    line([
      [x, below - 1],
      [x + 134, below - 1],
    ]),
    text(
      [x, below + 4.5],
      `Кабелю разом ${number(Math.ceil(sum))} м; із запасом 10 % — ${number(Math.ceil(sum * 1.1))} м.`,
      { size: 3.2, bold: true },
    ),
    text([x, below + 8.5], `Cable in all ${number(Math.ceil(sum))} m.`, { size: 2.8, colour: QUIET }),
    ...lines([x, below + 16], LEGEND, { size: 2.8 }),
  ];
}

const LEGEND = [
  'Натиск → лампа: найдовше, коли натискає один: коло опитування,',
  'обмін, що читає клавішу, обмін, що вмикає лампу. Усі разом: до',
  'останньої лампи, коли водночас натиснули всі на лінії. Обчислює шлюз',
  '(--plan); запис на диск додає своє.',
  'Кінець: напруга останнього пульта, 24 В у щиті, найгірше споживання.',
  'Живлення 24 В — від щита: запобіжник 2 А на кожну лінію.',
  'На місці: номер місця, нижче — лінія й адреса OSDP на ній.',
  '120 — кінець лінії: у цьому пульті JP1 замкнено; другий опір — у щиті.',
  'Worst case computed by the bridge; the disk comes on top. At a seat:',
  'its number, below it the line and the OSDP address.',
];

const badge = ([x, y]: Point, at: number): string[] => [
  circle([x, y], 2.6, '#FFFFFF', { colour: LOOKS[at % LOOKS.length]?.colour ?? INK, width: 0.6 }),
  text([x, y + 1.1], `Л${at + 1}`, { size: 2.6, anchor: 'middle', bold: true }),
];

/** The resistor at a line's end, beyond its last seat, in the direction the cable came. */
function terminator([before, last]: readonly Point[]): string[] {
  if (before === undefined || last === undefined) return [];
  const direction = last[0] >= before[0] ? 1 : -1;
  const [x, y] = last;
  return [
    line([last, [x + 3 * direction, y]], { width: 0.5 }),
    box([direction === 1 ? x + 3 : x - 10, y - 1.8], 7, 3.6, '#FFFFFF', { width: 0.5 }),
    text([x + 6.5 * direction, y + 0.9], '120', { size: 2.5, anchor: 'middle', bold: true }),
  ];
}

const cabinet = ([x, y]: Point, width: number): string[] => [
  box([x - 3, y - 6], width + 6, 9, '#FFFFFF', { width: 0.7 }),
  text([x + width / 2, y - 2], 'ЩИТ', { size: 3.2, anchor: 'middle', bold: true }),
  text([x + width / 2, y + 1.6], 'cabinet', { size: 2.4, anchor: 'middle', colour: QUIET }),
];

/** The SVG of a hall. */
export function drawHall(plan: HallPlan, power: PowerSource, path: string): string {
  const scale = Math.min(ROOM.width / plan.room.width, ROOM.height / plan.room.depth);
  const at = ([x, y]: Point): Point => [ROOM.x + x * scale, ROOM.y + y * scale];
  const desk = ([x, y]: Point, width: number, depth: number, fill: string) =>
    box(at([x - width / 2, y - depth / 2]), width * scale, depth * scale, fill, { width: 0.4 }, 1);
  const named = (where: Point, uk: string, en: string) => [
    text([at(where)[0], at(where)[1] + 0.2], uk, { size: 2.9, anchor: 'middle', bold: true }),
    text([at(where)[0], at(where)[1] + 3.8], en, { size: 2.5, anchor: 'middle', colour: QUIET }),
  ];
  const count = plan.lines.length;
  const badgeX = plan.cabinet[0] + count * ASIDE + 0.35;
  const cables = plan.lines.flatMap((planned, index) => {
    const corners = cornersOf(plan, planned, (count - 1 - index) * ASIDE);
    return [
      line(corners.flat().map(at), look(index)),
      ...placesOf(planned).map(({ at: [x, y] }) =>
        line([at([x, y + BEHIND]), at([x, y + SEAT.depth / 2])], look(index)),
      ),
      ...badge(at([badgeX, corners[0]?.[1]?.[1] ?? 0]), index),
      ...terminator(
        placesOf(planned)
          .slice(-2)
          .map((place) => at([place.at[0], place.at[1] + BEHIND])),
      ),
    ];
  });
  const seats = plan.lines.flatMap((planned, index) =>
    placesOf(planned).flatMap(({ seat, at: where, address }) => {
      const [x, y] = at(where);
      return [
        desk(where, SEAT.width, SEAT.depth, SHADE),
        text([x, y + 0.4], String(seat), { size: 3.2, anchor: 'middle', bold: true }),
        text([x, y + 3], `${index + 1}·${address}`, { size: 2.3, anchor: 'middle', colour: QUIET }),
      ];
    }),
  );
  return onSheet({ title: plan.title, paper: 'A3', source: path }, [
    text([ROOM.x, 18], `${plan.title.uk}`, { size: 6, bold: true }),
    text([ROOM.x, 23], `${plan.title.en} · ${number(plan.room.width, 1)} × ${number(plan.room.depth, 1)} м`, {
      size: 3.4,
      colour: QUIET,
    }),
    box([ROOM.x, ROOM.y], plan.room.width * scale, plan.room.depth * scale, '#FFFFFF', { width: 1 }),
    ...cables,
    ...seats,
    ...cabinet(at(plan.cabinet), Math.max(13, (count - 1) * ASIDE * scale)),
    ...named(plan.display, 'ТАБЛО', 'hall display'),
    ...named(plan.rostrum, 'трибуна', 'rostrum'),
    ...named(plan.door, 'вхід', 'door'),
    ...table(rowsOf(plan, power)),
  ]);
}
