/**
 * The gong: one stroke for each order. In: gong orders. Out: a pulse of set length on the line.
 *
 * It never sounds late or twice: what the broker had kept is passed over, and so is a repeat, known by its position.
 * An order that comes while it sounds is the same stroke to the ear.
 */
import type { GongOrder } from '#contract/hall-bus';
import type { Cancel, Clock } from '../clock.ts';

export const PULSE_MS = 150;
/** Repeats come at once; a journal that begins anew uses the same positions again, much later. */
const REMEMBERED = 16;

export class Gong {
  readonly #clock: Clock;
  readonly #pulseMs: number;
  readonly #strike: (active: boolean) => void;
  #struck: readonly number[] = [];
  #cancel: Cancel | undefined;

  /** `strike` sets the line. */
  constructor(clock: Clock, pulseMs: number, strike: (active: boolean) => void) {
    this.#clock = clock;
    this.#pulseMs = pulseMs;
    this.#strike = strike;
  }

  order({ position }: GongOrder, retained: boolean): void {
    if (retained || this.#struck.includes(position)) return;
    this.#struck = [...this.#struck, position].slice(-REMEMBERED);
    if (this.#cancel !== undefined) return;
    this.#strike(true);
    this.#cancel = this.#clock.after(this.#pulseMs, () => this.#rest());
  }

  end(): void {
    if (this.#cancel !== undefined) this.#rest();
  }

  #rest(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#strike(false);
  }
}
