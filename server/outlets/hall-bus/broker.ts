/**
 * The broker inside the hub: MQTT on TCP, for halls that bring none of their own. Nothing is trusted because it is on
 * the LAN: each client proves itself, and a bridge may publish and subscribe only below its own name.
 */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { Aedes, type AuthErrorCode, type AuthenticateError, type Client } from 'aedes';
import type { BridgeId } from '#contract/ids';
import { LARGEST_CONNECT_BYTES, LARGEST_PACKET_BYTES, packetLimit } from './packet-limit.ts';
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
  /** Who reads these topics and uses no others: camera switchers. */
  readers?: readonly (Credentials & { topics: readonly string[] })[];
};
type Credentials = { username: string; password: string };
type Direction = 'up' | 'down';

const IDENTIFIER_REJECTED = 2;
const NOT_AUTHORIZED = 5;
/** How long a client may take to say who it is, ms. */
const CONNECT_WITHIN_MS = 10_000;
const MOST_CONNECTIONS = 256;
/** How many may be connected that have not yet proved who they are; the one that came first makes room. */
const MOST_UNPROVEN = 64;
const MOST_RETAINED = 10_000;
const LARGEST_RETAINED_BYTES = 4096;
/** What the hub says to everybody. */
const TO_ALL = ['hall/hub', 'hall/microphones/', 'hall/lamps/', 'hall/gong'];
const NO_RELAYS: RelayTopics = { orders: [], states: [] };

/** A broker that listens. @throws when the port is taken (EADDRINUSE). */
export async function startBroker(options: BrokerOptions): Promise<{ port: number; stop(): Promise<void> }> {
  const aedes = await Aedes.createBroker({ heartbeatInterval: 10_000, connectTimeout: CONNECT_WITHIN_MS });
  const names = new WeakMap<Client, string>();
  const doors = new Doors();
  const owners = new Map<string, { name: string; client: Client }>();
  aedes.authenticate = (client, username, password, done) => {
    if (username === undefined || !isPassword(expected(options, username), password)) {
      done(refusal('not authorized', NOT_AUTHORIZED), false);
      return;
    }
    const owner = owners.get(client.id);
    if (owner !== undefined && owner.name !== username) {
      done(refusal('the client id is somebody else’s', IDENTIFIER_REJECTED), false);
      return;
    }
    owners.set(client.id, { name: username, client });
    names.set(client, username);
    doors.proven(client.conn);
    done(null, true);
  };
  aedes.on('clientDisconnect', (client) => {
    if (owners.get(client.id)?.client === client) owners.delete(client.id);
  });
  const retained = new Set<string>();
  aedes.authorizePublish = (client, { topic, retain, payload }, done) => {
    if (!mayUse(options, client && names.get(client), topic, 'up')) {
      done(new Error(`no right to publish to ${topic}`));
      return;
    }
    if (retain && !mayKeep(retained, topic, payload.length)) {
      done(new Error(`nothing more is kept: ${topic}`));
      return;
    }
    done(null);
  };
  aedes.authorizeSubscribe = (client, subscription, done) => {
    done(null, mayUse(options, names.get(client), subscription.topic, 'down') ? subscription : null);
  };
  const server = createServer({ noDelay: true }, (socket) => {
    aedes.handle(socket);
    doors.watch(socket);
  });
  server.maxConnections = MOST_CONNECTIONS;
  const port = await listen(server, options);
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        aedes.close(() => server.close(() => resolve()));
      }),
  };
}

/** Who has proved who it is, and how much may come from whom. */
class Doors {
  readonly #unproven = new Set<unknown>();

  /** To be called when the broker listens to the socket: looking at what it reads must not start the reading. */
  watch(socket: Socket): void {
    this.#unproven.add(socket);
    socket.once('close', () => this.#unproven.delete(socket));
    const within = packetLimit(() => (this.#unproven.has(socket) ? LARGEST_CONNECT_BYTES : LARGEST_PACKET_BYTES));
    socket.on('data', (bytes: Buffer) => {
      if (!within(bytes)) socket.destroy();
    });
    const [first] = this.#unproven;
    if (this.#unproven.size > MOST_UNPROVEN && first instanceof Duplex) first.destroy();
  }

  proven(socket: unknown): void {
    this.#unproven.delete(socket);
  }
}

const refusal = (message: string, returnCode: AuthErrorCode): AuthenticateError =>
  Object.assign(new Error(message), { returnCode });

/** Whether one more may be retained; an empty message takes back what was. */
function mayKeep(retained: Set<string>, topic: string, bytes: number): boolean {
  if (bytes === 0) return retained.delete(topic) || true;
  if (bytes > LARGEST_RETAINED_BYTES || (retained.size >= MOST_RETAINED && !retained.has(topic))) return false;
  retained.add(topic);
  return true;
}

/** The house's own users come first: nobody's name takes another's rights. */
function expected(options: BrokerOptions, username: string): string | undefined {
  const { hub, relays, bridges } = options;
  if (username === hub.username) return hub.password;
  if (relays?.user?.username === username) return relays.user.password;
  return bridges.get(username as BridgeId) ?? readerOf(options, username)?.password;
}

const readerOf = ({ bridges, readers }: BrokerOptions, username: string) =>
  bridges.has(username as BridgeId) ? undefined : readers?.find((reader) => reader.username === username);

function isPassword(wanted: string | undefined, given: Readonly<Buffer> | undefined): boolean {
  if (wanted === undefined || given === undefined) return false;
  const secret = Buffer.from(wanted);
  return secret.length === given.length && timingSafeEqual(secret, given);
}

/**
 * The hub may use every topic; a bridge publishes below `hall/<own name>/up/` and to relays, and reads below
 * `hall/<own name>/down/`, what the hub says to everybody, and what relays tell; relays have their own topics alone,
 * readers read theirs. A broker's own last wills come without a client. `up` is what is published, `down` what is read.
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
  const reader = readerOf(options, username);
  if (reader) return direction === 'down' && within(reader.topics, topic);
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
