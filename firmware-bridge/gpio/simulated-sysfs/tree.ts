/**
 * The file tree of `/sys/class/gpio` over simulated lines: `export`, `unexport`, `gpiochipN`, `gpioN`. In: node
 * numbers, names, texts. Out: what is there, texts, error numbers.
 */
import type { SimulatedChip } from '#contract/simulated-board';
import { type Attributes, type Errno, errno, type ListedFile } from './fuse-wire.ts';
import { LINE_FILES, type LineFile, type Lines } from './lines.ts';

const ROOT = 1;
const EXPORT = 2;
const UNEXPORT = 3;
const CHIP = 8;
const CHIP_FILES = ['label', 'base', 'ngpio'] as const;
/** Each line has a block of node numbers: its folder, then its files. */
const FIRST_LINE = 64;
const BLOCK = 8;

type Place =
  | { readonly kind: 'folder' | 'export' | 'unexport' }
  | { readonly kind: 'chip'; readonly file: (typeof CHIP_FILES)[number] }
  | { readonly kind: 'line'; readonly number: number; readonly file: LineFile };

export class Tree {
  readonly #chip: SimulatedChip;
  readonly #lines: Lines;

  constructor(chip: SimulatedChip, lines: Lines) {
    this.#chip = chip;
    this.#lines = lines;
  }

  /** What a folder holds. */
  list(node: number): ListedFile[] {
    const file = (name: string, at: number): ListedFile => ({ name, node: at, folder: false });
    if (node === ROOT) return this.#root();
    if (node === CHIP) return CHIP_FILES.map((name, index) => file(name, CHIP + 1 + index));
    const isLine = node >= FIRST_LINE && (node - FIRST_LINE) % BLOCK === 0;
    return isLine && this.attributes(node) !== undefined
      ? LINE_FILES.map((name, index) => file(name, node + 1 + index))
      : [];
  }

  attributes(node: number): Attributes | undefined {
    const place = this.#placeOf(node);
    return place === undefined ? undefined : { node, folder: place.kind === 'folder' };
  }

  /** Text of a file. */
  read(node: number): string {
    const place = this.#placeOf(node);
    if (place?.kind === 'line') return `${this.#lines.read(place.number, place.file)}\n`;
    if (place?.kind !== 'chip') return '';
    const { label, base, lines } = this.#chip;
    return `${{ label, base, ngpio: lines }[place.file]}\n`;
  }

  write(node: number, text: string): Errno {
    const place = this.#placeOf(node);
    switch (place?.kind) {
      case 'export':
        return this.#lines.export(Number(text) - this.#chip.base);
      case 'unexport':
        return this.#lines.unexport(Number(text) - this.#chip.base);
      case 'line':
        return this.#lines.write(place.number, place.file, text.trim());
      default:
        return errno.EACCES;
    }
  }

  /** The line whose `value` a node is. */
  lineOf(node: number): number | undefined {
    const place = this.#placeOf(node);
    return place?.kind === 'line' && place.file === 'value' ? place.number : undefined;
  }

  #root(): ListedFile[] {
    const { base } = this.#chip;
    const lines = this.#lines.exported.map((number) => ({
      name: `gpio${base + number}`,
      node: FIRST_LINE + number * BLOCK,
      folder: true,
    }));
    return [
      { name: 'export', node: EXPORT, folder: false },
      { name: 'unexport', node: UNEXPORT, folder: false },
      { name: `gpiochip${base}`, node: CHIP, folder: true },
      ...lines,
    ];
  }

  #placeOf(node: number): Place | undefined {
    if (node === ROOT || node === CHIP) return { kind: 'folder' };
    if (node === EXPORT) return { kind: 'export' };
    if (node === UNEXPORT) return { kind: 'unexport' };
    const chipFile = CHIP_FILES[node - CHIP - 1];
    if (chipFile !== undefined) return { kind: 'chip', file: chipFile };
    const number = Math.floor((node - FIRST_LINE) / BLOCK);
    if (!this.#lines.isExported(number)) return undefined;
    const within = (node - FIRST_LINE) % BLOCK;
    const file = LINE_FILES[within - 1];
    if (within === 0) return { kind: 'folder' };
    return file === undefined ? undefined : { kind: 'line', number, file };
  }
}
