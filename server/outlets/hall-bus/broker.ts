/**
 * The broker inside the hub: MQTT on TCP, for halls that bring none of their own. Nothing is trusted because it is on
 * the LAN: each client proves itself, and a bridge may publish and subscribe only below its own name.
 */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { Aedes, type AuthenticateError, type Client } from 'aedes';
import type { BridgeId } from '#contract/ids';
import { type RelayTopics, within } from './relay-rights.ts';

export type BrokerOptions = {
  /** 0 = a free one. */
  port: number;
  host: string;
  /** Password of each bridge, by its id, which is its user name. */
  bridges: ReadonlyMap<BridgeId, string>;
  /** The hub's own client. */
  hub: Credentials;
  /** The user of microphone relays, and the relays that the hall file names; absent: there are none. */
  relays?: { user?: Credentials; topics: RelayTopics };
};
type Credentials = { username: string; password: string };
type Direction = 'up' | 'down';

const NOT_AUTHORIZED = 5;
/** What the hub says to everybody. */
const TO_ALL = ['hall/hub', 'hall/microphones/', 'hall/lamps/', 'hall/gong'];
const NO_RELAYS: RelayTopics = { orders: [], states: [] };

/** A broker that listens. @throws when the port is taken (EADDRINUSE). */
export async function startBroker(options: BrokerOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const aedes = await Aedes.createBroker({ heartbeatInterval: 10_000 });
  const names = new WeakMap<Client, string>();
  aedes.authenticate = (client, username, password, done) => {
    if (username !== undefined && isPassword(expected(options, username), password)) {
      names.set(client, username);
      done(null, true);
      return;
    }
    done(Object.assign(new Error('not authorized'), { returnCode: NOT_AUTHORIZED }) as AuthenticateError, false);
  };
  aedes.authorizePublish = (client, packet, done) => {
    done(
      mayUse(options, client && names.get(client), packet.topic, 'up')
        ? null
        : new Error(`no right to publish to ${packet.topic}`),
    );
  };
  aedes.authorizeSubscribe = (client, subscription, done) => {
    done(null, mayUse(options, names.get(client), subscription.topic, 'down') ? subscription : null);
  };
  const server = createServer({ noDelay: true }, aedes.handle);
  const port = await listen(server, options);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        aedes.close(() => server.close(() => resolve()));
      }),
  };
}

function expected({ hub, relays, bridges }: BrokerOptions, username: string): string | undefined {
  if (username === hub.username) return hub.password;
  return relays?.user?.username === username ? relays.user.password : bridges.get(username as BridgeId);
}

function isPassword(wanted: string | undefined, given: Readonly<Buffer> | undefined): boolean {
  if (wanted === undefined || given === undefined) return false;
  const secret = Buffer.from(wanted);
  return secret.length === given.length && timingSafeEqual(secret, given);
}

/**
 * The hub may use every topic; a bridge publishes below `hall/<own name>/up/` and to relays, and reads below
 * `hall/<own name>/down/`, what the hub says to everybody, and what relays tell; relays have their own topics alone. A
 * broker's own last wills come without a client. `up` is what is published, `down` what is read.
 */
function mayUse(
  options: BrokerOptions,
  username: string | null | undefined,
  topic: string,
  direction: Direction,
): boolean {
  if (username === null) return true;
  if (username === undefined) return false;
  if (username === options.hub.username) return true;
  const relays = options.relays?.topics ?? NO_RELAYS;
  if (username === options.relays?.user?.username)
    return within(direction === 'up' ? relays.states : relays.orders, topic);
  if (topic.startsWith(`hall/${username}/${direction}/`)) return true;
  if (direction === 'up') return within(relays.orders, topic);
  return within([...TO_ALL, ...relays.states], topic);
}

function listen(server: Server, { port, host }: BrokerOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
