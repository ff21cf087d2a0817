/**
 * Keypads of a whole hall at the far end of its lines, each line on a pseudo-terminal.
 * In: what people do at seats. Out: what their lights show, and the paths of the lines.
 */
import { join } from 'node:path';
import type { SeatKey } from '#contract/hall-bus';
import type { KeypadKind, SeatLights, SimulatedLine, Wire } from '#contract/simulated-hall';
import { type Clock, monotonicClock } from '../clock.ts';
import { buildFirmware } from './firmware-keypad.ts';
import { FirmwareSeat, type FirmwareSeatOptions } from './firmware-seat.ts';
import { Keypad } from './keypad.ts';
import { Peripheral } from './peripheral.ts';
import { preciseClock } from './precise-clock.ts';
import { ProtocolSeat } from './protocol-seat.ts';
import { Pty } from './pty.ts';
import type { SimulatedSeat } from './seat.ts';
import { SimulatedBus } from './simulated-bus.ts';

export type HallOptions = {
  readonly lines: readonly SimulatedLine[];
  readonly wire: Wire;
  /** Folder for the links to the pseudo-terminals. */
  readonly folder: string;
  readonly onLights: (lights: SeatLights) => void;
};

type Device = SimulatedLine['devices'][number];
/** Of chips, which can't be faster than their speed. */
const CHIP_BAUD = 115_200;

export class SimulatedHall {
  readonly #options: HallOptions;
  readonly #clock: Clock;
  readonly #seats = new Map<number, SimulatedSeat>();
  readonly #lines = new Map<string, Pty>();
  readonly #buses = new Map<string, SimulatedBus>();
  readonly #chips: FirmwareSeatOptions[] = [];
  readonly #running: FirmwareSeat[] = [];
  /** Besides, a test may look at each change of lights, and be told when a device has taken a key. */
  onEachLights: (lights: SeatLights) => void = () => undefined;
  onKeySet: () => void = () => undefined;
  /** All that passes on the lines, as a listener with a wire would have it. */
  onTraffic: (to: 'panel' | 'devices', bytes: Buffer) => void = () => undefined;

  /** Builds every line; all are plugged unless there are chips, which have to be started first. */
  constructor(options: HallOptions) {
    this.#options = options;
    this.#clock = options.wire.baud === undefined ? monotonicClock : preciseClock;
    for (const [index, line] of options.lines.entries()) this.#addLine(line, index);
    if (this.#chips.length === 0) this.#plug();
  }

  /**
   * Switches the keypads on that run the chip's own program. Their processes inherit what pseudo-terminals are open, and
   * would hold them open for ever: lines are plugged when all have been started.
   * @throws when a program can't be built or started.
   */
  async startChips(): Promise<void> {
    if (this.#chips.length === 0) return;
    await buildFirmware();
    for (const chip of this.#chips) {
      const seat = await FirmwareSeat.start(chip);
      this.#running.push(seat);
      this.#seats.set(chip.seat, seat);
    }
    this.#plug();
  }

  /** Line name → path of its device. */
  get paths(): Record<string, string> {
    return Object.fromEntries([...this.#lines].map(([name, pty]) => [name, pty.path]));
  }

  insertCard(seat: number, card: string): void {
    this.#seat(seat).insertCard(card);
  }

  removeCard(seat: number): void {
    this.#seat(seat).removeCard();
  }

  press(seat: number, key: SeatKey): void {
    this.#seat(seat).press(key);
  }

  palm(seat: number, covered: boolean): void {
    this.#seat(seat).palm(covered);
  }

  /** A key goes down and is let go after `ms`. */
  hold(seat: number, key: SeatKey, ms: number): void {
    this.#seat(seat).hold(key, ms);
  }

  installMode(seat: number): void {
    this.#seat(seat).installMode();
  }

  /** The memory of the keypad at this seat has failed: its own key is gone. */
  forgetKey(seat: number): void {
    this.#protocolSeat(seat).device.forgetKey();
  }

  /** How often the buzzer of this seat has sounded. */
  buzzedAt(seat: number): number {
    return this.#protocolSeat(seat).keypad.buzzed;
  }

  /** The keypad at this seat falls silent for good: what hands do at it reaches nobody. */
  killKeypad(seat: number): void {
    this.#seat(seat).die();
  }

  /** Pulls the plug of one keypad: what it had not told is gone with its power. */
  unplugKeypad(seat: number): void {
    this.#seat(seat).power(false);
  }

  replugKeypad(seat: number): void {
    this.#seat(seat).power(true);
  }

  /** Pulls a line's plug at the hub's end; its devices keep their power. */
  unplug(line: string): void {
    this.#line(line).unplug();
  }

  replug(line: string): void {
    this.#line(line).plug();
  }

  /** A stranger with a wire of his own says something on a line. */
  inject(line: string, to: 'panel' | 'devices', bytes: Buffer): void {
    if (to === 'panel') this.#line(line).write(bytes);
    else this.#buses.get(line)?.receive(bytes);
  }

  /** Unplugs all lines, removes their links and switches the chips off. */
  async close(): Promise<void> {
    for (const pty of this.#lines.values()) pty.unplug();
    await Promise.all(this.#running.map((chip) => chip.end()));
  }

  #plug(): void {
    for (const pty of this.#lines.values()) pty.plug();
  }

  #addLine(line: SimulatedLine, index: number): void {
    const { wire, folder } = this.#options;
    const protocol = line.devices
      .filter(({ kind }) => kind !== 'firmware')
      .map((device) => this.#protocolDevice(device));
    const write = (bytes: Buffer) => {
      this.onTraffic('panel', bytes);
      pty.write(bytes);
    };
    const paced = { ...wire, seed: (wire.seed ?? 1) + index };
    const bus = new SimulatedBus(protocol, { clock: this.#clock, wire: paced, write });
    for (const { kind, seat, address, key, installing = false } of line.devices) {
      const chip = { seat, address, bus, baud: wire.baud ?? CHIP_BAUD, ...(!installing && { key }) };
      if (kind === 'firmware') this.#chips.push({ ...chip, onLights: (lights) => this.#look(lights) });
    }
    const pty = new Pty(join(folder, line.line), (bytes) => {
      this.onTraffic('devices', bytes);
      bus.receive(bytes);
    });
    this.#buses.set(line.line, bus);
    this.#lines.set(line.line, pty);
  }

  #protocolDevice({ address, seat, key, kind = kindAt(seat), installing = false }: Device): Peripheral {
    const clock = this.#clock;
    const keypad = new Keypad(seat, (lights) => this.#look(lights), { kind: kind === 'own' ? 'own' : 'plain', clock });
    const device = new Peripheral({ address, baseKey: Buffer.from(key, 'hex'), clock, installing }, keypad);
    device.onKeySet = () => this.onKeySet();
    this.#seats.set(seat, new ProtocolSeat(keypad, device));
    return device;
  }

  #look(lights: SeatLights): void {
    this.onEachLights(lights);
    this.#options.onLights(lights);
  }

  #seat(seat: number): SimulatedSeat {
    const found = this.#seats.get(seat);
    if (found === undefined) throw new Error(`no keypad at seat ${seat}`);
    return found;
  }

  #protocolSeat(seat: number): ProtocolSeat {
    const found = this.#seat(seat);
    if (!(found instanceof ProtocolSeat)) throw new Error(`the keypad at seat ${seat} runs the chip's own program`);
    return found;
  }

  #line(name: string): Pty {
    const pty = this.#lines.get(name);
    if (pty === undefined) throw new Error(`no line ${name}`);
    return pty;
  }
}

const kindAt = (seat: number): KeypadKind => (seat % 2 === 0 ? 'own' : 'plain');
