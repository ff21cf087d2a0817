/**
 * One input of a hall, taken as long as the bridge runs: a line that can't be had, or fails at an edge, is taken anew
 * every {@link RETRY_MS}. In: the line's edges. Out: its steady level, and why it can't be used, once: a line that fails
 * again before it has told an edge has the same trouble still.
 */
import type { GpioLine } from '#contract/hall-equipment';
import type { Cancel, Clock } from '../clock.ts';
import { Troubles } from '../troubles.ts';
import type { Board, GpioInput } from './board.ts';
import { SteadyLevel, type SteadyLevelOptions } from './steady-level.ts';
import { type GpioTrouble, type Opened, sayTrouble } from './trouble.ts';

/** A line or a board that can't be had is tried again so often. */
export const RETRY_MS = 5000;

export type HallInputOptions = Pick<SteadyLevelOptions, 'holdMs' | 'onChange'> & {
  readonly clock: Clock;
  readonly board: () => Opened<Pick<Board, 'input'>>;
  /** The level found when the line has been taken, at the start or anew; one that can't be read tells nothing. */
  readonly onTaken?: (active: boolean) => void;
  readonly trouble: (reason: string) => void;
};

export class HallInput {
  readonly #line: GpioLine;
  readonly #options: HallInputOptions;
  readonly #troubles: Troubles;
  #input: GpioInput | undefined;
  #steady: SteadyLevel | undefined;
  #cancel: Cancel | undefined;

  constructor(line: GpioLine, options: HallInputOptions) {
    this.#line = line;
    this.#options = options;
    this.#troubles = new Troubles(options.trouble);
  }

  /** Takes the line, now or as soon as it can be had. */
  start(): void {
    const board = this.#options.board();
    const onEdge = (active: boolean) => {
      this.#troubles.over();
      this.#steady?.edge(active);
    };
    const input = board.ok ? board.value.input(this.#line, onEdge, (trouble) => this.#fail(trouble)) : board;
    if (input.ok) this.#watch(input.value);
    else this.#fail(input.trouble);
  }

  /** What the line is now; undefined while it can't be used. */
  read(): boolean | undefined {
    return this.#input?.read();
  }

  /** Why it can't be used now. */
  get trouble(): string | undefined {
    return this.#input === undefined ? this.#troubles.now : undefined;
  }

  end(): void {
    this.#letGo();
    this.#cancel?.();
  }

  #watch(input: GpioInput): void {
    const { clock, holdMs, onChange, onTaken } = this.#options;
    const read = () => input.read();
    const found = read();
    this.#input = input;
    this.#steady = new SteadyLevel(found, { clock, holdMs, read, onChange });
    if (found !== undefined) onTaken?.(found);
  }

  #fail(trouble: GpioTrouble): void {
    this.#letGo();
    this.#troubles.tell(sayTrouble(trouble));
    this.#cancel = this.#options.clock.after(RETRY_MS, () => this.start());
  }

  #letGo(): void {
    this.#steady?.end();
    this.#input?.close();
    [this.#steady, this.#input] = [undefined, undefined];
  }
}
