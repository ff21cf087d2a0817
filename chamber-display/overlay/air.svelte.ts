/**
 * What the stream shows now. In: the live store, whose view and clocks come as things happen. Out: the view as late as
 * the stream's picture, with its clocks at every frame drawn; no view while there is none to be believed.
 */
import { untrack } from 'svelte';
import { SILENCE_MS } from '#contract/live-timing';
import type { OverlayView } from '#contract/views';
import { elapsedMs, type HubClock, hubTime, remainingMs } from '../kit/hub-clock.ts';
import type { LiveStore } from '../kit/live.svelte.ts';
import type { AirClock } from './air-clock.ts';
import { DelayLine, type Heard } from './delay.ts';

type Said = Heard & { readonly view: OverlayView; readonly clock: HubClock };
type AirOptions = { readonly delayMs: number; readonly animate: boolean };

/** How long the last thing heard from a silent hub stays on the stream, ms. */
const BELIEVED_MS = 10_000;

export class Air implements AirClock {
  readonly #delayMs: number;
  readonly #line: DelayLine<Said>;
  #nowMs = $state(performance.now());
  #said = $state.raw<Said>();

  /** Makes effects: for use in a component's script. */
  constructor(live: LiveStore, { delayMs, animate }: AirOptions) {
    this.#delayMs = delayMs;
    this.#line = new DelayLine<Said>({ delayMs, holdMs: BELIEVED_MS });
    $effect.pre(() => {
      const [view, heard] = [live.view('overlay'), live.heard];
      if (view && heard) this.#line.hear({ ...heard, closedPart: view.closedPart === true, view });
      untrack(() => this.#look());
    });
    $effect.pre(() => {
      /* The store's clock moves on five times a second. */
      void live.now;
      untrack(() => this.#look());
    });
    const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
    $effect(() => {
      const { ballot, speech } = this.#said?.view ?? {};
      if (delayMs === 0 && !ballot && !speech) return undefined;
      let frame = 0;
      const draw = () => {
        if (delayMs > 0 || (animate && !lessMotion.matches)) this.#look();
        frame = requestAnimationFrame(draw);
      };
      draw();
      return () => cancelAnimationFrame(frame);
    });
  }

  get view(): OverlayView | undefined {
    return this.#said?.view;
  }

  get now(): Date {
    return this.#said ? hubTime(this.#said.clock, this.#streamMs) : new Date(performance.timeOrigin + this.#streamMs);
  }

  get remainingMs(): number | undefined {
    return this.#said && remainingMs(this.#said.clock, this.#streamMs);
  }

  get elapsedMs(): number | undefined {
    if (!this.#said) return undefined;
    const { view, clock, atMs } = this.#said;
    if (view.speech?.paused) return clock.spokenMs;
    return elapsedMs(clock, Math.min(this.#streamMs, atMs + SILENCE_MS));
  }

  /** The moment that the stream's picture shows now, by the page's monotonic clock. */
  get #streamMs(): number {
    return this.#nowMs - this.#delayMs;
  }

  #look(): void {
    this.#nowMs = performance.now();
    this.#said = this.#line.shownAt(this.#nowMs);
  }
}
