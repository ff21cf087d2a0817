/**
 * Keypads of a whole hall at the far end of its lines, each line on a pseudo-terminal.
 * In: what people do at seats. Out: what their lights show, and the paths of the lines.
 */
import { join } from 'node:path';
import type { SeatKey } from '#contract/hall-bus';
import type { KeypadKind, SeatLights, SimulatedLine, Wire } from '#contract/simulated-hall';
import { type Clock, monotonicClock } from '../clock.ts';
import { Keypad } from './keypad.ts';
import { Peripheral } from './peripheral.ts';
import { preciseClock } from './precise-clock.ts';
import { Pty } from './pty.ts';
import { SimulatedBus } from './simulated-bus.ts';

export type HallOptions = {
  readonly lines: readonly SimulatedLine[];
  readonly wire: Wire;
  /** Folder for the links to the pseudo-terminals. */
  readonly folder: string;
  readonly onLights: (lights: SeatLights) => void;
};

export class SimulatedHall {
  readonly #keypads = new Map<number, Keypad>();
  readonly #devices = new Map<number, Peripheral>();
  readonly #lines = new Map<string, Pty>();
  /** Besides, a test may look at each change of lights, and be told when a device has taken a key. */
  onEachLights: (lights: SeatLights) => void = () => undefined;
  onKeySet: () => void = () => undefined;
  /** All that passes on the lines, as a listener with a wire would have it. */
  onTraffic: (to: 'panel' | 'devices', bytes: Buffer) => void = () => undefined;
  readonly #buses = new Map<string, SimulatedBus>();

  /** Builds and plugs every line. */
  constructor(options: HallOptions) {
    const clock = options.wire.baud === undefined ? monotonicClock : preciseClock;
    options.lines.forEach((line, index) => {
      this.#addLine(line, index, clock, options);
    });
  }

  /** Line name → path of its device. */
  get paths(): Record<string, string> {
    return Object.fromEntries([...this.#lines].map(([name, pty]) => [name, pty.path]));
  }

  insertCard(seat: number, card: string): void {
    this.#keypad(seat).insertCard(card);
  }

  removeCard(seat: number): void {
    this.#keypad(seat).removeCard();
  }

  press(seat: number, key: SeatKey): void {
    this.#keypad(seat).press(key);
  }

  palm(seat: number, covered: boolean): void {
    this.#keypad(seat).palm(covered);
  }

  /** A key goes down and is let go after `ms`. */
  hold(seat: number, key: SeatKey, ms: number): void {
    this.#keypad(seat).hold(key, ms);
  }

  installMode(seat: number): void {
    this.#keypad(seat).restart();
    this.#device(seat).installMode();
  }

  /** The memory of the keypad at this seat has failed: its own key is gone. */
  forgetKey(seat: number): void {
    this.#device(seat).forgetKey();
  }

  /** How often the buzzer of this seat has sounded. */
  buzzedAt(seat: number): number {
    return this.#keypad(seat).buzzed;
  }

  /** The keypad at this seat falls silent for good: what hands do at it reaches nobody. */
  killKeypad(seat: number): void {
    this.#device(seat).die();
  }

  /** Pulls the plug of one keypad: what it had not told is gone with its power. */
  unplugKeypad(seat: number): void {
    this.#device(seat).power(false);
  }

  replugKeypad(seat: number): void {
    this.#keypad(seat).restart();
    this.#device(seat).power(true);
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

  /** Unplugs all lines and removes their links. */
  close(): void {
    for (const pty of this.#lines.values()) pty.unplug();
  }

  #addLine(line: SimulatedLine, index: number, clock: Clock, { wire, folder, onLights }: HallOptions): void {
    const devices = line.devices.map(({ address, seat, key, kind = kindAt(seat), installing = false }) => {
      const look = (lights: SeatLights) => {
        this.onEachLights(lights);
        onLights(lights);
      };
      const keypad = new Keypad(seat, look, { kind, clock });
      this.#keypads.set(seat, keypad);
      const device = new Peripheral({ address, baseKey: Buffer.from(key, 'hex'), clock, installing }, keypad);
      device.onKeySet = () => this.onKeySet();
      this.#devices.set(seat, device);
      return device;
    });
    const seed = (wire.seed ?? 1) + index;
    const write = (bytes: Buffer) => {
      this.onTraffic('panel', bytes);
      pty.write(bytes);
    };
    const bus = new SimulatedBus(devices, { clock, wire: { ...wire, seed }, write });
    const pty = new Pty(join(folder, line.line), (bytes) => {
      this.onTraffic('devices', bytes);
      bus.receive(bytes);
    });
    pty.plug();
    this.#buses.set(line.line, bus);
    this.#lines.set(line.line, pty);
  }

  #keypad(seat: number): Keypad {
    const keypad = this.#keypads.get(seat);
    if (keypad === undefined) throw noKeypad(seat);
    return keypad;
  }

  #device(seat: number): Peripheral {
    const device = this.#devices.get(seat);
    if (device === undefined) throw noKeypad(seat);
    return device;
  }

  #line(name: string): Pty {
    const pty = this.#lines.get(name);
    if (pty === undefined) throw new Error(`no line ${name}`);
    return pty;
  }
}

const kindAt = (seat: number): KeypadKind => (seat % 2 === 0 ? 'own' : 'plain');
const noKeypad = (seat: number): Error => new Error(`no keypad at seat ${seat}`);
