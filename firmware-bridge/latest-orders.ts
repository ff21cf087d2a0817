/**
 * Which light orders still hold. A broker hands out what it has retained while newer orders are already on their way: a
 * retained order that comes after a newer one of the same device is passed over. What the hub sends live always holds,
 * also from a journal that begins anew.
 */
import type { LightOrder } from '#contract/hall-bus';
import type { DeviceId } from '#contract/ids';

export class LatestOrders {
  readonly #positions = new Map<DeviceId, number>();

  /** Takes note of an order; whether it holds. `retained`: the broker had kept it for whoever subscribes. */
  holds({ device, position }: LightOrder, retained: boolean): boolean {
    if (retained && position < (this.#positions.get(device) ?? 0)) return false;
    this.#positions.set(device, position);
    return true;
  }
}
