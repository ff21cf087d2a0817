/**
 * The gong: one stroke when a ballot opens, one when the gavel is struck. In: events as they are committed, never those
 * of a replay; out: strokes. Two with the same position are one.
 *
 * The bus keeps no stroke, for a late one would mislead. A bridge that was just coming back as it was struck is told
 * again while the stroke is fresh.
 */
import type { GongOrder } from '#contract/hall-bus';
import type { HubClock } from '../../hub/clock.ts';
import type { CommittedEvent } from '../../hub/face.ts';

/** A bridge that has lost the bus is back within a second; what is struck so late is still for the ballot that opens. */
export const FRESH_MS = 3000;

const ordersOf = (events: readonly CommittedEvent[]): GongOrder[] =>
  events.flatMap(({ event, position }): GongOrder[] => {
    if (event.type === 'BallotOpened') return [{ why: 'ballot-opened', position }];
    return event.type === 'GavelStruck' ? [{ why: 'gavel', position }] : [];
  });

export class GongOrders {
  readonly #clock: Pick<HubClock, 'monotonicMs'>;
  #struck: readonly { readonly order: GongOrder; readonly atMs: number }[] = [];

  constructor(clock: Pick<HubClock, 'monotonicMs'>) {
    this.#clock = clock;
  }

  /** Strokes that these events ask for. */
  struck(events: readonly CommittedEvent[]): GongOrder[] {
    const orders = ordersOf(events);
    const atMs = this.#clock.monotonicMs();
    if (orders.length > 0) this.#struck = [...this.#freshAt(atMs), ...orders.map((order) => ({ order, atMs }))];
    return orders;
  }

  /** Strokes of the last {@link FRESH_MS}, for whoever has just come. */
  fresh(): GongOrder[] {
    return this.#freshAt(this.#clock.monotonicMs()).map(({ order }) => order);
  }

  #freshAt(nowMs: number) {
    return this.#struck.filter(({ atMs }) => nowMs - atMs <= FRESH_MS);
  }
}
