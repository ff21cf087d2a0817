/**
 * Which GPIO chip of the board carries the header, and at which number its lines begin in sysfs. Kernels since 6.6
 * shift the numbers (BCM 17 may be 529), so the base is read, never assumed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Opened } from './trouble.ts';

export const SYSFS_GPIO = '/sys/class/gpio';
/** Labels of the header's chip: Raspberry Pi 4, the boards up to 3, and 5. */
const HEADER_CHIPS = ['pinctrl-bcm2711', 'pinctrl-bcm2835', 'pinctrl-rp1'];

/** `base` is the number in sysfs of BCM 0, `lines` how many follow. */
export type Chip = { readonly label: string; readonly base: number; readonly lines: number };

/** Finds the header's chip by its label below `root`. */
export function findChip(root: string = SYSFS_GPIO): Opened<Chip> {
  const found = chipsBelow(root);
  if (found === undefined) return { ok: false, trouble: { code: 'GPIO_NOT_THERE' } };
  const chip = found.find(({ label }) => HEADER_CHIPS.includes(label));
  if (chip !== undefined) return { ok: true, value: chip };
  return { ok: false, trouble: { code: 'GPIO_CHIP_UNKNOWN', labels: found.map(({ label }) => label) } };
}

/** All chips that can be read; undefined when there is no GPIO at all. */
function chipsBelow(root: string): Chip[] | undefined {
  try {
    const names = readdirSync(root).filter((name) => name.startsWith('gpiochip'));
    return names.sort().flatMap((name) => readChip(join(root, name)));
  } catch {
    return undefined;
  }
}

function readChip(folder: string): Chip[] {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8').trim();
  try {
    const [base, lines] = [Number(text('base')), Number(text('ngpio'))];
    return Number.isInteger(base) && Number.isInteger(lines) ? [{ label: text('label'), base, lines }] : [];
  } catch {
    return [];
  }
}
