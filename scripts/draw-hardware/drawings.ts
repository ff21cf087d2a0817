/** What is drawn: each file of `hardware/` that is made from a text, and how. Paths are from the house's root. */
import { readFileSync } from 'node:fs';
import { checker } from '#contract/check';
import { drawSchematic } from './schematic/draw.ts';
import { Schematic, schematicFaults } from './schematic/source.ts';

export type Drawing = { readonly path: string; readonly draw: () => string };

const HARDWARE = 'hardware';
const checkSchematic = checker(Schematic);

/** The sheets of the keypad's schematic. */
export const SCHEMATICS = ['keypad-controller', 'keypad-bus'] as const;

const parsed = (path: string): unknown => JSON.parse(readFileSync(`${HARDWARE}/${path}`, 'utf8'));

/** A schematic's source, checked. @throws Error with all that is wrong, for who drew it. */
export function readSchematic(name: string): Schematic {
  const checked = checkSchematic(parsed(`schematic/${name}.json`));
  const faults = checked.ok ? schematicFaults(checked.value) : checked.faults.map(({ path, en }) => `${path}: ${en}`);
  if (!checked.ok || faults.length > 0) throw new Error(`schematic/${name}.json\n${faults.join('\n')}`);
  return checked.value;
}

const schematics = (): Drawing[] =>
  SCHEMATICS.map((name) => ({
    path: `${HARDWARE}/schematic/${name}.svg`,
    draw: () => drawSchematic(readSchematic(name), `schematic/${name}.json`),
  }));

/** Every drawn file. */
export const drawings = (): Drawing[] => [...schematics()];
