/**
 * The shape of the wall: 120 × 67.5 rem lying, 67.5 × 120 rem standing; 1 rem is 1/120 of its longer side, so letters
 * are as large on both. In: how the screen stands. Out: widths, and type steps for that shape.
 */
import { createContext } from 'svelte';
import type { TextStep } from '../kit/fit-text.ts';
import type { Stance } from './seat-layout.ts';

type Steps = readonly [TextStep, ...TextStep[]];

/** Text width between the margins, rem. */
const PAGE_WIDTH = { lying: 112, standing: 59.5 } as const;

/** A standing wall is half as wide and has twice the height: a text may take twice the lines. */
const twiceTheLines = (step: TextStep): TextStep => ({ ...step, lines: step.lines * 2 });

export class WallShape {
  readonly #query = matchMedia('(orientation: portrait)');
  #stance = $state<Stance>('lying');

  constructor() {
    this.#stance = this.#query.matches ? 'standing' : 'lying';
    this.#query.addEventListener('change', ({ matches }) => {
      this.#stance = matches ? 'standing' : 'lying';
    });
  }

  get stance(): Stance {
    return this.#stance;
  }

  get standing(): boolean {
    return this.#stance === 'standing';
  }

  /** Text width between the margins, rem. */
  get page(): number {
    return PAGE_WIDTH[this.#stance];
  }

  /** One of two, by how the wall stands. */
  either<T>(lying: T, standing: T): T {
    return this.standing ? standing : lying;
  }

  /** The steps as this wall has room for them. */
  steps([first, ...rest]: Steps): Steps {
    return this.standing ? [twiceTheLines(first), ...rest.map(twiceTheLines)] : [first, ...rest];
  }
}

export const [useShape, provideShape] = createContext<WallShape>();
