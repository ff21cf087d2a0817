/**
 * The board's lines by their BCM numbers. In: a {@link GpioLine} of the hall file. Out: an output to set and read back,
 * or an input with its edges; or, as a value, why the line can't be used. Levels are told as active or not, whatever
 * the polarity. One board serves the whole bridge: `openBoard()` once, lines as they are needed.
 */
import type { GpioLine } from '#contract/hall-equipment';
import { type Chip, findChip } from './chip.ts';
import { type Level, loadOnoff, type Onoff, type OnoffGpio } from './onoff.ts';
import { type GpioTrouble, type Opened, troubleOf } from './trouble.ts';

export interface GpioOutput {
  /** Sets the line; false when the system refused or the line does not read back so. */
  set(active: boolean): boolean;
  /** What the line is now, read from the board; undefined when it can't be read. */
  read(): boolean | undefined;
  /** Sets it inactive, and leaves it driven so: a released pin would float at a relay's input. */
  close(): void;
}

export interface GpioInput {
  /** What the line is now, read from the board; undefined when it can't be read. */
  read(): boolean | undefined;
  /** Stops its edges and gives the line back. */
  close(): void;
}

export interface Board {
  /** Label of the chip that carries the header. */
  readonly chip: string;
  /** Takes a line as an output; it is inactive from the first moment, without a flash. */
  output(line: GpioLine): Opened<GpioOutput>;
  /**
   * Takes a line as an input; `onEdge` is called with the level found after each edge. When it can't be read at an edge
   * `onFailed` says why: it has to be closed then, or it may fail without an end.
   */
  input(line: GpioLine, onEdge: (active: boolean) => void, onFailed: (trouble: GpioTrouble) => void): Opened<GpioInput>;
}

/** The one board of a bridge, opened when it is first asked for; tried again at each asking while it can't be had. */
export function sharedBoard(): () => Opened<Board> {
  let board: Opened<Board> | undefined;
  return () => {
    if (board?.ok !== true) board = openBoard();
    return board;
  };
}

/** Opens the board: finds its chip, loads onoff. Takes no line yet. */
export function openBoard(): Opened<Board> {
  const chip = findChip();
  if (!chip.ok) return chip;
  const onoff = loadOnoff();
  if (!onoff.ok) return onoff;
  return { ok: true, value: new OnoffBoard(chip.value, onoff.value) };
}

class OnoffBoard implements Board {
  readonly #chip: Chip;
  readonly #onoff: Onoff;
  readonly #taken = new Set<number>();
  /** Lines of another's that could not be set up; they stay so for this life. */
  readonly #foreign = new Set<number>();

  constructor(chip: Chip, onoff: Onoff) {
    this.#chip = chip;
    this.#onoff = onoff;
  }

  get chip(): string {
    return this.#chip.label;
  }

  output(line: GpioLine): Opened<GpioOutput> {
    // sysfs takes the words `high` and `low` for the wire itself; so an output begins inactive in either polarity.
    const taken = this.#take(line, line.activeLow === true ? 'high' : 'low', 'none');
    return taken.ok ? { ok: true, value: outputOn(taken.value) } : taken;
  }

  input(
    line: GpioLine,
    onEdge: (active: boolean) => void,
    onFailed: (trouble: GpioTrouble) => void,
  ): Opened<GpioInput> {
    const taken = this.#take(line, 'in', 'both');
    if (!taken.ok) return taken;
    const { value } = taken;
    try {
      const readSync = failGently(value, (error) => onFailed(troubleOf(line.gpio, error)));
      value.watch((_error, level) => onEdge(level === 1));
      return { ok: true, value: { read: () => read({ readSync }), close: () => this.#giveBack(line, value) } };
    } catch (error) {
      this.#giveBack(line, value);
      return failed(troubleOf(line.gpio, error));
    }
  }

  #take({ gpio, activeLow = false }: GpioLine, direction: 'in' | 'high' | 'low', edge: 'none' | 'both') {
    const { label, base, lines } = this.#chip;
    if (gpio >= lines) return failed({ code: 'GPIO_NO_SUCH_LINE', gpio, chip: label });
    if (this.#taken.has(gpio)) return failed({ code: 'GPIO_LINE_TWICE', gpio });
    if (this.#foreign.has(gpio)) return failed({ code: 'GPIO_LINE_BUSY', gpio });
    try {
      const value = new this.#onoff.Gpio(base + gpio, direction, edge, { activeLow });
      // onoff says nothing when a line that was exported before can't be set up anew.
      const asAsked =
        direction === 'in' ? value.direction() === 'in' && value.edge() === edge : value.direction() === 'out';
      const obeys = asAsked && value.activeLow() === activeLow;
      (obeys ? this.#taken : this.#foreign).add(gpio);
      return obeys ? { ok: true as const, value } : failed({ code: 'GPIO_LINE_BUSY', gpio });
    } catch (error) {
      return failed(troubleOf(gpio, error));
    }
  }

  #giveBack({ gpio }: GpioLine, onoff: OnoffGpio): void {
    try {
      onoff.unexport();
    } catch {
      // A chip that is gone has taken its lines along.
    }
    this.#taken.delete(gpio);
  }
}

/**
 * onoff reads a line in the handler of its edges, where a throw would end the bridge: there it finds no level instead,
 * and tells no edge. Gives the reading that throws.
 */
function failGently(onoff: OnoffGpio, onFailed: (error: unknown) => void): () => Level {
  const readSync = onoff.readSync.bind(onoff);
  const readOrTell = (): Level | undefined => {
    try {
      return readSync();
    } catch (error) {
      onFailed(error);
      return undefined;
    }
  };
  Object.assign(onoff, { readSync: readOrTell });
  return readSync;
}

function outputOn(onoff: OnoffGpio): GpioOutput {
  const set = (active: boolean): boolean => {
    const level: Level = active ? 1 : 0;
    try {
      onoff.writeSync(level);
      return onoff.readSync() === level;
    } catch {
      return false;
    }
  };
  return { set, read: () => read(onoff), close: () => void set(false) };
}

function read(onoff: Pick<OnoffGpio, 'readSync'>): boolean | undefined {
  try {
    return onoff.readSync() === 1;
  } catch {
    return undefined;
  }
}

const failed = (trouble: GpioTrouble) => ({ ok: false as const, trouble });
