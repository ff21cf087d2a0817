/** The table of a hall's lines: how long, how slow and how well fed each is. In: plan and currents. Out: rows, drawn. */
import { written } from '../markdown.ts';
import { feed, keypadWatts, loopOhmsPerMetre, type PowerSource } from '../power/budget.ts';
import { INK, lines, QUIET, segment, text } from '../svg.ts';
import { badge, look } from './look.ts';
import { type HallPlan, hallLines, metresOf, type PlanLine, placesOf, spansOf } from './plan.ts';
import { everybodyMs, lineTimes, pressToLightMs } from './times.ts';

const TABLE = { x: 276, y: 34 } as const;
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

const SUPPLY_VOLTS = 24;

/** The table of a hall: what each line is long, slow and fed. */
export function lineRows(plan: HallPlan, power: PowerSource): LineRow[] {
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

const COLUMNS: readonly (readonly [heads: readonly string[], x: number, cell: (row: LineRow) => string])[] = [
  [['місць', 'seats'], 34, ({ seats }) => written(seats)],
  [['кабель, м', 'cable, m'], 52, ({ metres }) => written(Math.ceil(metres))],
  [['коло, мс', 'round, ms'], 69, ({ cycleMs }) => written(cycleMs)],
  [['натиск → лампа', 'press to light, ms'], 96, ({ pressMs }) => written(pressMs)],
  [['усі разом', 'all at once, ms'], 118.5, ({ everybodyMs }) => written(everybodyMs)],
  [['кінець, В', 'far end, V'], 134, ({ farVolts }) => (farVolts === undefined ? '—' : written(farVolts, 1))],
];

/** The table on the sheet. */
export function lineTable(rows: readonly LineRow[]): string[] {
  const { x, y } = TABLE;
  const step = 9;
  const sum = rows.reduce((metres, row) => metres + row.metres, 0);
  const below = y + 16 + rows.length * step;
  return [
    text([x, y], 'Лінії · Lines', { size: 4.2, bold: true }),
    ...COLUMNS.flatMap(([heads, at]) =>
      heads.map((head, row) =>
        text([x + at, y + 7 + row * 3.4], head, { size: 2.6, anchor: 'end', colour: row === 0 ? INK : QUIET }),
      ),
    ),
    ...rows.flatMap((row, at) => [
      segment([x, y + 19 + at * step - 1], [x + 16, y + 19 + at * step - 1], look(at)),
      ...badge([x + 8, y + 18 + at * step], at),
      ...COLUMNS.map(([, column, cell]) =>
        text([x + column, y + 19 + at * step], cell(row), { size: 3.2, anchor: 'end' }),
      ),
    ]),
    segment([x, below - 1], [x + 134, below - 1]),
    text(
      [x, below + 4.5],
      `Кабелю разом ${written(Math.ceil(sum))} м; із запасом 10 % — ${written(Math.ceil(sum * 1.1))} м.`,
      { size: 3.2, bold: true },
    ),
    text([x, below + 8.5], `Cable in all ${written(Math.ceil(sum))} m.`, { size: 2.8, colour: QUIET }),
    ...lines([x, below + 16], LEGEND, { size: 2.8 }),
  ];
}

const LEGEND = [
  'Натиск → лампа: найдовше, коли натискає один: коло опитування,',
  'обмін, що читає клавішу, обмін, що вмикає лампу. Усі разом: до',
  'останньої лампи, коли водночас натиснули всі на лінії. Обчислює шлюз',
  '(--plan); запис на диск додає своє.',
  'Кінець: напруга останнього пульта, 24 В у щиті, найгірше споживання.',
  'Живлення 24 В — від щита: запобіжник 1,25 А на кожну лінію.',
  'Кабель ланцюгом: із J2 пульта до J1 наступного, без трійників.',
  'На місці: номер місця, нижче — лінія й адреса OSDP на ній.',
  '120 — кінець лінії: у цьому пульті JP1 замкнено; другий опір — у щиті.',
  'A chain from J2 to the next J1, no tees. Worst case computed by the',
  'bridge; the disk comes on top. At a seat:',
  'its number, below it the line and the OSDP address.',
];
