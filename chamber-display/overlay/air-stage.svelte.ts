/**
 * The room that plates have over the stream's picture: 120 × 67.5 rem lying, 54 × 96 rem standing, less its empty edges;
 * 1 rem is 1/120 of the width of a lying picture, 1/54 of a standing one, where a phone makes everything smaller. In: the
 * page's options. Out: widths, and type steps for them.
 */
import { createContext } from 'svelte';
import type { TextStep } from '../kit/fit-text.ts';
import type { OverlayOptions } from './params.ts';

export type Steps = readonly [TextStep, ...TextStep[]];

/** The picture, rem. */
const PICTURE = { lying: { width: 120, height: 67.5 }, standing: { width: 54, height: 96 } } as const;
/** The lower edge of a lying picture is 64 of 1080 where its sides are 96 of 1920. */
const EDGE_UNDER = { lying: 64 / 54, standing: 1 } as const;
/** Plates are never so large that their words have less than this room, rem; a full one has a row of figures. */
const LEAST = {
  lying: { full: { width: 96, height: 38 }, other: { width: 60, height: 20 } },
  standing: { full: { width: 40, height: 60 }, other: { width: 40, height: 20 } },
} as const;

const twiceTheLines = (step: TextStep): TextStep => ({ ...step, lines: step.lines * 2 });

export class AirStage {
  readonly #options: OverlayOptions;
  readonly #kind: 'full' | 'other';
  readonly #query = matchMedia('(orientation: portrait)');
  #standing = $state(false);
  readonly #way = $derived(this.#standing ? 'standing' : 'lying');

  /** `full`: for a plate as wide as there is room. */
  constructor(options: OverlayOptions, kind: 'full' | 'other' = 'other') {
    this.#options = options;
    this.#kind = kind;
    this.#standing = this.#query.matches;
    this.#query.addEventListener('change', ({ matches }) => {
      this.#standing = matches;
    });
  }

  /** A standing picture has the parts of a plate under each other. */
  get stacked(): boolean {
    return this.#standing;
  }

  /** Empty edges at the sides and under or over the plates, percent of the picture's width and height. */
  get edges(): { readonly sides: number; readonly under: number } {
    const { safePercent } = this.#options;
    return { sides: safePercent, under: safePercent * EDGE_UNDER[this.#way] };
  }

  /** Between the empty edges at scale 1, rem. */
  get #between(): { readonly width: number; readonly height: number } {
    const { width, height } = PICTURE[this.#way];
    const { sides, under } = this.edges;
    return { width: width * (1 - sides / 50), height: height * (1 - under / 50) };
  }

  /** How large the plates are drawn, as asked where there is room for it. */
  get scale(): number {
    const { width, height } = this.#between;
    const least = LEAST[this.#way][this.#kind];
    return Math.min(this.#options.scale, width / least.width, height / least.height);
  }

  /** The widest a plate may be, rem. */
  get width(): number {
    return this.#between.width / this.scale;
  }

  /** The highest a plate may be, rem. */
  get height(): number {
    return this.#between.height / this.scale;
  }

  /** One of two, by whether the parts stand beside each other. */
  either<T>(abreast: T, stacked: T): T {
    return this.stacked ? stacked : abreast;
  }

  /** The steps as this picture has room for them. */
  steps([first, ...rest]: Steps): Steps {
    return this.stacked ? [twiceTheLines(first), ...rest.map(twiceTheLines)] : [first, ...rest];
  }
}

export const [useStage, provideStage] = createContext<AirStage>();
