/** For tests: a broker and the client of simulated MQTT relays on it, with a last will as the real ones have. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { Aedes } from 'aedes';
import mqtt, { type MqttClient } from 'mqtt';

/** A broker that lets everybody in; stops with {@link stop}. */
export class TestBroker {
  #aedes: Aedes | undefined;
  #server: Server | undefined;
  #port = 0;

  get url(): string {
    return `mqtt://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const aedes = await Aedes.createBroker();
    const server = createServer({ noDelay: true }, aedes.handle);
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    [this.#aedes, this.#server] = [aedes, server];
  }

  async stop(): Promise<void> {
    await new Promise<void>((done) => this.#aedes?.close(done) ?? done());
    this.#server?.close();
  }
}

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
