/** How far random lives come: which commands were accepted and which were not, over many lives. */
import type { Watcher } from './lives.ts';
import { ASKED } from './recipes.ts';

export class Reached {
  commands = 0;
  readonly #accepted = new Map<string, number>();

  /** Watches one life, or many. */
  readonly watcher: Watcher = {
    step: ({ command, events }) => {
      this.commands += 1;
      if (events.length > 0) this.#accepted.set(command.type, (this.#accepted.get(command.type) ?? 0) + 1);
    },
  };

  /** Commands that never brought an event: what the lives never tried in earnest. */
  never(): string[] {
    return ASKED.filter((type) => !this.#accepted.has(type));
  }
}
