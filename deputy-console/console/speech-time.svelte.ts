/**
 * The clock of the running speech. In: the live store, the speech of a view. Out: time left and how it stands. While
 * the speech is paused the clock stands still. Over the limit the time left is negative until the grace is over.
 */
import { untrack } from 'svelte';
import type { Speech } from '#contract/views';
import { stopwatch } from '#kit/hub-clock';
import type { LiveStore } from '#kit/live.svelte.ts';

type SpeechStanding = 'running' | 'warning' | 'over' | 'paused';

export class SpeechTime {
  readonly #live: Pick<LiveStore, 'elapsedMs'>;
  readonly #speech: () => Speech | undefined;
  readonly #elapsedMs = $derived.by(() => {
    if (this.#speech()?.paused) return untrack(() => this.#live.elapsedMs);
    return this.#live.elapsedMs;
  });

  constructor(live: Pick<LiveStore, 'elapsedMs'>, speech: () => Speech | undefined) {
    this.#live = live;
    this.#speech = speech;
  }

  /** Time spoken, pauses left out, ms. */
  get elapsedMs(): number | undefined {
    return this.#elapsedMs;
  }

  /** Time left, ms, below 0 in the grace; undefined for a speech without a limit. */
  get leftMs(): number | undefined {
    const limit = this.#speech()?.limitSeconds ?? 0;
    return limit === 0 || this.#elapsedMs === undefined ? undefined : limit * 1000 - this.#elapsedMs;
  }

  get standing(): SpeechStanding {
    const speech = this.#speech();
    if (speech?.paused) return 'paused';
    const { leftMs } = this;
    if (!speech || leftMs === undefined || leftMs > speech.warningSeconds * 1000) return 'running';
    return leftMs > 0 ? 'warning' : 'over';
  }

  /** «4:52» left, «−0:07» over the limit, or the time spoken when there is no limit. */
  get face(): string {
    const { leftMs } = this;
    if (leftMs === undefined) return this.#elapsedMs === undefined ? '' : stopwatch(this.#elapsedMs);
    return leftMs > 0 ? stopwatch(Math.ceil(leftMs / 1000) * 1000) : `−${stopwatch(-leftMs)}`;
  }

  /** The part of the time that is left, 0 to 1. */
  get share(): number {
    const limit = (this.#speech()?.limitSeconds ?? 0) * 1000;
    return limit === 0 || this.leftMs === undefined ? 1 : Math.max(0, Math.min(1, this.leftMs / limit));
  }
}
