import { test } from 'tap';
import { busNameFaults } from './bus-names.ts';
import type { BridgeId, DeviceId } from './ids.ts';

const relays = (username: string) => ({ username, password: 'password' });
const bridge = (name: string) => name as BridgeId;
const broker = { url: 'mqtt://broker', username: 'dzvin', password: 'a', bridgePassword: 'b' };
const lines = (id?: string) => [
  { name: 'line1', path: '/dev/a', devices: [{ address: 0, key: '0f'.repeat(16), ...(id && { id: id as DeviceId }) }] },
];
const paths = (given: Partial<Parameters<typeof busNameFaults>[0]>) =>
  busNameFaults({ lines: [], ...given }).map(({ path }) => path);

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

test('no keypad or reader is called as the gavel or the supply', async (t) => {
  t.same(paths({ lines: lines() }), []);
  t.same(paths({ lines: lines('gavel') }), ['/lines/0/devices/0/id']);
  t.same(paths({ readers: [{ id: 'power' as DeviceId, kind: 'rdm6300', path: '/dev/b' }] }), ['/readers/0/id']);
});
