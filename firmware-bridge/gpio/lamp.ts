/**
 * A lamp over the door or at the chair. In: lamp orders, and whether the bus is there. Out: the line's level.
 *
 * A lamp that nobody orders any more must not go on saying that a sitting is held: when the bus, or the hub
 * behind it, has been gone for {@link DARK_AFTER_MS} it goes out. A hub or broker that is started again is back sooner, so that no lamp blinks.
 */
import type { LampOrder } from '#contract/hall-bus';
import type { Cancel, Clock } from '../clock.ts';
import { LatestOrders } from '../latest-orders.ts';

export const DARK_AFTER_MS = 30_000;

export class Lamp {
  readonly #clock: Clock;
  readonly #light: (on: boolean) => void;
  readonly #orders = new LatestOrders<LampOrder['lamp']>();
  #cancel: Cancel | undefined;

  /** `light` sets the line. */
  constructor(clock: Clock, light: (on: boolean) => void) {
    this.#clock = clock;
    this.#light = light;
  }

  /** An order; a retained one that comes after a newer one is passed over. */
  order(order: LampOrder, retained: boolean): void {
    if (this.#orders.holds(order.lamp, order, retained)) this.#light(order.on);
  }

  /** The bus or the hub is gone, or still gone. */
  lost(): void {
    this.#cancel ??= this.#clock.after(DARK_AFTER_MS, () => this.#light(false));
  }

  /** The bus is there; what holds comes as a retained order. */
  found(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
