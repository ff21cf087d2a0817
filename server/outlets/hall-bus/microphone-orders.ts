/**
 * Microphone orders: what each microphone has to do follows from committed events alone. In: the committed state of the
 * sitting; out: an order for each place whose microphone must change. Every place that is known is told, so that what
 * is retained on the bus is whole.
 */
import type { MicrophoneOrder, MicrophonePlace } from '#contract/hall-bus';
import type { SeatNumber } from '#contract/ids';
import type { Sitting } from '../../council/council.ts';
import { openPlaces } from '../../council/microphones/open-now.ts';

const APART: readonly MicrophonePlace[] = ['chair', 'rostrum'];

export class MicrophoneOrders {
  readonly #seats: () => readonly SeatNumber[];
  readonly #last = new Map<MicrophonePlace, boolean | undefined>();

  /** @param seats seats of the hall. */
  constructor(seats: () => readonly SeatNumber[]) {
    this.#seats = seats;
  }

  /** Every place will be ordered anew. */
  forget(): void {
    for (const place of this.#last.keys()) this.#last.set(place, undefined);
  }

  /** What closes stands before what opens. @param position journal position the sitting rests on. */
  changed(sitting: Sitting | undefined, position: number): MicrophoneOrder[] {
    const open = new Set(sitting && openPlaces(sitting));
    const orders = this.#places(sitting, open).flatMap((place): MicrophoneOrder[] => {
      if (this.#last.get(place) === open.has(place)) return [];
      this.#last.set(place, open.has(place));
      return [{ place, open: open.has(place), position }];
    });
    return orders.sort((one, other) => Number(one.open) - Number(other.open));
  }

  /** The chair's, the rostrum's, seats of the hall and of members, and whatever was ordered before. */
  #places(sitting: Sitting | undefined, open: ReadonlySet<MicrophonePlace>): readonly MicrophonePlace[] {
    const ofMembers = sitting?.roster.members.flatMap(({ seat }) => (seat === undefined ? [] : [seat])) ?? [];
    return [...new Set([...APART, ...this.#seats(), ...ofMembers, ...open, ...this.#last.keys()])];
  }
}
