/** What is drawn: each file of `hardware/` that is made from a text, and how. Paths are from the house's root. */
import { readFileSync } from 'node:fs';
import { checker } from '#contract/check';
import type { TSchema } from '#typebox';
import { type BillRow, type HallSize, readBill } from './bill/bill.ts';
import { billPage } from './bill/page.ts';
import { BusWiring, drawBus } from './bus/draw.ts';
import { drawPanel, FrontPanel } from './enclosure/draw.ts';
import { drawPocket } from './enclosure/pocket.ts';
import { drawHall } from './halls/draw.ts';
import { HallPlan, hallLines, metresOf } from './halls/plan.ts';
import { PowerSource } from './power/budget.ts';
import { powerPage, suppliesFor } from './power/page.ts';
import { drawSchematic } from './schematic/draw.ts';
import { Schematic, schematicFaults } from './schematic/source.ts';

export type Drawing = { readonly path: string; readonly draw: () => string };

const HARDWARE = 'hardware';

/** The sheets of the keypad's schematic. */
const KEYPAD_SHEETS = ['keypad-controller', 'keypad-bus'] as const;
/** Every schematic. */
export const SCHEMATICS = [...KEYPAD_SHEETS, 'cabinet'] as const;
/** Halls that are planned, by their seats. */
export const HALLS = [26, 60, 120] as const;

/** A reader of one kind of text. @throws Error with all that is wrong, for who wrote it. */
function reader<S extends TSchema>(schema: S) {
  const check = checker(schema);
  return (path: string) => {
    const checked = check(JSON.parse(readFileSync(`${HARDWARE}/${path}`, 'utf8')));
    if (checked.ok) return checked.value;
    throw new Error(`${path}\n${checked.faults.map((fault) => `${fault.path}: ${fault.en}`).join('\n')}`);
  };
}

const schematic = reader(Schematic);
const hall = reader(HallPlan);
const power = reader(PowerSource);
const bus = reader(BusWiring);
const panel = reader(FrontPanel);

/** A schematic's source, checked. @throws Error with all that is wrong. */
export function readSchematic(name: string): Schematic {
  const source = schematic(`schematic/${name}.json`);
  const faults = schematicFaults(source);
  if (faults.length > 0) throw new Error(`schematic/${name}.json\n${faults.join('\n')}`);
  return source;
}
export const readHall = (seats: number): HallPlan => hall(`halls/hall-${seats}.json`);
export const readPower = (): PowerSource => power('power/currents.json');
export const readBus = (): BusWiring => bus('bus/bus-wiring.json');
export const readPanel = (): FrontPanel => panel('enclosure/front-panel.json');
export const readBillRows = (): BillRow[] => readBill(readFileSync(`${HARDWARE}/bill-of-materials.csv`, 'utf8'));

/** Cable bought over what is laid. */
const SPARE_CABLE = 1.1;

/** What the bill counts of a planned hall. */
export function hallSize(seats: number): HallSize {
  const plan = readHall(seats);
  const metres = plan.lines.reduce((sum, line) => sum + metresOf(plan, line), 0);
  return {
    seats,
    lines: plan.lines.length,
    metres: Math.ceil(metres * SPARE_CABLE),
    supplies: suppliesFor(readPower(), seats),
  };
}

const schematics = (): Drawing[] =>
  SCHEMATICS.map((name) => ({
    path: `${HARDWARE}/schematic/${name}.svg`,
    draw: () => drawSchematic(readSchematic(name), `schematic/${name}.json`),
  }));

const halls = (): Drawing[] =>
  HALLS.flatMap((seats) => [
    {
      path: `${HARDWARE}/halls/hall-${seats}.svg`,
      draw: () => drawHall(readHall(seats), readPower(), `halls/hall-${seats}.json`),
    },
    {
      path: `${HARDWARE}/halls/lines-${seats}.json`,
      draw: () => `${JSON.stringify({ lines: hallLines(readHall(seats)) }, undefined, 2)}\n`,
    },
  ]);

const wiring = (): Drawing => ({
  path: `${HARDWARE}/bus/bus-wiring.svg`,
  draw: () => drawBus(readBus(), 'bus/bus-wiring.json'),
});

const frontPanel = (): Drawing => ({
  path: `${HARDWARE}/enclosure/front-panel.svg`,
  draw: () => drawPanel(readPanel(), 'enclosure/front-panel.json'),
});

const cardPocket = (): Drawing => ({
  path: `${HARDWARE}/enclosure/card-pocket.svg`,
  draw: () => drawPocket(readPanel(), 'enclosure/front-panel.json'),
});

const pages = (): Drawing[] => [
  { path: `${HARDWARE}/power-budget.md`, draw: () => powerPage(readPower(), HALLS) },
  { path: `${HARDWARE}/bill-of-materials.md`, draw: () => billPage(readBillRows(), HALLS.map(hallSize)) },
];

/** Every drawn file. */
export const drawings = (): Drawing[] => [
  ...schematics(),
  wiring(),
  frontPanel(),
  cardPocket(),
  ...halls(),
  ...pages(),
];
