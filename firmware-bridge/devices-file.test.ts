/** The bridge's own file of keys: who may read it, what it may hold, and what a key that was refused leaves behind. */
import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { type KeptDevice, KeptDevices } from './devices-file.ts';

const device: KeptDevice = {
  state: 'adopted',
  device: 'line1-05' as DeviceId,
  line: 'line1',
  address: 5,
  key: 'ab'.repeat(16),
  vendor: 'd2f1a0',
  model: 1,
  serial: 5,
};
const modeOf = (path: string) => statSync(path).mode & 0o777;

test('the file is its owner’s alone, whatever an earlier attempt has left behind', async (t) => {
  const path = join(t.testdir(), 'devices.json');
  writeFileSync(`${path}.new`, 'half');
  chmodSync(`${path}.new`, 0o644);
  t.ok(new KeptDevices(path).keep(device));
  t.equal(modeOf(path), 0o600);
});

test('a file that others may read is closed to them, and it is said', async (t) => {
  const path = join(t.testdir(), 'devices.json');
  new KeptDevices(path).keep(device);
  chmodSync(path, 0o666);
  const found: string[] = [];
  new KeptDevices(path, (mode) => found.push(mode));
  t.equal(modeOf(path), 0o600);
  t.same(found, ['666']);
  new KeptDevices(path, (mode) => found.push(mode));
  t.same(found, ['666']);
});

test('the default key that everybody knows stops the start', async (t) => {
  const path = join(t.testdir(), 'devices.json');
  const open = { ...device, key: '303132333435363738393a3b3c3d3e3f' };
  writeFileSync(path, JSON.stringify({ format: 'bridge-devices/1', devices: [open] }), { mode: 0o600 });
  t.throws(() => new KeptDevices(path), /devices.0.key: це загальновідомий ключ.*SCBK-D/);
});

test('a key that is refused leaves what was proven before it, however often it was tried', async (t) => {
  const path = join(t.testdir(), 'devices.json');
  const kept = new KeptDevices(path);
  kept.keep(device);
  const pending = (key: string) => kept.keep({ ...device, state: 'pending', key: key.repeat(32) });
  pending('c');
  pending('d');
  t.match(new KeptDevices(path).all, [{ state: 'pending', key: 'd'.repeat(32), replaces: [{ key: device.key }] }]);
  t.ok(kept.refused(device.device));
  t.same(new KeptDevices(path).all, [device]);
  t.notOk(kept.refused(device.device), 'a proven key is not taken back');
});

test('a key that is proven is the only one, and one refused at its first leaves nothing', async (t) => {
  const path = join(t.testdir(), 'devices.json');
  const kept = new KeptDevices(path);
  kept.keep({ ...device, state: 'pending' });
  kept.refused(device.device);
  t.same(new KeptDevices(path).all, []);
  kept.keep(device);
  kept.keep({ ...device, state: 'pending', key: 'c'.repeat(32) });
  kept.proven(device.device);
  t.same(new KeptDevices(path).all, [{ ...device, key: 'c'.repeat(32) }]);
});
