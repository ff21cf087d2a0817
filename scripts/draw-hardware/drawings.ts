/** What is drawn: each file of `hardware/` that is made from a text, and how. Paths are from the house's root. */
import { readFileSync } from 'node:fs';
import type { TSchema } from 'typebox';
import { checker } from '#contract/check';
import { drawHall } from './halls/draw.ts';
import { HallPlan, hallLines } from './halls/plan.ts';
import { PowerSource } from './power/budget.ts';
import { drawSchematic } from './schematic/draw.ts';
import { Schematic, schematicFaults } from './schematic/source.ts';

export type Drawing = { readonly path: string; readonly draw: () => string };

const HARDWARE = 'hardware';

/** The sheets of the keypad's schematic. */
export const SCHEMATICS = ['keypad-controller', 'keypad-bus'] as const;
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

/** A schematic's source, checked. @throws Error with all that is wrong. */
export function readSchematic(name: string): Schematic {
  const source = schematic(`schematic/${name}.json`);
  const faults = schematicFaults(source);
  if (faults.length > 0) throw new Error(`schematic/${name}.json\n${faults.join('\n')}`);
  return source;
}
export const readHall = (seats: number): HallPlan => hall(`halls/hall-${seats}.json`);
export const readPower = (): PowerSource => power('power/currents.json');

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

/** Every drawn file. */
export const drawings = (): Drawing[] => [...schematics(), ...halls()];
