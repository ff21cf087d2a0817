/** Which device serves which seat: device → seat for what comes in, seat → device for what is ordered. */
import type { HallLine } from '#contract/hall-file';
import { defaultDeviceId } from '#contract/hall-file';
import type { BridgeId, DeviceId, SeatNumber } from '#contract/ids';

export type SeatDevice = { bridge: BridgeId; device: DeviceId; seat: SeatNumber; line: string };

export class SeatMap {
  readonly #byDevice = new Map<string, SeatDevice>();

  constructor(devices: readonly SeatDevice[]) {
    for (const device of devices) this.#byDevice.set(device.device, device);
  }

  /** The seat map of a hall file whose lines are all served by one bridge. */
  static ofLines(bridge: BridgeId, lines: readonly HallLine[]): SeatMap {
    return new SeatMap(
      lines.flatMap((line) =>
        line.devices.map(({ id, address, seat }) => ({
          bridge,
          seat,
          line: line.name,
          device: id ?? (defaultDeviceId(line.name, address) as DeviceId),
        })),
      ),
    );
  }

  get size(): number {
    return this.#byDevice.size;
  }

  /** The seat a device serves, if that device belongs to this bridge. */
  seatOf(bridge: BridgeId, device: DeviceId): SeatDevice | undefined {
    const found = this.#byDevice.get(device);
    return found?.bridge === bridge ? found : undefined;
  }

  /** Every device, by seat and then by name: the same hall gives the same list. */
  arrangement(): SeatDevice[] {
    return [...this.#byDevice.values()].sort((a, b) => a.seat - b.seat || (a.device < b.device ? -1 : 1));
  }
}
