/**
 * The MQTT connection that relays hang on: the hall bus's broker, by a client of its own, so that a right that is missing
 * on a relay's topic costs no press (a broker may cut off who publishes where it may not). QoS 0 and nothing retained:
 * an order that can't be carried out now must not open a microphone later.
 */
import { Socket } from 'node:net';
import mqtt, { type MqttClient } from 'mqtt';
import type { Cancel, Clock } from '../clock.ts';
import { type Trouble, Troubles } from '../troubles.ts';

/** Who listens to topics below the bus. */
export type RelayListener = {
  readonly topics: readonly string[];
  /** `retained`: the broker had kept it; it may be old. */
  readonly heard: (topic: string, payload: string, retained: boolean) => void;
  /** The connection has come or gone. */
  readonly contact: (up: boolean) => void;
};

export interface RelayBus {
  listen(listener: RelayListener): void;
  /** Whether it went out. */
  publish(topic: string, payload: string): boolean;
}

export type RelayBusOptions = {
  readonly url: string;
  readonly clientId: string;
  readonly username: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly trouble: Trouble;
};

const RECONNECT_MS = 300;
const KEEPALIVE_SECONDS = 5;
/** A broker that does not let go within this time has frozen. */
export const GOODBYE_MS = 1000;

export class MqttRelayBus implements RelayBus {
  readonly #client: MqttClient;
  readonly #clock: Clock;
  readonly #listeners: RelayListener[] = [];
  readonly #troubles: Troubles;
  #ready = false;

  constructor({ url, clientId, username, secret, clock, trouble }: RelayBusOptions) {
    this.#clock = clock;
    this.#troubles = new Troubles(trouble);
    this.#client = mqtt.connect(url, {
      protocolVersion: 4,
      clientId,
      username,
      password: secret,
      clean: true,
      keepalive: KEEPALIVE_SECONDS,
      reconnectPeriod: RECONNECT_MS,
      reconnectOnConnackError: true,
      queueQoSZero: false,
      resubscribe: false,
    });
    this.#client.on('connect', () => this.#connected());
    this.#client.on('close', () => this.#closed());
    this.#client.on('error', (error) => this.#troubles.tell(error.message));
    this.#client.on('message', (topic, payload, { retain }) => this.#hear(topic, payload.toString('utf8'), retain));
  }

  listen(listener: RelayListener): void {
    this.#listeners.push(listener);
    if (this.#ready) this.#subscribe([listener]);
  }

  publish(topic: string, payload: string): boolean {
    if (!this.#ready) return false;
    this.#client.publish(topic, payload, { qos: 0, retain: false });
    return true;
  }

  /** Leaves the bus when what was published has gone out. */
  async end(): Promise<void> {
    this.#listeners.length = 0;
    if (this.#client.connected) {
      let cancel: Cancel | undefined;
      const tired = new Promise<void>((resolve) => {
        cancel = this.#clock.after(GOODBYE_MS, resolve);
      });
      await Promise.race([this.#client.endAsync().catch(() => undefined), tired]);
      cancel?.();
    }
    this.#ready = false;
    this.#client.end(true);
    this.#client.stream.destroy();
  }

  #connected(): void {
    if (this.#client.stream instanceof Socket) this.#client.stream.setNoDelay(true);
    this.#ready = true;
    this.#troubles.over();
    this.#subscribe(this.#listeners);
  }

  #subscribe(listeners: readonly RelayListener[]): void {
    if (listeners.length === 0) return;
    const topics = listeners.flatMap((listener) => listener.topics);
    this.#client.subscribe(topics, { qos: 0 }, (error) => {
      if (error) this.#troubles.tell(error.message);
      else for (const listener of listeners) listener.contact(true);
    });
  }

  #closed(): void {
    if (!this.#ready) return;
    this.#ready = false;
    for (const { contact } of this.#listeners) contact(false);
  }

  #hear(topic: string, payload: string, retained: boolean): void {
    for (const { topics, heard } of this.#listeners) if (topics.includes(topic)) heard(topic, payload, retained);
  }
}
