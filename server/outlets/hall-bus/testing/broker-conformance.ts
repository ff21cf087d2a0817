/** What every broker of the hall bus must do, the embedded one and an installation's own: the same tests for each. */
import { connectAsync, type MqttClient } from 'mqtt';
import { type Test, test } from 'tap';
import { checker } from '#contract/check';
import { Report } from '#contract/hall-bus';
import type { BallotId } from '#contract/ids';
import { openPress, sealKeyPair, sealPress } from '#contract/sealed-press';
import { CHOICES } from '#contract/vocabulary';

/** User names and passwords that the broker under test must know. */
export const users = { hub: 'secret', 'bridge-1': 'one', 'bridge-2': 'two', relays: 'three' } as const;
/** Relays that the broker under test must know as ordered by bridge-1: one with Tasmota, one of Shelly's. */
export const relays = { tasmota: 'dzvin-mic-12', shelly: 'dzvin-rostrum' } as const;

export type RunningBroker = { port: number; stop(): Promise<void> };

const ORDER = 'hall/bridge-1/down/order/line1-00';

/** @param start a fresh broker that knows {@link users}. */
export function brokerConformance(name: string, start: () => Promise<RunningBroker>): void {
  const rule = (what: string, run: (hall: Hall, t: Test) => Promise<void>) =>
    test(`${name}: ${what}`, async (t) => {
      const hall = new Hall(await start());
      t.teardown(() => hall.stop());
      await run(hall, t);
    });

  rule('a client with a wrong password, or without a name, does not get on the bus', async (hall, t) => {
    await t.rejects(hall.connect('bridge-1', 'two'), { message: /Not authorized/ });
    await t.rejects(hall.connect('nobody', 'one'), { message: /Not authorized/ });
  });

  rule('the hub hears a bridge, and a bridge hears what is for it', async (hall, t) => {
    const [hub, bridge] = [await hall.connect('hub'), await hall.connect('bridge-1')];
    const report = hall.next(hub);
    await hub.subscribeAsync('hall/+/up/report', { qos: 1 });
    await bridge.publishAsync('hall/bridge-1/up/report', 'press', { qos: 1 });
    t.equal(await report, 'hall/bridge-1/up/report press');
    const order = hall.next(bridge);
    await bridge.subscribeAsync('hall/bridge-1/down/order/+', { qos: 1 });
    await hub.publishAsync(ORDER, '{}', { qos: 1 });
    t.equal(await order, `${ORDER} {}`);
  });

  rule('a sealed press arrives as it was sealed, and what is in it stays sealed to the bus', async (hall, t) => {
    const [hub, bridge] = [await hall.connect('hub'), await hall.connect('bridge-1')];
    const report = hall.next(hub);
    await hub.subscribeAsync('hall/+/up/report', { qos: 1 });
    const { secretKey, publicKey } = sealKeyPair();
    const ballotId = '8-14-1-b3' as BallotId;
    const origin = { kind: 'sealed-key', device: 'line1-00', boot: 'boot1', counter: 1, ageMs: 0, ballotId };
    const press = JSON.stringify({ ...origin, sealed: sealPress(publicKey, ballotId, 'abstain') });
    await bridge.publishAsync('hall/bridge-1/up/report', press, { qos: 1 });
    const heard = (await report).slice('hall/bridge-1/up/report '.length);
    t.equal(heard, press);
    t.notMatch(heard, /for|against|abstain/);
    const read = checker(Report)(JSON.parse(heard));
    t.ok(read.ok && read.value.kind === 'sealed-key');
    if (read.ok && read.value.kind === 'sealed-key') {
      t.equal(openPress(secretKey, ballotId, read.value.sealed), CHOICES.indexOf('abstain'));
    }
  });

  rule('no press is retained: who comes on the bus later hears none', async (hall, t) => {
    const bridge = await hall.connect('bridge-1');
    await bridge.publishAsync('hall/bridge-1/up/report', 'sealed', { qos: 1 });
    const late = await hall.connect('hub');
    const first = hall.next(late);
    await late.subscribeAsync('hall/+/up/report', { qos: 1 });
    await bridge.publishAsync('hall/bridge-1/up/report', 'the next', { qos: 1 });
    t.equal(await first, 'hall/bridge-1/up/report the next');
  });

  rule('a retained order waits for a bridge that comes later', async (hall, t) => {
    await (await hall.connect('hub')).publishAsync(ORDER, 'dark', { qos: 1, retain: true });
    const bridge = await hall.connect('bridge-1');
    const order = hall.next(bridge);
    await bridge.subscribeAsync('hall/bridge-1/down/order/+', { qos: 1 });
    t.equal(await order, `${ORDER} dark`);
  });

  rule('a bridge whose connection breaks is told of as lost by its last will', async (hall, t) => {
    const hub = await hall.connect('hub');
    await hub.subscribeAsync('hall/+/up/state', { qos: 1 });
    const state = hall.next(hub);
    const will = { topic: 'hall/bridge-1/up/state', payload: Buffer.from('lost'), qos: 1 as const, retain: true };
    (await hall.connect('bridge-1', users['bridge-1'], { will })).stream.destroy();
    t.equal(await state, 'hall/bridge-1/up/state lost');
  });

  rule('a report forged under another bridge’s name does not reach the hub', async (hall, t) => {
    const [hub, forger, honest] = [
      await hall.connect('hub'),
      await hall.connect('bridge-1'),
      await hall.connect('bridge-2'),
    ];
    await hub.subscribeAsync('hall/+/up/report', { qos: 1 });
    const first = hall.next(hub);
    const ended = new Promise((resolve) => forger.once('close', () => resolve(undefined)));
    const taken = forger.publishAsync('hall/bridge-2/up/report', 'forged', { qos: 1 }).catch(() => undefined);
    await Promise.race([ended, taken]);
    await honest.publishAsync('hall/bridge-2/up/report', 'true', { qos: 1 });
    t.equal(await first, 'hall/bridge-2/up/report true');
  });

  rule('whoever drives microphones hears what they have to do, also when it comes later', async (hall, t) => {
    await (await hall.connect('hub')).publishAsync('hall/microphones/12', 'open', { qos: 1, retain: true });
    const driver = await hall.connect('bridge-1');
    const order = hall.next(driver);
    await driver.subscribeAsync('hall/microphones/+', { qos: 1 });
    t.equal(await order, 'hall/microphones/12 open');
  });

  rule('only the hub says what microphones have to do', async (hall, t) => {
    const [hub, forger, driver] = [
      await hall.connect('hub'),
      await hall.connect('bridge-1'),
      await hall.connect('bridge-2'),
    ];
    await driver.subscribeAsync('hall/microphones/+', { qos: 1 });
    const first = hall.next(driver);
    const ended = new Promise((resolve) => forger.once('close', () => resolve(undefined)));
    const taken = forger.publishAsync('hall/microphones/chair', 'forged', { qos: 1 }).catch(() => undefined);
    await Promise.race([ended, taken]);
    await hub.publishAsync('hall/microphones/chair', 'true', { qos: 1 });
    t.equal(await first, 'hall/microphones/chair true');
  });

  for (const topic of ['hall/hub', 'hall/lamps/session', 'hall/gong']) {
    rule(`whoever is on the bus hears ${topic}, and only the hub says it`, async (hall, t) => {
      const [hub, forger, driver] = [
        await hall.connect('hub'),
        await hall.connect('bridge-1'),
        await hall.connect('bridge-2'),
      ];
      await driver.subscribeAsync(['hall/hub', 'hall/lamps/+', 'hall/gong'], { qos: 1 });
      const first = hall.next(driver);
      await hall.tries(forger, topic);
      await hub.publishAsync(topic, 'true', { qos: 1 });
      t.equal(await first, `${topic} true`);
    });
  }

  for (const [order, state] of [
    [`cmnd/${relays.tasmota}/POWER1`, `stat/${relays.tasmota}/POWER1`],
    [`${relays.shelly}/rpc`, `${relays.shelly}/events/rpc`],
  ] as const) {
    rule(`a bridge orders its relay at ${order} and reads ${state}`, async (hall, t) => {
      const [bridge, relay] = [await hall.connect('bridge-1'), await hall.connect('relays')];
      await relay.subscribeAsync(order, { qos: 1 });
      const ordered = hall.next(relay);
      await bridge.publishAsync(order, 'ON', { qos: 1 });
      t.equal(await ordered, `${order} ON`);
      await bridge.subscribeAsync(state, { qos: 1 });
      const told = hall.next(bridge);
      await relay.publishAsync(state, 'ON', { qos: 1 });
      t.equal(await told, `${state} ON`);
    });
  }

  rule('a bridge orders no relay that the hall file does not name', async (hall, t) => {
    const [bridge, relay] = [await hall.connect('bridge-1'), await hall.connect('relays')];
    await relay.subscribeAsync(`cmnd/${relays.tasmota}/POWER1`, { qos: 1 });
    await relay.subscribeAsync('cmnd/coffee/POWER1', { qos: 1 }).catch(() => undefined);
    const first = hall.next(relay);
    await hall.tries(bridge, 'cmnd/coffee/POWER1');
    const again = await hall.connect('bridge-1');
    await again.publishAsync(`cmnd/${relays.tasmota}/POWER1`, 'OFF', { qos: 1 });
    t.equal(await first, `cmnd/${relays.tasmota}/POWER1 OFF`);
  });

  rule('a relay says nothing in the hall’s name', async (hall, t) => {
    const [hub, relay, bridge] = [
      await hall.connect('hub'),
      await hall.connect('relays'),
      await hall.connect('bridge-1'),
    ];
    await hub.subscribeAsync('hall/#', { qos: 1 });
    const first = hall.next(hub);
    await hall.tries(relay, 'hall/bridge-1/up/report');
    await bridge.publishAsync('hall/bridge-1/up/report', 'true', { qos: 1 });
    t.equal(await first, 'hall/bridge-1/up/report true');
  });

  rule('a bridge does not hear what is for another', async (hall, t) => {
    const [hub, curious] = [await hall.connect('hub'), await hall.connect('bridge-2')];
    const first = hall.next(curious);
    await curious.subscribeAsync('hall/bridge-1/down/order/+', { qos: 1 }).catch(() => undefined);
    await curious.subscribeAsync('hall/bridge-2/down/order/+', { qos: 1 });
    await hub.publishAsync(ORDER, 'not yours', { qos: 1 });
    await hub.publishAsync('hall/bridge-2/down/order/line1-00', 'yours', { qos: 1 });
    t.equal(await first, 'hall/bridge-2/down/order/line1-00 yours');
  });
}

/** The clients of one broker. */
class Hall {
  readonly #broker: RunningBroker;
  readonly #clients: MqttClient[] = [];

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
    for (const client of this.#clients) await client.endAsync(true);
    await this.#broker.stop();
  }
}
