/**
 * Which device serves which seat: device → seat for what comes in, seat → device for what is ordered. A device without
 * a seat is a spare, and so is one that a spare has replaced. It begins as the hall file says; the hub rearranges it,
 * and adopted devices join it. Card readers of their own stand where the file puts them.
 */
import type { HallReader } from '#contract/hall-equipment';
import type { HallLine } from '#contract/hall-file';
import { defaultDeviceId } from '#contract/hall-file';
import type { BridgeId, DeviceId, SeatNumber } from '#contract/ids';

/** A keypad of the hall and the line it hangs on. `adopted`: the hall file does not name it. */
export type Keypad = { bridge: BridgeId; device: DeviceId; line: string; adopted?: true };
export type SeatDevice = Keypad & { seat: SeatNumber };
/** A line and the bridge that serves it. */
export type LineOfHall = { bridge: BridgeId; line: string };
type Reader = { bridge: BridgeId; device: DeviceId; seat?: SeatNumber };

export class SeatMap {
  readonly #keypads = new Map<DeviceId, Keypad>();
  readonly #seatOf = new Map<DeviceId, SeatNumber>();
  readonly #readers = new Map<DeviceId, Reader>();
  readonly #lines = new Map<string, LineOfHall>();

  /** @param spares keypads that serve no seat. */
  constructor(serving: readonly SeatDevice[], spares: readonly Keypad[] = []) {
    for (const { bridge, device, line } of [...serving, ...spares]) this.add({ bridge, device, line });
    this.arrange(serving);
  }

  /** The seat map of a hall file whose lines and readers are all served by one bridge. */
  static ofLines(bridge: BridgeId, lines: readonly HallLine[], readers: readonly HallReader[] = []): SeatMap {
    const keypads = lines.flatMap((line) =>
      line.devices.map(({ id, address, seat }) => {
        const device = id ?? (defaultDeviceId(line.name, address) as DeviceId);
        return { bridge, device, line: line.name, seat };
      }),
    );
    const serving = keypads.flatMap(({ seat, ...keypad }) => (seat === undefined ? [] : [{ ...keypad, seat }]));
    const map = new SeatMap(serving, keypads);
    for (const { name } of lines) map.#addLine({ bridge, line: name });
    for (const { id, seat } of readers)
      map.#readers.set(id, { bridge, device: id, ...(seat !== undefined && { seat }) });
    return map;
  }

  /** How many devices serve seats. */
  get size(): number {
    return this.#seatOf.size;
  }

  /** The seat a keypad or reader serves, if it belongs to this bridge. */
  seatOf(bridge: BridgeId, device: DeviceId): SeatNumber | undefined {
    const reader = this.#readers.get(device);
    if (reader !== undefined) return reader.bridge === bridge ? reader.seat : undefined;
    return this.#keypads.get(device)?.bridge === bridge ? this.#seatOf.get(device) : undefined;
  }

  /** Whether the device is a card reader of its own. */
  isReader(device: DeviceId): boolean {
    return this.#readers.has(device);
  }

  /** Whether a card reader of its own stands at this seat. */
  hasReader(seat: SeatNumber): boolean {
    return [...this.#readers.values()].some((one) => one.seat === seat);
  }

  /** Every keypad of the hall, by name, with the seat it serves. */
  keypads(): (Keypad & { seat?: SeatNumber })[] {
    const all = [...this.#keypads.values()].map((keypad) => {
      const seat = this.#seatOf.get(keypad.device);
      return { ...keypad, ...(seat !== undefined && { seat }) };
    });
    return all.sort(byName);
  }

  keypadOf(device: DeviceId): Keypad | undefined {
    return this.#keypads.get(device);
  }

  /** Lines of the hall, those without a device too. */
  lines(): LineOfHall[] {
    return [...this.#lines.values()];
  }

  /** A keypad is of this hall from now on, and serves no seat. */
  add(keypad: Keypad): void {
    this.#keypads.set(keypad.device, keypad);
    this.#addLine(keypad);
  }

  /** A keypad that serves no seat is of this hall no more. */
  remove(device: DeviceId): void {
    if (!this.#seatOf.has(device)) this.#keypads.delete(device);
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

  /** The arrangement with a keypad at this seat, in place of whatever served it; without a seat it becomes a spare. */
  withKeypadAt(seat: SeatNumber | undefined, device: DeviceId): SeatDevice[] {
    const keypad = this.#keypads.get(device);
    const others = this.arrangement().filter((one) => one.seat !== seat && one.device !== device);
    const all = keypad === undefined || seat === undefined ? others : [...others, { ...keypad, seat }];
    return all.sort((a, b) => a.seat - b.seat || byName(a, b));
  }

  /** From now on these devices serve these seats, and no others do. */
  arrange(serving: readonly SeatDevice[]): void {
    this.#seatOf.clear();
    for (const { device, seat } of serving) this.#seatOf.set(device, seat);
  }

  #addLine({ bridge, line }: LineOfHall): void {
    this.#lines.set(`${bridge}/${line}`, { bridge, line });
  }
}

const byName = (a: Keypad, b: Keypad): number => (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
