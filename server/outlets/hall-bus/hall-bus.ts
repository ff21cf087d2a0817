/**
 * The hall bus as the hub has it: its broker, unless an installation brings one, and the hub's client on it. Reports go
 * to intake; orders to lights, microphones, lamps and gong follow what has been committed.
 */

import type { Logger } from 'pino';
import type { BridgeState } from '#contract/hall-bus';
import type { BridgeId, SeatNumber } from '#contract/ids';
import type { HubConfig } from '../../config.ts';
import type { HubClock } from '../../hub/clock.ts';
import type { CommittedEvent } from '../../hub/face.ts';
import type { HallHealth } from '../../hub/hall-health.ts';
import type { SittingHub } from '../../hub/hub.ts';
import type { Intake } from '../../hub/intake.ts';
import type { Keypad, SeatMap } from '../../hub/seat-map.ts';
import type { HallBroker } from '../../on-air/tally/mqtt-link.ts';
import type { TallyReader } from '../../on-air/tally/readers.ts';
import { RepeatedLines } from '../../repeated-lines.ts';
import type { House } from '../../views/house.ts';
import { startBroker } from './broker.ts';
import { GongOrders } from './gong-orders.ts';
import { connectHallBus, type HallBusAddress, type HallBusClient } from './hub-client.ts';
import { LampOrders } from './lamp-orders.ts';
import { LightOrders } from './light-orders.ts';
import { MicrophoneOrders } from './microphone-orders.ts';
import { relayTopics } from './relay-rights.ts';

type Parts = {
  config: HubConfig;
  clock: HubClock;
  log: Logger;
  /** Password of the hub's own client on its own broker. */
  hubPassword: string;
  hub: SittingHub;
  intake: Intake;
  house: House;
  seatMap: SeatMap;
  /** Who may read the tally of microphones, and nothing else. */
  readers?: readonly TallyReader[];
};

const HUB_NAME = 'hub';

export class HallBus {
  /** Where bridges find the broker. */
  readonly url: string;
  readonly #client: HallBusClient;
  readonly #stopBroker: () => Promise<void>;
  readonly #unfitLines: RepeatedLines;
  readonly #lights: LightOrders<Keypad & { seat?: SeatNumber }>;
  readonly #microphones: MicrophoneOrders;
  readonly #lamps = new LampOrders();
  readonly #gong: GongOrders;
  readonly #house: House;
  readonly #health: HallHealth;

  private constructor(
    url: string,
    client: HallBusClient,
    stopBroker: () => Promise<void>,
    unfitLines: RepeatedLines,
    { house, seatMap, hub, clock }: Parts,
  ) {
    this.url = url;
    this.#client = client;
    this.#stopBroker = stopBroker;
    this.#unfitLines = unfitLines;
    this.#house = house;
    this.#health = hub.hallDesk.health;
    this.#gong = new GongOrders(clock);
    this.#lights = new LightOrders(() => [...seatMap.arrangement(), ...seatMap.spares()]);
    this.#microphones = new MicrophoneOrders(() => seatMap.arrangement().map(({ seat }) => seat));
    hub.hallDesk.settingUp.sendBy((bridge, request) => client.commission(bridge, request));
    hub.onCommitted((events) => this.#committed(events));
    client.onReconnected(() => {
      this.#lights.forget();
      this.#microphones.forget();
      this.#lamps.forget();
      this.#order();
    });
    this.#order();
  }

  /** Starts or finds the broker and connects the hub to it. Every light and microphone is ordered at once what it has to do. */
  static async start(parts: Parts): Promise<HallBus> {
    const { address, stop } = await findBroker(parts);
    let strikeAgain = () => {};
    let light = () => {};
    const unfitLines = new RepeatedLines(parts.log, parts.clock);
    const client = await connectHallBus(
      address,
      [parts.config.bridge],
      listenerOf(
        parts,
        unfitLines,
        () => strikeAgain(),
        () => light(),
      ),
    );
    const bus = new HallBus(address.url, client, stop, unfitLines, parts);
    strikeAgain = () => bus.#strikeAgain();
    light = () => bus.#light();
    return bus;
  }

  /** Where the tally of microphones is told. */
  get tally(): HallBroker {
    return {
      publish: (topic, text) => this.#client.tally(topic, text),
      onReconnected: (call) => this.#client.onReconnected(call),
    };
  }

  async stop(): Promise<void> {
    this.#unfitLines.stop();
    await this.#client.stop();
    await this.#stopBroker();
  }

  #committed(events: readonly CommittedEvent[]): void {
    this.#order();
    for (const stroke of this.#gong.struck(events)) this.#client.gong(stroke);
  }

  #strikeAgain(): void {
    for (const stroke of this.#gong.fresh()) this.#client.gong(stroke);
  }

  #order(): void {
    const { current, position } = this.#house;
    for (const order of this.#lamps.changed(current?.sitting, position)) this.#client.lamp(order);
    for (const order of this.#microphones.changed(current?.sitting, position)) {
      this.#client.microphone(order);
      this.#health.ordered(order);
    }
    this.#light();
  }

  /** What each keypad has to show; a keypad heard of for the first time is told to be dark. */
  #light(): void {
    const { current, position } = this.#house;
    for (const { place, order } of this.#lights.changed(current?.sitting, position))
      this.#client.order(place.bridge, order);
  }
}

async function findBroker({
  config,
  hubPassword,
  readers = [],
}: Parts): Promise<{ address: HallBusAddress; stop: () => Promise<void> }> {
  const { broker } = config.hall;
  if (broker !== undefined) return { address: broker, stop: async () => undefined };
  const hub = { username: HUB_NAME, password: hubPassword };
  const bridges = new Map([[config.bridge, config.bridgeSecret]]);
  const { brokerPort, brokerHost } = config;
  const { relays: user, microphones } = config.hall;
  const relays = { topics: relayTopics(microphones), ...(user && { user }) };
  const { port, stop } = await startBroker({ port: brokerPort, host: brokerHost, bridges, hub, relays, readers });
  return { address: { url: `mqtt://${ownAddress(config.brokerHost)}:${port}`, ...hub }, stop };
}

const ANY_ADDRESS = ['0.0.0.0', '::'];

/** Where this machine reaches a broker that listens on `host`, as part of a URL. */
function ownAddress(host: string): string {
  if (ANY_ADDRESS.includes(host)) return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function listenerOf(
  { hub, intake, seatMap }: Parts,
  unfitLines: RepeatedLines,
  onBridgeHere: () => void,
  onKeypad: () => void,
): Parameters<typeof connectHallBus>[2] {
  const hall = hub.hallDesk;
  const noticing =
    <Told extends unknown[]>(hear: (...told: Told) => void) =>
    (...told: Told) => {
      const before = seatMap.spares().length;
      hear(...told);
      if (seatMap.spares().length !== before) onKeypad();
    };
  return {
    report: intake.take.bind(intake),
    state: (bridge: BridgeId, state: BridgeState['state']) => {
      hall.bridge(bridge, state);
      if (state === 'online') onBridgeHere();
    },
    link: noticing(hall.link.bind(hall)),
    health: noticing(hall.told.bind(hall)),
    microphone: hall.health.microphone.bind(hall.health),
    commission: noticing(hall.commission.bind(hall)),
    unfit: (topic: string, path: string, problem: string) => {
      hall.health.refused('WRONG_MESSAGE');
      unfitLines.warn(topic, { topic, path, problem }, 'unfit-message');
    },
  };
}
