import { connectAsync, type MqttClient } from 'mqtt';
import { test } from 'tap';
import type { BridgeId } from '#contract/ids';
import { startBroker } from './broker.ts';

const bridges = new Map([
  ['bridge-1' as BridgeId, 'one'],
  ['bridge-2' as BridgeId, 'two'],
]);
const hub = { username: 'hub', password: 'secret' };

async function brokerAndClients(t: { teardown(end: () => Promise<void>): void }) {
  const broker = await startBroker({ port: 0, host: '127.0.0.1', bridges, hub });
  const clients: MqttClient[] = [];
  t.teardown(async () => {
    for (const client of clients) await client.endAsync(true);
    await broker.stop();
  });
  const connect = async (username: string, password: string) => {
    const client = await connectAsync(`mqtt://127.0.0.1:${broker.port}`, {
      protocolVersion: 4,
      username,
      password,
      clientId: `${username}-${clients.length}`,
      reconnectPeriod: 0,
    });
    clients.push(client);
    return client;
  };
  return { connect };
}

test('a client with a wrong password, or without a name, does not get on the bus', async (t) => {
  const { connect } = await brokerAndClients(t);
  await t.rejects(connect('bridge-1', 'two'), { message: /Not authorized/ });
  await t.rejects(connect('nobody', 'one'), { message: /Not authorized/ });
});

test('the hub hears a bridge, and a bridge hears what is for it', async (t) => {
  const { connect } = await brokerAndClients(t);
  const [server, bridge] = [await connect('hub', 'secret'), await connect('bridge-1', 'one')];
  const heard = new Promise((resolve) => server.on('message', (topic, payload) => resolve(`${topic} ${payload}`)));
  await server.subscribeAsync('hall/+/up/report', { qos: 1 });
  await bridge.publishAsync('hall/bridge-1/up/report', 'press', { qos: 1 });
  t.equal(await heard, 'hall/bridge-1/up/report press');
  const ordered = new Promise((resolve) => bridge.on('message', (topic) => resolve(topic)));
  await bridge.subscribeAsync('hall/bridge-1/down/order/+', { qos: 1 });
  await server.publishAsync('hall/bridge-1/down/order/line1-00', '{}', { qos: 1 });
  t.equal(await ordered, 'hall/bridge-1/down/order/line1-00');
});

test('a bridge can neither speak nor listen under another bridge’s name', async (t) => {
  const { connect } = await brokerAndClients(t);
  const bridge = await connect('bridge-1', 'one');
  await t.rejects(bridge.subscribeAsync('hall/bridge-2/down/order/+', { qos: 1 }), 'may not listen');
  const cutOff = new Promise((resolve) => bridge.once('close', () => resolve('cut off')));
  bridge.publish('hall/bridge-2/up/report', 'forged', { qos: 1 });
  t.equal(await cutOff, 'cut off', 'a forged report ends the connection');
});
