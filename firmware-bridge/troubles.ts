/**
 * Why something can't be had, told to a person once: what hangs on a bridge is tried again every few seconds, maybe for
 * months. In: reasons, and that it works. Out: each reason once, until it was another or is over.
 */

/** Tells a person why something can't be had. */
export type Trouble = (reason: string) => void;

export class Troubles {
  readonly #tell: Trouble;
  #last: string | undefined;

  constructor(tell: Trouble) {
    this.#tell = tell;
  }

  /** What was told last and is not over; undefined when nothing is wrong. */
  get now(): string | undefined {
    return this.#last;
  }

  tell(reason: string): void {
    if (reason === this.#last) return;
    this.#last = reason;
    this.#tell(reason);
  }

  over(): void {
    this.#last = undefined;
  }
}
