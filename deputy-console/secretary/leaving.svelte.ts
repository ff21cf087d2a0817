/**
 * What is filled in on this page and not saved yet, and the question before it would be lost. In: what is held, and
 * where somebody goes. Out: they go at once, or after the answer. Nothing is dropped without one.
 */
import { getContext, setContext } from 'svelte';

/** A form whose words would be lost with it. */
export type Held = {
  readonly isChanged: () => boolean;
  /** Saves it; resolves with whether that was done. Absent: it can't be saved halfway, only finished. */
  readonly save?: () => Promise<boolean>;
  /** Whether it may be saved as it stands. */
  readonly may?: () => boolean;
};

export class Leaving {
  readonly #held = new Set<Held>();
  #go = $state.raw<() => void>();
  #busy = $state(false);

  /** Holds the page while `held` is changed; gives what lets go of it, for `$effect`. */
  hold(held: Held): () => void {
    this.#held.add(held);
    return () => {
      this.#held.delete(held);
      if (this.#held.size === 0) this.stay();
    };
  }

  /** Something would be lost now. */
  get isHeld(): boolean {
    return this.#changed().length > 0;
  }
  /** Somebody wants to go and has to answer first. */
  get asks(): boolean {
    return this.#go !== undefined;
  }
  /** Whether the answer may be to save first. */
  get maySave(): boolean {
    return this.#changed().every(({ save, may }) => save !== undefined && may?.() !== false);
  }
  get busy(): boolean {
    return this.#busy;
  }

  /** Goes, or asks whether to. */
  to(go: () => void): void {
    if (this.isHeld) this.#go = go;
    else go();
  }
  /** The answer: save, then go; what could not be saved keeps the page. */
  async save(): Promise<void> {
    const go = this.#go;
    if (this.#busy) return;
    this.#busy = true;
    let done = true;
    for (const { save } of this.#changed()) done = (await save?.()) === true && done;
    this.#busy = false;
    this.#go = undefined;
    if (done) go?.();
  }
  /** The answer: go, what is unsaved is lost. */
  drop(): void {
    const go = this.#go;
    this.#held.clear();
    this.#go = undefined;
    go?.();
  }
  /** The answer: stay here. */
  stay(): void {
    this.#go = undefined;
  }

  #changed(): Held[] {
    return [...this.#held].filter(({ isChanged }) => isChanged());
  }
}

const KEY = Symbol('leaving');
export const provideLeaving = (leaving: Leaving): Leaving => setContext(KEY, leaving);
/** That of the page; on a page that never asks, one that nobody hears. */
export const useLeaving = (): Leaving => getContext<Leaving | undefined>(KEY) ?? new Leaving();
