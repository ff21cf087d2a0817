/**
 * Lamp orders: over the door a lamp says that the sitting is open, at the chair one says that the quorum is there. In:
 * the committed state of the sitting; out: an order for each lamp that must change. Both are told, so that what is
 * retained on the bus is whole.
 */
import type { LampOrder } from '#contract/hall-bus';
import type { Sitting } from '../../council/council.ts';
import { hasQuorum } from '../../council/registration/quorum.ts';

type Lamp = LampOrder['lamp'];

export class LampOrders {
  readonly #last = new Map<Lamp, boolean>();

  /** Every lamp will be ordered anew. */
  forget(): void {
    this.#last.clear();
  }

  /** @param position journal position the sitting rests on. */
  changed(sitting: Sitting | undefined, position: number): LampOrder[] {
    const shine: Readonly<Record<Lamp, boolean>> = {
      session: sitting?.phase === 'open' && sitting.alarm === undefined,
      quorum: sitting !== undefined && sitting.phase !== 'closed' && hasQuorum(sitting),
    };
    return (Object.entries(shine) as [Lamp, boolean][]).flatMap(([lamp, on]): LampOrder[] => {
      if (this.#last.get(lamp) === on) return [];
      this.#last.set(lamp, on);
      return [{ lamp, on, position }];
    });
  }
}
