/**
 * The undoing of the last act: offered right after it for {@link OFFERED_MS}, and afterwards among the tools for as
 * long as there still is what would be taken back. In: acts as they are carried out. Out: the offer.
 */
import type { PersonCommand } from '#contract/commands';
import type { ChairView } from '#contract/views';
import { stillUndoes, type Undo, undoOf } from './undo.ts';

/** How long the offer stands on the page, ms. */
const OFFERED_MS = 12_000;

export class UndoOffer {
  readonly #view: () => ChairView | undefined;
  #last = $state.raw<Undo>();
  #fresh = $state(false);
  #fading: ReturnType<typeof setTimeout> | undefined;

  constructor(view: () => ChairView | undefined) {
    this.#view = view;
  }

  /** An act has been carried out on `before`; it takes the place of the one before. */
  after(command: PersonCommand, before: ChairView, leftMs: number | undefined): void {
    this.#last = undoOf(command, before, leftMs);
    this.#fresh = this.#last !== undefined;
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => {
      this.#fresh = false;
    }, OFFERED_MS);
  }

  /** What can still be taken back. */
  get possible(): Undo | undefined {
    const view = this.#view();
    return this.#last && view && stillUndoes(this.#last, view) ? this.#last : undefined;
  }

  /** The same, while it has only just been done. */
  get offered(): Undo | undefined {
    return this.#fresh ? this.possible : undefined;
  }

  /** It has been taken back, and that is no act to take back in its turn. */
  forget(): void {
    this.#last = undefined;
  }
}
