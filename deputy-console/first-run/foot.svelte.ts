/**
 * The one button that goes on, at the foot of every step and always in sight. In: what a step offers while it is shown.
 * Out: its words, whether it may be pressed, and what it does.
 */
import { createContext } from 'svelte';

export type FootAct = {
  readonly words: string;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  /** Id of the form that it submits. */
  readonly form?: string;
  readonly act?: () => void;
  /** The step may be left without it: the way on stands beside it. */
  readonly mayBeLeft?: boolean;
};

export class Foot {
  #offer = $state.raw<() => FootAct | undefined>();

  /** What the step offers now; undefined: only the way on. */
  get act(): FootAct | undefined {
    return this.#offer?.();
  }

  /** Offers an act until the returned function is called; give it to `$effect`. */
  offer(act: () => FootAct | undefined): () => void {
    this.#offer = act;
    return () => {
      if (this.#offer === act) this.#offer = undefined;
    };
  }
}

export const [useFoot, provideFoot] = createContext<Foot>();
