/**
 * Which microphone orders hold. Positions are of the hub's journal: an older one never overrules a newer. One exception,
 * to the safe side: an older order that comes live and closes is obeyed, for a hub whose journal begins anew starts by
 * closing everything. When the bus has been away its positions are forgotten (a new journal may be behind it), and
 * orders that are not said again in time are dropped.
 */
import type { MicrophoneOrder, MicrophonePlace } from '#contract/hall-bus';

type Held = { open: boolean; position: number | undefined };

export class MicrophoneOrders {
  readonly #held = new Map<MicrophonePlace, Held>();

  /** Takes note of an order; whether it holds. `retained`: the broker had kept it for whoever subscribes. */
  holds({ place, open, position }: MicrophoneOrder, retained: boolean): boolean {
    const last = this.#held.get(place)?.position;
    const older = last !== undefined && position < last;
    if (older && (retained || open)) return false;
    this.#held.set(place, { open, position });
    return true;
  }

  /** No order known: closed. */
  open(place: MicrophonePlace): boolean {
    return this.#held.get(place)?.open ?? false;
  }

  /** Whether the order was said since {@link forgetPositions}. */
  said(place: MicrophonePlace): boolean {
    return this.#held.get(place)?.position !== undefined;
  }

  /** From now on what is said counts, whatever its position. */
  forgetPositions(): void {
    for (const held of this.#held.values()) held.position = undefined;
  }

  /** Drops what was not said again since {@link forgetPositions}. */
  dropUnsaid(): void {
    for (const [place, { position }] of this.#held) if (position === undefined) this.#held.delete(place);
  }
}
