/** For tests: a control panel and simulated keypads on one bus in memory, under a clock that moves when told to. */
import type { SeatLights, Wire } from '#contract/simulated-hall';
import { ManualClock } from '../clock.ts';
import type { Command } from '../osdp/commands.ts';
import { ControlPanel } from '../osdp/control-panel.ts';
import type { DeviceListener } from '../osdp/device-listener.ts';
import { DeviceSession } from '../osdp/device-session.ts';
import { Keypad, type ProtocolKind } from '../simulated-hall/keypad.ts';
import { Peripheral } from '../simulated-hall/peripheral.ts';
import { SimulatedBus } from '../simulated-hall/simulated-bus.ts';

/** Keeps what it hears as short words, and has the errands a test gives it. */
export class Ear implements DeviceListener {
  readonly heard: string[] = [];
  readonly errands: Command[] = [];
  errandChangesMeaning = false;
  /** Of each word of keys, whether it may have been told before. */
  readonly again: boolean[] = [];

  get hasErrand(): boolean {
    return this.errands.length > 0;
  }
  nextErrand(): Command | undefined {
    return this.errands[0];
  }
  errandDone(accepted: boolean): void {
    this.errands.shift();
    this.heard.push(accepted ? 'done' : 'refused');
  }
  identified(): void {}
  toldAll(): void {}
  manufacturer(data: Buffer): void {
    this.heard.push(`manufacturer ${data.toString('hex')}`);
  }
  contact(up: boolean): void {
    this.heard.push(up ? 'up' : 'down');
  }
  inputs(inputs: readonly boolean[]): void {
    this.heard.push(`inputs ${inputs.map(Number).join('')}`);
  }
  keys(keys: Buffer, maybeAgain: boolean): void {
    this.again.push(maybeAgain);
    this.heard.push(`key ${keys.toString()}`);
  }
  card({ data }: { data: Buffer }): void {
    this.heard.push(`card ${data.toString('hex')}`);
  }
}

export type Place = { ear: Ear; session: DeviceSession; keypad: Keypad; peripheral: Peripheral; lights: SeatLights[] };

/** What happens to bytes on their way; undefined: they never arrive. */
export type Meddle = (bytes: Buffer) => Buffer | undefined;

/** One way takes a millisecond. */
const WAY_MS = 1;

export class MemoryBus {
  readonly clock = new ManualClock();
  readonly panel: ControlPanel;
  readonly places: Place[];
  readonly sent: Buffer[] = [];
  toDevice: Meddle = (bytes) => bytes;
  toPanel: Meddle = (bytes) => bytes;

  /** Keypads at addresses 1 to `count`, all with the key `deviceKey`, where the panel expects one of `panelKeys`, in turn. */
  constructor(count: number, wire: Wire = {}, panelKeys = [7], deviceKey = 7, kind: ProtocolKind = 'plain') {
    const [baseKey = Buffer.alloc(16), ...keysBefore] = panelKeys.map((key) => Buffer.alloc(16, key));
    const { clock } = this;
    this.places = Array.from({ length: count }, (_, index) => {
      const ear = new Ear();
      const lights: SeatLights[] = [];
      const address = index + 1;
      const keypad = new Keypad(address, (seen) => lights.push(seen), { kind, clock });
      const peripheral = new Peripheral({ address, baseKey: Buffer.alloc(16, deviceKey), clock }, keypad);
      const session = new DeviceSession({ address, baseKey, keysBefore }, ear);
      return { ear, session, keypad, peripheral, lights };
    });
    const devices = this.places.map(({ peripheral }) => peripheral);
    const deliver = (bytes: Buffer | undefined, to: (bytes: Buffer) => void) => {
      if (bytes !== undefined) clock.after(WAY_MS, () => to(bytes));
    };
    const bus = new SimulatedBus(devices, {
      clock,
      wire,
      write: (bytes) => deliver(this.toPanel(bytes), (arrived) => this.panel.receive(arrived)),
    });
    const write = (bytes: Buffer) => {
      this.sent.push(bytes);
      deliver(this.toDevice(bytes), (arrived) => bus.receive(arrived));
    };
    const sessions = this.places.map(({ session }) => session);
    this.panel = new ControlPanel(sessions, { clock, baud: 115_200, minCycleMs: 50, write });
  }

  place(address: number): Place {
    const place = this.places[address - 1];
    if (place === undefined) throw new Error(`no place ${address}`);
    return place;
  }
}
