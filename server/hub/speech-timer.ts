/**
 * When a running speech is to be cut off: its limit and the grace after it, less what has been spoken, on the monotonic
 * clock. A pause stops it, an extension moves it. In: the decided state after each decision; out: one call when the
 * time is over. After a restart the time left follows from the stamps and is at least ten seconds.
 */
import type { SittingState } from '../council/council.ts';
import type { Speech } from '../council/floor/floor.ts';
import { cutInMs } from '../council/floor/time.ts';
import type { HubClock } from './clock.ts';

/** The least a speech is given after a restart, ms. */
const RESUMED_AT_LEAST_MS = 10_000;
/** Rung too early, by a wall clock that stands or was set back while nothing held it, it rings again no sooner, ms. */
const AGAIN_AT_LEAST_MS = 1000;

type Timed = { readonly speech: Speech; readonly graceSeconds: number };

export class SpeechTimer {
  readonly #clock: HubClock;
  readonly #timeUp: () => void;
  #timed: Timed | undefined;
  #cancel: (() => void) | undefined;

  /** @param timeUp asks the council to cut the speech off; it may find that the time is not over. */
  constructor(clock: HubClock, timeUp: () => void) {
    this.#clock = clock;
    this.#timeUp = timeUp;
  }

  /** Takes note of the state after a decision. */
  follow(state: SittingState): void {
    const timed = timedIn(state);
    if (timed?.speech === this.#timed?.speech && timed?.graceSeconds === this.#timed?.graceSeconds) return;
    this.#set(timed, 0);
  }

  /** Takes up the state that a restart found. */
  resume(state: SittingState): void {
    this.#set(timedIn(state), RESUMED_AT_LEAST_MS);
  }

  /** Rings no more. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#timed = undefined;
  }

  #set(timed: Timed | undefined, atLeastMs: number): void {
    this.stop();
    if (timed === undefined) return;
    this.#timed = timed;
    const leftMs = cutInMs(timed.speech, timed.graceSeconds, this.#clock.wallMs());
    if (leftMs === undefined) return;
    this.#cancel = this.#clock.after(Math.max(atLeastMs, leftMs), () => this.#ring(timed));
  }

  #ring(timed: Timed): void {
    this.#timeUp();
    if (this.#timed === timed) this.#set(timed, AGAIN_AT_LEAST_MS);
  }
}

function timedIn(state: SittingState): Timed | undefined {
  if (state.phase === 'none' || state.floor.speech === undefined) return undefined;
  return { speech: state.floor.speech, graceSeconds: state.rules.speechGraceSeconds };
}
