/**
 * Which device serves which seat: device → seat for what comes in, seat → device for what is ordered. A device without
 * a seat is a spare, and so is one that a spare has replaced. It begins as the hall file says; the hub rearranges it.
 */
import type { HallLine } from '#contract/hall-file';
import { defaultDeviceId } from '#contract/hall-file';
import type { BridgeId, DeviceId, SeatNumber } from '#contract/ids';

/** A keypad of the hall and the line it hangs on. */
export type Keypad = { bridge: BridgeId; device: DeviceId; line: string };
export type SeatDevice = Keypad & { seat: SeatNumber };

export class SeatMap {
  readonly #keypads = new Map<DeviceId, Keypad>();
  readonly #seatOf = new Map<DeviceId, SeatNumber>();

  /** @param spares keypads that serve no seat. */
  constructor(serving: readonly SeatDevice[], spares: readonly Keypad[] = []) {
    for (const { bridge, device, line } of [...serving, ...spares]) this.#keypads.set(device, { bridge, device, line });
    this.arrange(serving);
  }

  /** The seat map of a hall file whose lines are all served by one bridge. */
  static ofLines(bridge: BridgeId, lines: readonly HallLine[]): SeatMap {
    const keypads = lines.flatMap((line) =>
      line.devices.map(({ id, address, seat }) => {
        const device = id ?? (defaultDeviceId(line.name, address) as DeviceId);
        return { bridge, device, line: line.name, seat };
      }),
    );
    const serving = keypads.flatMap(({ seat, ...keypad }) => (seat === undefined ? [] : [{ ...keypad, seat }]));
    return new SeatMap(serving, keypads);
  }

  /** How many devices serve seats. */
  get size(): number {
    return this.#seatOf.size;
  }

  /** The seat a device serves, if that device belongs to this bridge. */
  seatOf(bridge: BridgeId, device: DeviceId): SeatDevice | undefined {
    const seat = this.#seatOf.get(device);
    const keypad = this.#keypads.get(device);
    return seat === undefined || keypad?.bridge !== bridge ? undefined : { ...keypad, seat };
  }

  /** Whether the device is one of this hall, of this bridge, and serves no seat. */
  isSpare(bridge: BridgeId, device: DeviceId): boolean {
    return this.#keypads.get(device)?.bridge === bridge && !this.#seatOf.has(device);
  }

  /** Every device that serves a seat, by seat and then by name: the same hall gives the same list. */
  arrangement(): SeatDevice[] {
    const serving = [...this.#seatOf].flatMap(([device, seat]) => {
      const keypad = this.#keypads.get(device);
      return keypad === undefined ? [] : [{ ...keypad, seat }];
    });
    return serving.sort((a, b) => a.seat - b.seat || byName(a, b));
  }

  /** Keypads that serve no seat, by name. */
  spares(): Keypad[] {
    return [...this.#keypads.values()].filter(({ device }) => !this.#seatOf.has(device)).sort(byName);
  }

  /** Whether every one of these devices is in the hall, at its line. */
  has(devices: readonly Keypad[]): boolean {
    return devices.every(({ bridge, device, line }) => {
      const keypad = this.#keypads.get(device);
      return keypad?.bridge === bridge && keypad.line === line;
    });
  }

  /** The arrangement with a spare at this seat, in place of whatever served it. */
  withSpareAt(seat: SeatNumber, device: DeviceId): SeatDevice[] {
    const keypad = this.#keypads.get(device);
    const others = this.arrangement().filter((one) => one.seat !== seat);
    const all = keypad === undefined ? others : [...others, { ...keypad, seat }];
    return all.sort((a, b) => a.seat - b.seat || byName(a, b));
  }

  /** From now on these devices serve these seats, and no others do. */
  arrange(serving: readonly SeatDevice[]): void {
    this.#seatOf.clear();
    for (const { device, seat } of serving) this.#seatOf.set(device, seat);
  }
}

const byName = (a: Keypad, b: Keypad): number => (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
