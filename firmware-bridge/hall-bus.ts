/**
 * The bridge's end of the hall bus (MQTT 3.1.1): reports until acknowledged, presence with a last will, links,
 * health; light orders coming in. No promise rests on the broker: what is not acknowledged by the hub is sent again.
 * Messages that fit no schema are counted and change nothing.
 */

import { Socket } from 'node:net';
import mqtt, { type MqttClient } from 'mqtt';
import { type Checked, checker } from '#contract/check';
import { Acknowledgement, type BridgeState, LightOrder, type LinkState, topics } from '#contract/hall-bus';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, DeviceId } from '#contract/ids';
import { clientIdOf } from './client-id.ts';
import type { Clock } from './clock.ts';
import type { BoardHappening } from './gpio/happening.ts';
import { LatestOrders } from './latest-orders.ts';
import { PendingReports } from './pending-reports.ts';
import type { Happening, Origin } from './seat-keypad/happening.ts';
import { Troubles } from './troubles.ts';

const checkAcknowledgement = checker(Acknowledgement);
const checkOrder = checker(LightOrder);
const RECONNECT_MS = 300;
const CONNECT_TIMEOUT_MS = 5000;
const KEEPALIVE_SECONDS = 5;
/** A broker that does not take the goodbye within this time has the last will. */
const GOODBYE_MS = 1000;

/** A message of a topic of the contract; its payload has been parsed as JSON, and is `undefined` when it is none. */
export type TopicListener = {
  readonly filter: string;
  /** Takes a message; false when it fits no schema. `retained`: the broker had kept it for whoever subscribes. */
  readonly hear: (message: unknown, topic: string, retained: boolean) => boolean;
};

export type HallBusOptions = {
  readonly url: string;
  readonly bridge: BridgeId;
  readonly username: string;
  readonly secret: string;
  readonly boot: string;
  readonly clock: Clock;
  readonly onOrder: (order: LightOrder) => void;
  /** Further topics that the bridge listens to: filter → what to do with a message. */
  readonly listeners?: readonly TopicListener[];
  /** The bus is there (again): what is retained has to be told anew. */
  readonly onConnect: () => void;
  /** The bus is gone; told again with each attempt to reach it. */
  readonly onLost?: () => void;
  readonly onTrouble: (reason: string) => void;
};

export class HallBus {
  readonly #options: HallBusOptions;
  readonly #client: MqttClient;
  readonly #pending: PendingReports;
  readonly #inFlight = new Set<number>();
  readonly #orders = new LatestOrders<DeviceId>();
  readonly #troubles: Troubles;
  /** Messages from the bus that fit no schema. */
  malformed = 0;

  constructor(options: HallBusOptions) {
    this.#options = options;
    this.#troubles = new Troubles(options.onTrouble);
    const { url, bridge, username, secret, clock, boot } = options;
    this.#pending = new PendingReports({
      clock,
      boot,
      publish: (report) => this.#send(topics.report(bridge), report, 1),
    });
    this.#client = mqtt.connect(url, {
      protocolVersion: 4,
      clientId: clientIdOf('bridge', bridge, secret),
      username,
      password: secret,
      clean: true,
      keepalive: KEEPALIVE_SECONDS,
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectPeriod: RECONNECT_MS,
      reconnectOnConnackError: true,
      queueQoSZero: false,
      resubscribe: false,
      will: { topic: topics.state(bridge), payload: state('lost'), qos: 1, retain: true },
    });
    this.#client.on('connect', () => this.#onConnect());
    this.#client.on('close', () => {
      this.#forgetInFlight();
      options.onLost?.();
    });
    this.#client.on('message', (topic, payload, { retain }) => this.#onMessage(topic, payload, retain));
    this.#client.on('error', (error) => this.#troubles.tell(error.message));
  }

  get unacknowledged(): number {
    return this.#pending.count;
  }

  /** Reports that gave way to newer ones in a full queue. */
  get dropped(): number {
    return this.#pending.dropped;
  }

  /** Something happened at a device; it is reported until the hub acknowledges it. */
  report(device: DeviceId, happening: Happening | BoardHappening, origin?: Origin): void {
    this.#pending.add(device, happening, origin);
  }

  link(link: LinkState): void {
    this.#send(topics.link(this.#options.bridge, link.device), link, 1, true);
  }

  health(health: BridgeHealth): void {
    this.#send(topics.health(this.#options.bridge), health, 0);
  }

  /** Tells a state that the broker keeps for whoever comes later; lost while the bus is away. */
  retain(topic: string, message: object): void {
    this.#send(topic, message, 1, true);
  }

  /** Says something once; lost while the bus is away. */
  say(topic: string, message: object): void {
    this.#send(topic, message, 1);
  }

  /** Says goodbye, so that the last will is not needed, and leaves the bus. */
  async end(): Promise<void> {
    this.#pending.end();
    const { bridge, clock } = this.#options;
    if (this.#client.connected) {
      const said = this.#client.publishAsync(topics.state(bridge), state('lost'), { qos: 1, retain: true });
      const tired = new Promise<void>((resolve) => clock.after(GOODBYE_MS, resolve));
      await Promise.race([said.catch(() => undefined), tired]);
    }
    this.#client.end(true);
  }

  #onConnect(): void {
    const { bridge, onConnect } = this.#options;
    this.#troubles.over();
    // Else the system holds a small message back until the one before it is confirmed, up to 40 ms.
    if (this.#client.stream instanceof Socket) this.#client.stream.setNoDelay(true);
    const further = new Set(this.#listeners.map(({ filter }) => filter));
    const filters = [topics.acknowledgement(bridge), topics.order(bridge, '+'), ...further];
    this.#client.subscribe(filters, { qos: 1 }, (error) => {
      if (error) this.#troubles.tell(error.message);
      else this.#pending.resume();
    });
    this.#client.publish(topics.state(bridge), state('online'), { qos: 1, retain: true });
    onConnect();
  }

  #onMessage(topic: string, payload: Buffer, retained: boolean): void {
    const { bridge, onOrder } = this.#options;
    if (topic === topics.acknowledgement(bridge)) {
      const acknowledgement = this.#read(checkAcknowledgement, payload);
      if (acknowledgement !== undefined) this.#pending.acknowledge(acknowledgement);
      return;
    }
    const listeners = this.#listeners.filter(({ filter }) => fits(topic, filter));
    if (listeners.length > 0) {
      const understood = listeners.map(({ hear }) => hear(parsed(payload), topic, retained));
      if (!understood.every(Boolean)) this.malformed += 1;
      return;
    }
    const order = this.#read(checkOrder, payload);
    if (order !== undefined && this.#orders.holds(order.device, order, retained)) onOrder(order);
  }

  get #listeners(): readonly TopicListener[] {
    return this.#options.listeners ?? [];
  }

  #read<T>(check: (value: unknown) => Checked<T>, payload: Buffer): T | undefined {
    const checked = check(parsed(payload));
    if (checked.ok) return checked.value;
    this.malformed += 1;
    return undefined;
  }

  #send(topic: string, message: unknown, qos: 0 | 1, retain = false): boolean {
    if (!this.#client.connected) return false;
    let id: number | undefined;
    this.#client.publish(topic, JSON.stringify(message), { qos, retain }, () => {
      if (id !== undefined) this.#inFlight.delete(id);
    });
    id = qos === 1 ? this.#client.getLastMessageId() : undefined;
    if (id !== undefined) this.#inFlight.add(id);
    return true;
  }

  /** The client would send what was under way again after reconnecting, with the age and link of then. */
  #forgetInFlight(): void {
    for (const id of this.#inFlight) this.#client.removeOutgoingMessage(id);
    this.#inFlight.clear();
  }
}

/** Whether a topic is one of a filter whose last level may be `+`. */
function fits(topic: string, filter: string): boolean {
  if (!filter.endsWith('/+')) return topic === filter;
  const above = filter.slice(0, -1);
  return topic.startsWith(above) && !topic.slice(above.length).includes('/');
}

function state(value: BridgeState['state']): string {
  return JSON.stringify({ state: value } satisfies BridgeState);
}

function parsed(payload: Buffer): unknown {
  try {
    return JSON.parse(payload.toString('utf8'));
  } catch {
    return undefined;
  }
}
