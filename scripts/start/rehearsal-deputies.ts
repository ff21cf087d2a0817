/**
 * The deputies of a rehearsal: each acts by himself at a simulated keypad, until his page is opened; from then on the
 * person at that page does. In: who sits where, and whose page has been opened; out: orders to the simulated hall.
 */
import type { MemberId } from '#contract/ids';
import type { HallProcess } from '../house/hall-process.ts';
import type { SeatedPerson } from './rehearsal-members.ts';

export class RehearsalDeputies {
  readonly #hall: Pick<HallProcess, 'order'>;
  readonly #byThemselves: Map<MemberId, SeatedPerson>;

  constructor(people: readonly SeatedPerson[], hall: Pick<HallProcess, 'order'>) {
    this.#hall = hall;
    this.#byThemselves = new Map(people.map((person) => [person.id, person]));
  }

  /** They come, put their cards in, and vote. */
  begin(): void {
    const people = [...this.#byThemselves.values()].map(({ seat, card }) => ({ seat, card, habit: 'steady' as const }));
    this.#hall.order({ do: 'autopilot', seed: Date.now(), people });
  }

  /** A person has come to the page: the card leaves the slot, so that he registers and votes there. */
  leaveTo(id: MemberId): void {
    const person = this.#byThemselves.get(id);
    if (person === undefined) return;
    this.#byThemselves.delete(id);
    const { seat } = person;
    this.#hall.order({ do: 'leave-to-person', seat });
    this.#hall.order({ do: 'remove-card', seat });
  }
}
