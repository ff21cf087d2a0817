import { test } from 'tap';
import { busNameFaults } from './bus-names.ts';
import type { BridgeId } from './ids.ts';

const relays = (username: string) => ({ username, password: 'password' });
const bridge = (name: string) => name as BridgeId;
const broker = { url: 'mqtt://broker', username: 'dzvin', password: 'a', bridgePassword: 'b' };
const paths = (given: Parameters<typeof busNameFaults>[0]) => busNameFaults(given).map(({ path }) => path);

test('relays are neither the hub nor the bridge, also not the bridge of a file that names none', async (t) => {
  t.same(paths({ relays: relays('relays') }), []);
  t.same(paths({ relays: relays('hub') }), ['/relays/username']);
  t.same(paths({ relays: relays('bridge-1') }), ['/relays/username']);
  t.same(paths({ bridge: bridge('hall-1'), relays: relays('hall-1') }), ['/relays/username']);
  t.same(paths({ broker, relays: relays('dzvin') }), ['/relays/username']);
});

test('a bridge is neither the hub nor a word of the bus', async (t) => {
  for (const name of ['hub', 'microphones', 'lamps', 'gong']) t.same(paths({ bridge: bridge(name) }), ['/bridge']);
  t.same(paths({ broker: { ...broker, username: 'bridge-1' } }), ['/broker/username']);
});
