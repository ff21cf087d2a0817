/**
 * Adopting all that were found on a line, one after another: the next is asked for when the line is free again. What the
 * bridge refuses ends it. In: addresses, how the line stands. Out: orders.
 */
import type { LineSetUp } from '#contract/views';

export class AdoptAll {
  readonly #adopt: (address: number) => Promise<unknown>;
  #waiting: number[] = [];
  #asking = false;

  constructor(adopt: (address: number) => Promise<unknown>) {
    this.#adopt = adopt;
  }

  begin(addresses: readonly number[]): void {
    this.#waiting = [...addresses];
    void this.#next();
  }

  /** The line as the view shows it now. */
  follow(line: LineSetUp | undefined): void {
    if (line === undefined || this.#waiting.length === 0 || this.#asking || line.doing) return;
    if (line.last?.refused) this.#waiting = [];
    else void this.#next();
  }

  async #next(): Promise<void> {
    const address = this.#waiting.shift();
    if (address === undefined) return;
    this.#asking = true;
    const taken = await this.#adopt(address);
    this.#asking = false;
    if (taken === undefined) this.#waiting = [];
  }
}
