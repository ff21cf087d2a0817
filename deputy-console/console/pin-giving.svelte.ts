/**
 * A PIN on its way to the hub. In: where it goes and the digits. Out: whether it is on its way, what to say of one that
 * was not taken, the answer to one that was. Nothing of a PIN is kept.
 */
import type { Refusal } from '#contract/refusals';

/** A PIN, and whose or in place of which. */
type GivenPin = { pin: string; accountId?: string; current?: string };

export class PinGiving {
  readonly #unreachable: string;
  readonly #say: (refusal: Refusal) => string;
  #busy = $state(false);
  #error = $state<string>();

  /** @param unreachable what is said when a PIN does not reach the hub. */
  constructor(unreachable: string, say: (refusal: Refusal) => string) {
    this.#unreachable = unreachable;
    this.#say = say;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last PIN was not taken. */
  get error(): string | undefined {
    return this.#error;
  }

  /**
   * Sends a PIN, unless one is on its way.
   * @param taken what is to happen once it was taken; until then it counts as on its way.
   */
  async give(path: string, body: GivenPin, taken?: (answer: Response) => unknown): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.forget();
    try {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.ok) await taken?.(answer);
      else this.#error = this.#say((await answer.json()) as Refusal);
    } catch {
      this.#error = this.#unreachable;
    }
    this.#busy = false;
  }

  /** What was said of an earlier PIN is said no more. */
  forget(): void {
    this.#error = undefined;
  }
}
