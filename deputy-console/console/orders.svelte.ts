/**
 * Orders given from a page: one at a time, with what has come of the last. In: commands. Out: `busy`, `refusal`,
 * `done`. Nothing on the page changes by an order itself; the change comes back as a view.
 */

import type { PersonCommand } from '#contract/commands';
import type { Refusal } from '#contract/refusals';
import type { LiveStore } from '#kit/live.svelte.ts';

export class Orders {
  readonly #live: LiveStore;
  #busy = $state<PersonCommand['type']>();
  #refusal = $state.raw<Refusal>();

  constructor(live: LiveStore) {
    this.#live = live;
  }

  /** The command that waits for its answer. */
  get busy(): PersonCommand['type'] | undefined {
    return this.#busy;
  }

  /** Why the last order was not carried out, until the next order or {@link dismiss}. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /**
   * Gives an order. Resolves with the journal position that it rests on, after the commit, or with undefined when
   * it was refused or another order is still on its way.
   */
  async give(command: PersonCommand): Promise<number | undefined> {
    if (this.#busy) return undefined;
    this.#busy = command.type;
    this.#refusal = undefined;
    const answer = await this.#live.send(command);
    this.#busy = undefined;
    if (answer.ok) return answer.position;
    this.#refusal = answer.refusal;
    return undefined;
  }

  dismiss(): void {
    this.#refusal = undefined;
  }
}
