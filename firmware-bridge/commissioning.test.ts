/** Devices are found, given keys and forgotten over the hall bus, on a line that others use meanwhile. */
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { KeptDevices } from './devices-file.ts';
import { dark, hallOf } from './testing/rig.ts';

const OTHER_KEY = 'f'.repeat(32);
const newcomer = { address: 9, seat: 9, key: OTHER_KEY, kind: 'own', installing: true } as const;
const stranger = { address: 20, seat: 20, key: OTHER_KEY, kind: 'plain' } as const;
const line = 'line1';
/** Where a frame has its address, behind mark and start. */
const ADDRESS = 2;

async function hall(t: Test) {
  const place = await hallOf(2, t.teardown, {}, 5, { strangers: [newcomer, stranger], keepsDevices: true });
  const file = place.config.devicesFile ?? '';
  await place.hub.until(() => place.link(1).includes('"up"') && place.link(2).includes('"up"'));
  return { ...place, file, kept: () => new KeptDevices(file).all };
}

const adoptIt = { do: 'adopt', transaction: 't1', line, address: 9 } as const;

test('a device in install mode is given a key and another address, is polled from then on, and again by the next bridge', async (t) => {
  const { hub, hall: hands, restart, kept, file, log, lights } = await hall(t);
  const answer = await hub.commission({ ...adoptIt, newAddress: 5 });
  t.same(answer, { tells: 'adopted', transaction: 't1', line, address: 5, device: 'line1-05' });
  const isUp = () => JSON.stringify(hub.told.get('hall/b1/up/link/line1-05') ?? {}).includes('"up"');
  hub.order({ ...dark, device: 'line1-05', position: 1, ready: true });
  await hub.until(() => isUp() && lights.get(9)?.ready === true);
  hands.press(9, 'for');
  await hub.until(() => hub.reports.some(({ device, kind }) => device === 'line1-05' && kind === 'key'));
  t.match(kept(), [{ state: 'adopted', device: 'line1-05', address: 5, vendor: 'd2f1a0', serial: 9 }]);
  t.equal(statSync(file).mode & 0o777, 0o600);
  const [device] = kept();
  const told = [...hub.told.values(), ...log].map((message) => JSON.stringify(message)).join();
  t.notOk(told.includes(device?.key ?? ''), 'the key is neither on the bus nor in the log');
  await restart();
  hub.told.delete('hall/b1/up/link/line1-05');
  await hub.until(isUp);
});

test('a device that is not in install mode is given no key, and one with the default key alone is never listened to', async (t) => {
  const { hub, kept } = await hall(t);
  t.match(await hub.commission({ ...adoptIt, address: 20 }), { tells: 'refused', code: 'NOT_IN_INSTALL_MODE' });
  t.match(await hub.commission({ ...adoptIt, transaction: 't2', address: 30 }), { code: 'ADDRESS_SILENT' });
  t.match(await hub.commission({ ...adoptIt, transaction: 't3', newAddress: 20 }), { code: 'ADDRESS_TAKEN' });
  t.match(await hub.commission({ ...adoptIt, transaction: 't4', newAddress: 1 }), { code: 'ADDRESS_TAKEN' });
  t.match(await hub.commission({ ...adoptIt, transaction: 't5', address: 1 }), { code: 'DEVICE_KNOWN' });
  t.same(kept(), []);
});

test('every device of a line is found; one that falls back to the default key goes silent until it is adopted anew, then it is itself again', async (t) => {
  const { hub, hall: hands, link, kept } = await hall(t);
  hands.installMode(2);
  hands.forgetKey(2);
  await hub.until(() => link(2).includes('"down"'));
  hands.press(2, 'for');
  const found = hub.commission({ do: 'discover', transaction: 'd1', line });
  hands.press(1, 'for');
  await hub.until(() => hub.reports.some(({ kind }) => kind === 'key'));
  t.match(await found, {
    tells: 'found',
    devices: [
      { address: 1, device: 'line1-1', key: 'own', vendor: 'ac0b1e', serial: 1 },
      { address: 2, device: 'line1-2', key: 'default', vendor: 'd2f1a0', model: 1 },
      { address: 9, device: undefined, key: 'default', serial: 9, firmware: '0.1.0' },
      { address: 20, device: undefined, key: 'unknown', serial: 20 },
    ],
  });
  t.same([...new Set(hub.reports.filter(({ kind }) => kind === 'key').map(({ device }) => device))], ['line1-1']);
  t.match(await hub.commission({ ...adoptIt, address: 2 }), { tells: 'adopted', device: 'line1-2' });
  await hub.until(() => link(2).includes('"up"'));
  t.match(kept(), [{ device: 'line1-2', state: 'adopted' }]);
});

test('the key is kept before the device is told it: power lost between leaves a device that is found again by itself', async (t) => {
  const { hub, hall: hands, restart, kept } = await hall(t);
  hands.onKeySet = () => hands.unplug(line);
  t.match(await hub.commission(adoptIt), { tells: 'refused', code: 'LINE_CLOSED' });
  t.match(kept(), [{ state: 'pending', device: 'line1-09' }]);
  await restart();
  hands.onKeySet = () => undefined;
  hands.replug(line);
  await hub.until(() => JSON.stringify(hub.told.get('hall/b1/up/link/line1-09') ?? {}).includes('"up"'));
  await hub.until(() => kept()[0]?.state === 'adopted');
});

test('a key that can’t be kept is not given', async (t) => {
  const { hub, file, kept } = await hall(t);
  const cannotWrite = `${file}.new`;
  mkdirSync(cannotWrite);
  t.match(await hub.commission(adoptIt), { code: 'DEVICES_NOT_KEPT' });
  t.same(kept(), []);
  rmdirSync(cannotWrite);
  t.match(await hub.commission({ ...adoptIt, transaction: 't2' }), { tells: 'adopted' });
});

test('while a ballot is open nothing is set up, and what goes on ends at once', async (t) => {
  const { hub, hall: hands } = await hall(t);
  const asked: number[] = [];
  hands.onTraffic = (to, bytes) => {
    if (to === 'devices') asked.push(bytes[ADDRESS] ?? 0);
    hub.nudge();
  };
  const polls = () => asked.filter((address) => address <= 2).length;
  const search = hub.commission({ do: 'discover', transaction: 'd1', line });
  await hub.until(() => asked.some((address) => address > 2));
  hub.order({ ...dark, device: 'line1-1', ready: true, ballotId: 'b1', hurry: true });
  t.match(await search, { tells: 'refused', code: 'SET_UP_WHILE_OPEN' });
  asked.length = 0;
  await hub.until(() => polls() > 40);
  t.equal(asked.length - polls(), 0, 'not one frame more goes to an address that is not polled');
  t.match(await hub.commission(adoptIt), { code: 'SET_UP_WHILE_OPEN' });
});

test('giving a key ends too when a ballot opens, also while the device is waited for that has been told its key', async (t) => {
  const { hub, hall: hands, kept } = await hall(t);
  hands.onKeySet = () => {
    hands.unplugKeypad(9);
    hub.order({ ...dark, device: 'line1-1', ready: true, ballotId: 'b1', hurry: true });
  };
  t.match(await hub.commission(adoptIt), { tells: 'refused', code: 'SET_UP_WHILE_OPEN' });
  t.match(kept(), [{ state: 'pending', device: 'line1-09' }]);
  hands.replugKeypad(9);
  await hub.until(() => kept()[0]?.state === 'adopted');
});

test('a device shows itself by each of its lights in turn and its buzzer, and then shows what is ordered again', async (t) => {
  const { hub, hall: hands, lights } = await hall(t);
  hub.order({ ...dark, device: 'line1-1', ready: true });
  await hub.until(() => lights.get(1)?.ready === true);
  const seen = new Set<string>();
  const done = hub.commission({ do: 'show-yourself', transaction: 's1', device: 'line1-1' as DeviceId });
  hands.onEachLights = (look) => seen.add(`${look.open} ${look.choice} ${look.floor}`);
  t.match(await done, { tells: 'done' });
  for (const look of ['true undefined none', 'false for none', 'false against none', 'false abstain none'])
    t.ok(seen.has(look), look);
  t.ok(seen.has('false undefined granted'));
  t.equal(hands.buzzedAt(1), 1);
  await hub.until(() => lights.get(1)?.ready === true && lights.get(1)?.floor === 'none');
  t.match(await hub.commission({ do: 'show-yourself', transaction: 's2', device: 'x' as DeviceId }), {
    code: 'NO_SUCH_DEVICE',
  });
});

test('a device that was adopted is forgotten, one of the hall file is not; a request told again is carried out once', async (t) => {
  const { hub, kept } = await hall(t);
  t.match(await hub.commission({ do: 'forget', transaction: 'f1', device: 'line1-1' as DeviceId }), {
    code: 'DEVICE_OF_FILE',
  });
  await hub.commission(adoptIt);
  const forget = { do: 'forget', transaction: 'f2', device: 'line1-09' as DeviceId } as const;
  t.match(await hub.commission(forget), { tells: 'done' });
  t.same(kept(), []);
  hub.told.clear();
  t.match(await hub.commission(forget), { tells: 'done' });
  t.match(await hub.commission({ ...forget, transaction: 'f3' }), { code: 'NO_SUCH_DEVICE' });
});

test('a line that does not exist or is not open is named', async (t) => {
  const { hub, hall: hands, link } = await hall(t);
  t.match(await hub.commission({ do: 'discover', transaction: 'd1', line: 'line7' }), {
    code: 'UNKNOWN_LINE',
    params: { lines: 'line1' },
  });
  hands.unplug(line);
  await hub.until(() => link(1).includes('"down"'));
  t.match(await hub.commission({ do: 'discover', transaction: 'd2', line }), { code: 'LINE_CLOSED' });
});

test('a file of devices that is damaged stops the start, and what is wrong is named', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-devices-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'devices.json');
  writeFileSync(path, '{"format":"bridge-devices/1","devices":[{"state":"adopted"}]}');
  t.throws(() => new KeptDevices(path), /devices.json .devices.0/);
  writeFileSync(path, '{"form');
  t.throws(() => new KeptDevices(path), /Не вдалося прочитати/);
});
