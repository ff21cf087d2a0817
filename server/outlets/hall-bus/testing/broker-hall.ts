/** For tests: a broker of the hall bus with its clients, the hub's own end among them. */
import { EventEmitter, once } from 'node:events';
import { createConnection } from 'node:net';
import { connectAsync, type MqttClient } from 'mqtt';
import type { BridgeId } from '#contract/ids';
import { connectHallBus, type HallBusClient, type HallBusListener } from '../hub-client.ts';

/** User names and passwords that the broker under test must know. */
export const users = { hub: 'secret', 'bridge-1': 'one', 'bridge-2': 'two', relays: 'three', tally: 'four' } as const;

export type RunningBroker = { port: number; stop(): Promise<void> };

/** The clients of one broker. */
export class Hall {
  readonly #broker: RunningBroker;
  readonly #clients: MqttClient[] = [];
  readonly #told = new EventEmitter();
  #hub: HallBusClient | undefined;

  constructor(broker: RunningBroker) {
    this.#broker = broker;
  }

  async connect(
    username: string,
    password: string = users[username as keyof typeof users],
    options: Parameters<typeof connectAsync>[1] = {},
  ): Promise<MqttClient> {
    const clientId = `${username}-${this.#clients.length}`;
    const identity = { protocolVersion: 4 as const, username, password, clientId, reconnectPeriod: 0 };
    const client = await connectAsync(`mqtt://127.0.0.1:${this.#broker.port}`, { ...identity, ...options });
    this.#clients.push(client);
    return client;
  }

  /** The hub's own end of the bus. @param onState told whose bridge said how it is. */
  async connectHub(onState: (bridge: string) => void): Promise<HallBusClient> {
    const nothing = () => undefined;
    const listener: HallBusListener = {
      ...{ link: nothing, health: nothing, microphone: nothing, commission: nothing, unfit: nothing },
      report: (_bridge, { device, boot, counter }) => Promise.resolve({ device, boot, counter, answer: 'recorded' }),
      state: (bridge) => {
        onState(bridge);
        this.#told.emit('state');
      },
    };
    const address = { url: `mqtt://127.0.0.1:${this.#broker.port}`, username: 'hub', password: users.hub };
    this.#hub = await connectHallBus(address, ['bridge-1' as BridgeId], listener);
    return this.#hub;
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await once(this.#told, 'state');
  }

  /** Sends these bytes and nothing more; settles when the broker ends the connection. */
  async announces(bytes: Uint8Array): Promise<void> {
    const socket = createConnection(this.#broker.port, '127.0.0.1');
    const closed = once(socket, 'close');
    socket.on('error', () => undefined);
    socket.resume().write(bytes);
    await closed;
  }

  /** Publishes what may be refused: by silence, or by the end of the connection. */
  async tries(client: MqttClient, topic: string): Promise<void> {
    const ended = new Promise((resolve) => client.once('close', () => resolve(undefined)));
    await Promise.race([ended, client.publishAsync(topic, 'forged', { qos: 1 }).catch(() => undefined)]);
  }

  /** The next message a client hears, as `topic payload`. */
  next(client: MqttClient): Promise<string> {
    return new Promise((resolve) => client.once('message', (topic, payload) => resolve(`${topic} ${payload}`)));
  }

  async stop(): Promise<void> {
    await this.#hub?.stop();
    for (const client of this.#clients) await client.endAsync(true);
    await this.#broker.stop();
  }
}
