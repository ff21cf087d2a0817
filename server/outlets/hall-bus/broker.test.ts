import { connectAsync } from 'mqtt';
import { test } from 'tap';
import type { BridgeId } from '#contract/ids';
import { startBroker } from './broker.ts';
import { relayTopics } from './relay-rights.ts';
import { brokerConformance, relays } from './testing/broker-conformance.ts';
import { users } from './testing/broker-hall.ts';

const bridges = new Map([
  ['bridge-1' as BridgeId, users['bridge-1']],
  ['bridge-2' as BridgeId, users['bridge-2']],
]);

const topics = relayTopics([
  { driver: 'tasmota', places: { 12: { topic: relays.tasmota } } },
  { driver: 'shelly', places: { rostrum: { prefix: relays.shelly } } },
]);

const start = () =>
  startBroker({
    port: 0,
    host: '127.0.0.1',
    bridges,
    hub: { username: 'hub', password: users.hub },
    relays: { topics, user: { username: 'relays', password: users.relays } },
    readers: [{ username: 'tally', password: users.tally, topics: ['hall/dzvin/', 'hall/hub'] }],
  });

brokerConformance('the broker inside the hub', start);

test('a client id in use by one user is refused to another, and to the same user it is given anew', async (t) => {
  const { port, stop } = await start();
  const connect = (username: 'bridge-1' | 'bridge-2') =>
    connectAsync(`mqtt://127.0.0.1:${port}`, {
      ...{ protocolVersion: 4 as const, clientId: 'same', username, password: users[username], reconnectPeriod: 0 },
    });
  const first = await connect('bridge-1');
  await t.rejects(connect('bridge-2'), /Identifier rejected/);
  t.ok(first.connected);
  const ended = new Promise<void>((resolve) => first.once('close', () => resolve()));
  const second = await connect('bridge-1');
  await ended;
  await t.rejects(connect('bridge-2'), /Identifier rejected/, 'also after its first connection has ended');
  await Promise.all([first.endAsync(true), second.endAsync(true)]);
  await stop();
});

test('nothing more is retained than the hall needs', async (t) => {
  const { port, stop } = await start();
  const login = { username: 'bridge-1', password: users['bridge-1'] };
  const bridge = await connectAsync(`mqtt://127.0.0.1:${port}`, { ...login, protocolVersion: 4, reconnectPeriod: 0 });
  const ended = new Promise<void>((resolve) => bridge.once('close', () => resolve()));
  bridge.publish('hall/bridge-1/up/link/line1-00', 'x'.repeat(5000), { qos: 1, retain: true });
  await t.resolves(ended);
  await stop();
});
