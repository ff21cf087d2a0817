/** For tests: the client of simulated MQTT relays on a broker, with a last will as the real ones have. */
import mqtt, { type MqttClient } from 'mqtt';

/** What a simulated relay is on the bus: whom it hears, and what it says when it comes and when it is gone. */
export type RelayOnBus = {
  readonly url: () => string;
  readonly topics: readonly string[];
  readonly heard: (topic: string, payload: string) => void;
  readonly presence: { readonly topic: string; readonly here: string; readonly gone: string };
};

export class RelayClient {
  readonly #relay: RelayOnBus;
  #client: MqttClient | undefined;

  constructor(relay: RelayOnBus) {
    this.#relay = relay;
  }

  async comeBack(): Promise<void> {
    const { url, topics, heard, presence } = this.#relay;
    const will = { topic: presence.topic, payload: Buffer.from(presence.gone), qos: 1 as const, retain: true };
    const client = await mqtt.connectAsync(url(), { protocolVersion: 4, reconnectPeriod: 0, will });
    client.on('error', () => undefined);
    client.on('message', (topic, payload) => heard(topic, payload.toString()));
    await client.subscribeAsync([...topics]);
    this.#client = client;
    await client.publishAsync(presence.topic, presence.here, { qos: 1, retain: true });
  }

  /** Without a word: the broker has its last will. */
  async vanish(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client === undefined) return;
    const closed = new Promise<void>((done) => client.once('close', () => done()));
    client.stream.destroy();
    await closed;
    client.end(true);
  }

  say(topic: string, payload: string, retain = false): void {
    this.#client?.publish(topic, payload, { qos: 0, retain });
  }
}
