/** The names under which the bridge stands among a broker's clients. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Aedes } from 'aedes';
import { test } from 'tap';
import type { BridgeId } from '#contract/ids';
import { Bridge } from './bridge.ts';
import { clientIdOf } from './client-id.ts';
import { monotonicClock } from './clock.ts';

const bridge = 'bridge-1' as BridgeId;

/** The client ids under which a bridge with a relay comes to a broker. */
async function namesOnBroker(secret: string): Promise<string[]> {
  const aedes = await Aedes.createBroker();
  const server = createServer(aedes.handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const names: string[] = [];
  const both = new Promise<void>((done) => {
    aedes.on('client', ({ id }) => {
      names.push(id);
      if (names.length === 2) done();
    });
  });
  const config = {
    ...{ bridge, broker: `mqtt://127.0.0.1:${port}`, username: bridge, secret, minCycleMs: 50, plan: false },
    ...{ lines: [], readers: [], microphones: [{ driver: 'tasmota' as const, places: { 1: { topic: 'relay' } } }] },
  };
  const started = new Bridge(config, monotonicClock, () => undefined);
  started.start();
  await both;
  await started.end();
  await new Promise<void>((done) => aedes.close(done));
  server.close();
  return names.sort();
}

test('who knows a bridge’s id, and not its password, can’t come under its name and throw it off', async (t) => {
  const names = await namesOnBroker('a password');
  t.equal(names.length, 2);
  for (const name of names) t.notOk(name.includes(bridge), name);
  t.same(await namesOnBroker('a password'), names, 'the same after a restart');
  const others = await namesOnBroker('another password');
  t.notOk(others.some((name) => names.includes(name)));
});

test('two bridges of one password have names of their own, short enough for every broker', async (t) => {
  const names = (['bridge', 'relays'] as const).flatMap((connection) => [
    clientIdOf(connection, bridge, 's'),
    clientIdOf(connection, 'bridge-2' as BridgeId, 's'),
  ]);
  t.equal(new Set(names).size, 4);
  for (const name of names) t.match(name, /^[0-9a-z-]{1,23}$/);
});
