/**
 * The firmware bridge: the lines of a hall on one side, the hall bus on the other.
 * In: a checked configuration. Out: nothing but what goes over lines and bus; troubles go to the log.
 */
import { randomBytes } from 'node:crypto';
import { checker } from '#contract/check';
import { CommissionRequest } from '#contract/commissioning';
import { type LightOrder, topics } from '#contract/hall-bus';
import { Readers } from './card-reader/readers.ts';
import { clientIdOf } from './client-id.ts';
import type { Cancel, Clock } from './clock.ts';
import { Commissioning } from './commissioning.ts';
import type { BridgeConfig, DeviceConfig, LineConfig } from './config.ts';
import { type KeptDevice, KeptDevices, keysReplaced } from './devices-file.ts';
import { sharedBoard } from './gpio/board.ts';
import { HallLines, usesBoard } from './gpio/hall-lines.ts';
import { HallBus } from './hall-bus.ts';
import { LineBridge } from './line-bridge.ts';
import { HallMicrophones } from './microphone/hall-microphones.ts';
import { Oddities } from './oddities.ts';
import { linePlan, slowness } from './plan.ts';

/** Tells one event with fixed fields; never a key or a choice. */
export type Log = (event: string, fields: Readonly<Record<string, string | number>>) => void;

const HEALTH_EVERY_MS = 3000;
const checkCommission = checker(CommissionRequest);

export class Bridge {
  readonly #clock: Clock;
  readonly #bus: HallBus;
  readonly #lines: readonly LineBridge[];
  readonly #commissioning: Commissioning;
  readonly #readers: Readers;
  readonly #microphones: HallMicrophones;
  /** Of a hall that uses lines of the board. */
  readonly #hallLines: HallLines | undefined;
  readonly #board = sharedBoard();
  #cancelHealth: Cancel | undefined;
  readonly #log: Log;
  #strayOrders = 0;
  readonly #oddities: Oddities;
  #ends = false;

  /** @throws ConfigError when the file of adopted devices can't be used. */
  constructor(config: BridgeConfig, clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
    this.#oddities = new Oddities(clock, (counters) => log('oddities', counters));
    this.#microphones = this.#microphonesOf(config);
    this.#hallLines = usesBoard(config) ? this.#hallLinesOf(config) : undefined;
    const kept = this.#keptOf(config);
    this.#bus = this.#busOf(config);
    this.#lines = config.lines.map((line) => this.#lineOf(line, config));
    for (const device of kept?.all ?? []) this.#addKept(device);
    this.#readers = this.#readersOf(config);
    this.#commissioning = new Commissioning({
      clock,
      lines: this.#lines,
      kept,
      log,
      report: (report) => this.#bus.say(topics.commissionReport(config.bridge), report),
    });
  }

  /** Opens all lines; health is told as soon as the bus is there. */
  start(): void {
    for (const line of this.#lines) {
      this.#tellPlan(line);
      line.start();
    }
    this.#readers.start();
    this.#microphones.start();
    this.#hallLines?.start();
  }

  /** Every light that was ordered has been confirmed by its keypad. */
  get isSettled(): boolean {
    return this.#lines.every(({ devices }) => devices.every(({ keypad }) => !keypad.hasErrand));
  }

  /** Closes the microphones first, whatever else fails, then the lines, and says goodbye on the bus. */
  async end(): Promise<void> {
    this.#ends = true;
    this.#cancelHealth?.();
    try {
      await this.#microphones.end();
    } finally {
      for (const part of [...this.#lines, this.#readers, this.#hallLines]) this.#endPart(part);
      await this.#bus.end();
    }
  }

  #endPart(part: { end(): void } | undefined): void {
    try {
      part?.end();
    } catch (error) {
      this.#log('end-trouble', { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #busOf({ bridge, broker, username, secret }: BridgeConfig): HallBus {
    return new HallBus({
      url: broker,
      bridge,
      username,
      secret,
      boot: randomBytes(8).toString('hex'),
      clock: this.#clock,
      onOrder: (order) => this.#order(order),
      onConnect: () => this.#tellAll(),
      onLost: () => {
        this.#microphones.busLost();
        this.#hallLines?.lost();
      },
      onTrouble: (reason) => this.#log('hall-bus-trouble', { reason }),
      listeners: [
        { filter: topics.commission(bridge), hear: (message) => this.#commission(message) },
        ...this.#microphones.listeners,
        ...(this.#hallLines?.listeners ?? []),
      ],
    });
  }

  #keptOf({ devicesFile: path }: BridgeConfig): KeptDevices | undefined {
    if (path === undefined) return undefined;
    return new KeptDevices(path, (mode) => this.#log('devices-file-was-open-to-others', { path, mode }));
  }

  #lineOf(line: LineConfig, { minCycleMs }: BridgeConfig): LineBridge {
    return new LineBridge(line, {
      clock: this.#clock,
      minCycleMs,
      report: (device, happening, origin) => this.#bus.report(device, happening, origin),
      link: (state) => {
        this.#bus.link(state);
        if (state.link === 'up') this.#commissioning.inContact(state.device);
      },
      onLoss: (device, reason) => this.#log('press-lost', { device, reason }),
      trouble: (name, reason) => this.#log('line-trouble', { line: name, path: line.path, reason }),
    });
  }

  /**
   * A device adopted earlier is polled like those of the hall file, and where it is one of them, with the key given last.
   * Where the hall file has another device of its id or at its address, the hall file's counts.
   */
  #addKept(kept: KeptDevice): void {
    const { line: name, device, address, key } = kept;
    const line = this.#lines.find(({ config }) => config.name === name);
    const isThis = (one: DeviceConfig, on: LineBridge) => on === line && one.address === address;
    const displaces = (on: LineBridge) => on.config.devices.some((one) => (one.device === device) !== isThis(one, on));
    if (line === undefined || this.#lines.some(displaces)) {
      const why = line === undefined ? 'no such line' : 'the hall file has another device of its id or address';
      this.#log('kept-device-passed-over', { device, line: name, address, why });
      return;
    }
    const ofFile = line.config.devices.find((one) => one.device === device);
    const seat = ofFile?.seat === undefined ? {} : { seat: ofFile.seat };
    const keysBefore = kept.state === 'adopted' ? [] : keysReplaced(kept, ofFile);
    line.add({ device, address, baseKey: Buffer.from(key, 'hex'), keysBefore, ...seat });
  }

  #readersOf({ readers }: BridgeConfig): Readers {
    return new Readers(readers, {
      clock: this.#clock,
      report: (device, happening) => this.#bus.report(device, happening),
      link: (state) => this.#bus.link(state),
      trouble: (device, reason) => this.#log('reader-trouble', { device, reason }),
    });
  }

  #hallLinesOf({ gpio = {} }: BridgeConfig): HallLines {
    return new HallLines(gpio, {
      clock: this.#clock,
      board: this.#board,
      report: (device, happening) => this.#bus.report(device, happening),
      trouble: (reason) => this.#log('gpio-trouble', { reason }),
    });
  }

  #microphonesOf({ bridge, broker, username, secret, microphones }: BridgeConfig): HallMicrophones {
    return new HallMicrophones(microphones, {
      clock: this.#clock,
      broker: { url: broker, clientId: clientIdOf('relays', bridge, secret), username, secret },
      board: this.#board,
      publish: (state) => this.#bus.retain(topics.microphoneState(bridge, state.place), state),
      trouble: (driver, reason) => this.#log('microphone-trouble', { driver, reason }),
    });
  }

  #order(order: LightOrder): void {
    if (!this.#lines.some((line) => line.order(order))) this.#strayOrders += 1;
    if (order.hurry) this.#commissioning.hurry();
  }

  #commission(message: unknown): boolean {
    const checked = checkCommission(message);
    if (checked.ok) this.#commissioning.take(checked.value);
    return checked.ok;
  }

  /** How long a press may wait on this line for its turn, and a warning when that is too long. */
  #tellPlan({ config, devices }: LineBridge): void {
    const plan = linePlan({ ...config, devices });
    const { baud, medium, cycleMs } = plan;
    const line = { line: config.name, devices: devices.length, baud, medium };
    this.#log('poll-plan', { ...line, cycleMs: Math.round(cycleMs * 10) / 10 });
    const warning = slowness(plan);
    if (warning !== undefined) this.#log('slow-line', { ...line, warning });
  }

  #tellAll(): void {
    if (this.#ends) return;
    this.#hallLines?.found();
    for (const line of this.#lines) for (const link of line.links) this.#bus.link(link);
    for (const link of this.#readers.links) this.#bus.link(link);
    this.#microphones.busUp();
    this.#tellHealth();
  }

  #tellHealth(): void {
    this.#cancelHealth?.();
    this.#bus.health({
      lines: this.#lines.map((line) => line.lineHealth),
      devices: this.#lines.flatMap((line) => line.deviceHealth),
      readers: this.#readers.health,
      ...(this.#hallLines !== undefined && { gpio: this.#hallLines.health }),
      ...this.#microphones.health,
      unacknowledged: this.#bus.unacknowledged,
    });
    this.#noteOddities();
    this.#cancelHealth = this.#clock.after(HEALTH_EVERY_MS, () => this.#tellHealth());
  }

  #noteOddities(): void {
    this.#oddities.note({
      strayOrders: this.#strayOrders,
      malformedMessages: this.#bus.malformed,
      droppedReports: this.#bus.dropped,
      unreadableReports: this.#lines.reduce((sum, { unreadable }) => sum + unreadable, 0),
    });
  }
}
