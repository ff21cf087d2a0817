/**
 * The PIN of this page: given to open it, or chosen when there is none. In: digits. Out: whether they are on their way
 * and why they were refused. Whether the page is open, the hub alone tells (`live.lock`). Nothing of a PIN is kept.
 */
import type { Refusal } from '#contract/refusals';

type Path = '/api/unlock' | '/api/pin';

export class PagePin {
  readonly #actingAs: string;
  #busy = $state(false);
  #refusal = $state.raw<Refusal>();
  #unreachable = $state(false);

  /** @param actingAs as whom this page asks, as its address says it. */
  constructor(actingAs: string) {
    this.#actingAs = actingAs;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last PIN was not taken. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** The last PIN did not reach the hub. */
  get unreachable(): boolean {
    return this.#unreachable;
  }

  /** Gives the PIN that this page asks for, or sets one where there is none yet. */
  async give(path: Path, pin: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#refusal = undefined;
    this.#unreachable = false;
    try {
      const answer = await fetch(`${path}?${this.#actingAs}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pin }),
      });
      if (!answer.ok) this.#refusal = (await answer.json()) as Refusal;
    } catch {
      this.#unreachable = true;
    }
    this.#busy = false;
  }
}
