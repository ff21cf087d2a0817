/**
 * The lines of a simulated GPIO chip as the wire and the kernel see them. In: levels put on the wire from the far end,
 * and what is written to a line's files. Out: what those files read, edges, and every change of the wire's level.
 * Behaves as Linux' gpiolib-sysfs: `high` and `low` are levels of the wire, `value` and edges respect `active_low`.
 */
import type { SimulatedChip, WireLevel } from '#contract/simulated-board';
import { type Errno, errno } from './fuse-wire.ts';

export type LineFile = 'direction' | 'value' | 'edge' | 'active_low';
export const LINE_FILES: readonly LineFile[] = ['direction', 'value', 'edge', 'active_low'];

/** A wire's level, and whether the board drives it. */
export type WireChange = { readonly line: number; readonly level: WireLevel; readonly driven: boolean };

type Line = {
  exported: boolean;
  driven: boolean;
  level: WireLevel;
  edge: string;
  activeLow: boolean;
  edges: number;
  /** It can't be read: for lines that die, from the first edge until they are given back. */
  life: 'dies' | 'dead' | 'lives';
};

const EDGES = ['none', 'rising', 'falling', 'both'];
const LEVELS: Readonly<Record<string, WireLevel>> = { high: 1, low: 0, out: 0 };

export class Lines {
  readonly #lines: readonly Line[];
  readonly #busy: readonly number[];
  readonly #onChange: (change: WireChange) => void;
  readonly #onEdge: (line: number) => void;

  /** `busy` lines are held by a driver of the kernel and can't be exported; `dying` ones can't be read after their first edge. */
  constructor(
    { lines: count, busy = [], dying = [] }: Pick<SimulatedChip, 'lines' | 'busy' | 'dying'>,
    onChange: (change: WireChange) => void,
    onEdge: (line: number) => void,
  ) {
    const fresh = { exported: false, driven: false, level: 0 as const, edge: 'none', activeLow: false, edges: 0 };
    this.#lines = Array.from({ length: count }, (_, number) => ({
      ...fresh,
      life: dying.includes(number) ? 'dies' : 'lives',
    }));
    this.#busy = busy;
    this.#onChange = onChange;
    this.#onEdge = onEdge;
  }

  get exported(): number[] {
    return [...this.#lines.keys()].filter((number) => this.isExported(number));
  }

  isExported(number: number): boolean {
    return this.#lines[number]?.exported ?? false;
  }

  /** Edges seen on a line since the start. */
  edges(number: number): number {
    return this.#lines[number]?.edges ?? 0;
  }

  isDead(number: number): boolean {
    return this.#lines[number]?.life === 'dead';
  }

  /** The far end puts a level on a wire; a wire that the board drives keeps the board's. */
  put(number: number, level: WireLevel): void {
    const line = this.#lines[number];
    if (line === undefined || line.driven || line.level === level) return;
    line.level = level;
    const rising = (level === 1) !== line.activeLow;
    const wanted = line.edge === 'both' || line.edge === (rising ? 'rising' : 'falling');
    if (!line.exported || !wanted) return;
    line.edges += 1;
    if (line.life === 'dies') line.life = 'dead';
    this.#onEdge(number);
  }

  export(number: number): Errno {
    const line = this.#lines[number];
    if (line === undefined) return errno.EINVAL;
    if (line.exported || this.#busy.includes(number)) return errno.EBUSY;
    Object.assign(line, { exported: true, edge: 'none', activeLow: false });
    return errno.ok;
  }

  unexport(number: number): Errno {
    const line = this.#lines[number];
    if (line?.exported !== true) return errno.EINVAL;
    Object.assign(line, { exported: false, driven: false, ...(line.life === 'dead' && { life: 'lives' }) });
    this.#onChange({ line: number, level: line.level, driven: false });
    return errno.ok;
  }

  read(number: number, file: LineFile): string {
    const line = this.#lines[number];
    if (line === undefined) return '';
    switch (file) {
      case 'direction':
        return line.driven ? 'out' : 'in';
      case 'edge':
        return line.edge;
      case 'active_low':
        return line.activeLow ? '1' : '0';
      case 'value':
        return (line.level === 1) === line.activeLow ? '0' : '1';
    }
  }

  write(number: number, file: LineFile, text: string): Errno {
    const line = this.#lines[number];
    if (line === undefined) return errno.ENOENT;
    switch (file) {
      case 'direction':
        return this.#direct(number, line, text);
      case 'edge':
        if (!EDGES.includes(text)) return errno.EINVAL;
        line.edge = text;
        return errno.ok;
      case 'active_low':
        line.activeLow = text !== '0';
        return errno.ok;
      case 'value':
        if (!line.driven) return errno.EPERM;
        this.#drive(number, line, (text !== '0') === line.activeLow ? 0 : 1);
        return errno.ok;
    }
  }

  #direct(number: number, line: Line, text: string): Errno {
    if (text === 'in') {
      line.driven = false;
      return errno.ok;
    }
    const level = LEVELS[text];
    if (level === undefined) return errno.EINVAL;
    this.#drive(number, line, level);
    return errno.ok;
  }

  #drive(number: number, line: Line, level: WireLevel): void {
    if (line.driven && line.level === level) return;
    Object.assign(line, { driven: true, level });
    this.#onChange({ line: number, level, driven: true });
  }
}
