/**
 * The time left of a ballot and the time spoken, at every frame the screen draws. In: the live store, whose clocks move
 * five times a second on the monotonic clock. Out: the same clocks in between, so that the edge of time glides and a
 * second changes when it is over. They stand still when the store's do: a speech in a pause or without the hub. Who asked for less
 * motion gets the store's steps.
 */
import type { LiveStore } from '../kit/live.svelte.ts';

type Read = { readonly ms: number; readonly atMs: number; readonly runs: boolean };

export class SmoothTime {
  readonly #live: LiveStore;
  #frameMs = $state(performance.now());
  readonly #remaining = $derived.by(() => this.#read(this.#live.remainingMs, true));
  readonly #elapsed = $derived.by(() =>
    this.#read(this.#live.elapsedMs, !this.#live.lost && !this.#live.view('hall')?.speech?.paused),
  );

  constructor(live: LiveStore) {
    this.#live = live;
    const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
    $effect(() => {
      const { scene } = this.#live.view('hall') ?? {};
      if (scene !== 'ballot' && scene !== 'speech') return undefined;
      let frame = 0;
      const draw = () => {
        if (!lessMotion.matches) this.#frameMs = performance.now();
        frame = requestAnimationFrame(draw);
      };
      draw();
      return () => cancelAnimationFrame(frame);
    });
  }

  /** Time left of the running ballot, ms. */
  get remainingMs(): number | undefined {
    const read = this.#remaining;
    return read && Math.max(0, read.ms - this.#since(read));
  }

  /** Time spoken in the running speech, ms. */
  get elapsedMs(): number | undefined {
    const read = this.#elapsed;
    return read && read.ms + this.#since(read);
  }

  /** A value of the store, read when it changed. */
  #read(ms: number | undefined, runs: boolean): Read | undefined {
    if (ms === undefined) return undefined;
    return { ms, atMs: performance.now(), runs };
  }

  #since({ atMs, runs }: Read): number {
    return runs ? Math.max(0, this.#frameMs - atMs) : 0;
  }
}
