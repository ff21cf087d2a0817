/**
 * All microphones of a hall as the bridge has them: a driver for each entry of the hall file, and one reconciler over
 * all of them, so that what closes goes before what opens across equipment too. Relays on MQTT share one connection.
 */
import { checker } from '#contract/check';
import { HubState, MicrophoneOrder, type MicrophoneState, topics } from '#contract/hall-bus';
import type { HallMicrophones as Entry } from '#contract/hall-equipment';
import type { BridgeHealth } from '#contract/hall-health';
import { unreachable } from '#contract/unreachable';
import type { Clock } from '../clock.ts';
import type { Board } from '../gpio/board.ts';
import type { Opened } from '../gpio/trouble.ts';
import type { TopicListener } from '../hall-bus.ts';
import { BehringerMicrophones } from './behringer/driver.ts';
import { GpioRelayMicrophones } from './gpio-relay/driver.ts';
import type { MicrophoneDriver } from './microphone.ts';
import { Reconciler } from './reconciler.ts';
import { MqttRelayBus, type RelayBus } from './relay-bus.ts';
import { ShellyMicrophones } from './shelly/driver.ts';
import { ShureMicrophones } from './shure/driver.ts';
import { TasmotaMicrophones } from './tasmota/driver.ts';

export type HallMicrophonesOptions = {
  readonly clock: Clock;
  /** The broker that relays hang on, and the bridge's right to it. */
  readonly broker: {
    readonly url: string;
    readonly clientId: string;
    readonly username: string;
    readonly secret: string;
  };
  /** The bridge's board; asked for only when a relay hangs on a line of it. */
  readonly board: () => Opened<Pick<Board, 'output'>>;
  readonly publish: (state: MicrophoneState) => void;
  /** `driver` as in the hall file. */
  readonly trouble: (driver: Entry['driver'] | 'relays', reason: string) => void;
};

const checkOrder = checker(MicrophoneOrder);
const checkHub = checker(HubState);

export class HallMicrophones {
  readonly #options: HallMicrophonesOptions;
  readonly #drivers: readonly MicrophoneDriver[];
  readonly #reconciler: Reconciler | undefined;
  #relays: MqttRelayBus | undefined;
  #hubLost = false;
  #board: Opened<Pick<Board, 'output'>> | undefined;

  /** @param entries `microphones` of the hall file; none: nothing is done at all. */
  constructor(entries: readonly Entry[], options: HallMicrophonesOptions) {
    this.#options = options;
    const { clock, publish } = options;
    this.#drivers = entries.map((entry) => this.#driver(entry));
    this.#reconciler = entries.length === 0 ? undefined : new Reconciler({ clock, drivers: this.#drivers, publish });
  }

  /** What to listen to on the hall bus: the orders, and whether the hub is still there behind them. */
  get listeners(): readonly TopicListener[] {
    if (this.#reconciler === undefined) return [];
    return [
      { filter: topics.microphone('+'), hear: (message, _topic, retained) => this.#hear(message, retained) },
      { filter: topics.hub(), hear: (message) => this.#hearHub(message) },
    ];
  }

  /** What went over the wires; absent when the hall names no microphones. */
  get health(): Pick<BridgeHealth, 'microphones'> {
    if (this.#drivers.length === 0) return {};
    const microphones = this.#drivers.map(({ kind, traffic: { sent, received, discarded } }) => {
      return { driver: kind, sent, received, discarded: { ...discarded } };
    });
    return { microphones };
  }

  start(): void {
    this.#reconciler?.start();
  }

  /** The bus is there (again): it is told how every microphone is, and orders will come. */
  busUp(): void {
    this.#hubLost = false;
    for (const state of this.#reconciler?.states ?? []) this.#options.publish(state);
    this.#reconciler?.busUp();
  }

  busLost(): void {
    this.#reconciler?.busLost();
  }

  /** Closes every microphone and lets the equipment go. */
  async end(): Promise<void> {
    try {
      await this.#reconciler?.end();
    } finally {
      await this.#relays?.end();
    }
  }

  #hear(message: unknown, retained: boolean): boolean {
    const order = checkOrder(message);
    if (order.ok) this.#reconciler?.order(order.value, retained);
    return order.ok;
  }

  /** A broker of its own keeps orders of a hub that has died: without hub there is no bus. */
  #hearHub(message: unknown): boolean {
    const hub = checkHub(message);
    if (!hub.ok) return false;
    const lost = hub.value.state === 'lost';
    if (lost) this.#reconciler?.busLost();
    else if (this.#hubLost) this.#reconciler?.busUp();
    this.#hubLost = lost;
    return true;
  }

  #driver(entry: Entry): MicrophoneDriver {
    const { clock, trouble } = this.#options;
    const told = (reason: string) => trouble(entry.driver, reason);
    switch (entry.driver) {
      case 'gpio-relay':
        return new GpioRelayMicrophones(entry, () => this.#openBoard(), told);
      case 'tasmota':
        return new TasmotaMicrophones(entry, this.#relayBus());
      case 'shelly':
        return new ShellyMicrophones(entry, this.#relayBus());
      case 'behringer':
        return new BehringerMicrophones(entry, clock, told);
      case 'shure':
        return new ShureMicrophones(entry, clock, told);
      default:
        return unreachable(entry);
    }
  }

  /** Opened once; tried again while it can't be had. */
  #openBoard(): Opened<Pick<Board, 'output'>> {
    if (this.#board?.ok !== true) this.#board = this.#options.board();
    return this.#board;
  }

  #relayBus(): RelayBus {
    const { broker, clock, trouble } = this.#options;
    this.#relays ??= new MqttRelayBus({ ...broker, clock, trouble: (reason) => trouble('relays', reason) });
    return this.#relays;
  }
}
