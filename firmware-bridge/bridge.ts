/**
 * The firmware bridge: the lines of a hall on one side, the hall bus on the other.
 * In: a checked configuration. Out: nothing but what goes over lines and bus; troubles go to the log.
 */
import { randomBytes } from 'node:crypto';
import type { LightOrder } from '#contract/hall-bus';
import type { Cancel, Clock } from './clock.ts';
import type { BridgeConfig } from './config.ts';
import { HallBus } from './hall-bus.ts';
import { LineBridge } from './line-bridge.ts';

/** Tells one event with fixed fields; never a key or a choice. */
export type Log = (event: string, fields: Readonly<Record<string, string | number>>) => void;

const HEALTH_EVERY_MS = 3000;

export class Bridge {
  readonly #clock: Clock;
  readonly #bus: HallBus;
  readonly #lines: readonly LineBridge[];
  #cancelHealth: Cancel | undefined;
  readonly #log: Log;
  #strayOrders = 0;
  #lastOddities = '';

  constructor(config: BridgeConfig, clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
    this.#bus = new HallBus({
      url: config.broker,
      bridge: config.bridge,
      username: config.username,
      secret: config.secret,
      boot: randomBytes(8).toString('hex'),
      clock,
      onOrder: (order) => this.#order(order),
      onConnect: () => this.#tellAll(),
      onTrouble: (reason) => log('hall-bus-trouble', { reason }),
    });
    this.#lines = config.lines.map(
      (line) =>
        new LineBridge(line, {
          clock,
          minCycleMs: config.minCycleMs,
          report: (device, happening, origin) => this.#bus.report(device, happening, origin),
          link: (state) => this.#bus.link(state),
          trouble: (name, reason) => log('line-trouble', { line: name, path: line.path, reason }),
        }),
    );
  }

  /** Opens all lines; health is told as soon as the bus is there. */
  start(): void {
    for (const line of this.#lines) line.start();
  }

  /** Closes the lines and says goodbye on the bus. */
  async end(): Promise<void> {
    this.#cancelHealth?.();
    for (const line of this.#lines) line.end();
    await this.#bus.end();
  }

  #order(order: LightOrder): void {
    if (!this.#lines.some((line) => line.order(order))) this.#strayOrders += 1;
  }

  #tellAll(): void {
    for (const line of this.#lines) for (const link of line.links) this.#bus.link(link);
    this.#tellHealth();
  }

  #tellHealth(): void {
    this.#cancelHealth?.();
    this.#bus.health({
      lines: this.#lines.map((line) => line.lineHealth),
      devices: this.#lines.flatMap((line) => line.deviceHealth),
      unacknowledged: this.#bus.unacknowledged,
    });
    this.#logOddities();
    this.#cancelHealth = this.#clock.after(HEALTH_EVERY_MS, () => this.#tellHealth());
  }

  /** What was thrown away besides bytes, told when it has grown. */
  #logOddities(): void {
    const oddities = {
      strayOrders: this.#strayOrders,
      malformedMessages: this.#bus.malformed,
      droppedReports: this.#bus.dropped,
      unreadableReports: this.#lines.reduce((sum, { unreadable }) => sum + unreadable, 0),
      earlyPresses: this.#lines.reduce((sum, { early }) => sum + early, 0),
    };
    const shown = JSON.stringify(oddities);
    const grown = Object.values(oddities).some((count) => count > 0) && shown !== this.#lastOddities;
    if (grown) this.#log('oddities', oddities);
    this.#lastOddities = shown;
  }
}
