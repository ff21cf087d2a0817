import { test } from 'tap';
import type { CommissionReport, CommissionRequest } from '#contract/commissioning';
import type { BridgeId, DeviceId } from '#contract/ids';
import { SeatMap } from './seat-map.ts';
import { SettingUp } from './setting-up.ts';
import { handClock } from './testing/hand-clock.ts';

const bridge = 'bridge-1' as BridgeId;
const device = (id: string) => id as DeviceId;
const LINE = 'bridge-1/line1';
const found = (address: number, key: 'own' | 'default' = 'default') => ({
  ...{ address, vendor: '0a0b0c', model: 1, serial: 7, firmware: '1.0.0', key },
});

function desk(online = true) {
  const lines = [
    { name: 'line1', path: '/dev/ttyUSB0', devices: [{ address: 0, seat: 2, key: '00'.repeat(16) }] },
    { name: 'line2', path: '/dev/ttyUSB1', devices: [] },
  ];
  const seatMap = SeatMap.ofLines(bridge, lines);
  const clock = handClock();
  const asked: CommissionRequest[] = [];
  const forgotten: DeviceId[] = [];
  const settingUp = new SettingUp({
    ...{ clock, seatMap, onChanged: () => undefined },
    isOnline: () => online,
    onForgotten: (one) => forgotten.push(one),
  });
  settingUp.sendBy((_bridge, request) => asked.push(request));
  const transaction = () => asked.at(-1)?.transaction ?? '';
  const told = (report: CommissionReport) => settingUp.told(bridge, report);
  const discover = () => settingUp.ask({ type: 'discover-devices', line: 'line1' });
  const find = (...devices: ReturnType<typeof found>[]) => {
    discover();
    told({ tells: 'found', transaction: transaction(), line: 'line1', devices });
  };
  return { settingUp, seatMap, clock, asked, forgotten, transaction, told, discover, find };
}

test('a search is asked of the line’s bridge, shown while it lasts, and its devices when they are found', async (t) => {
  const { settingUp, asked, discover, told, transaction } = desk();
  t.equal(discover(), undefined);
  t.match(asked, [{ do: 'discover', line: 'line1' }]);
  t.match(settingUp.now()[LINE], { bridge, line: 'line1', doing: { act: 'discover' } });
  told({ tells: 'found', transaction: transaction(), line: 'line1', devices: [found(3)] });
  t.match(settingUp.now()[LINE], { found: { devices: [{ address: 3 }] }, last: { act: 'discover' } });
  t.notOk(settingUp.now()[LINE]?.doing);
});

test('one thing at a time is done on a line; another line is free meanwhile', async (t) => {
  const { settingUp, discover } = desk();
  discover();
  t.match(discover(), { code: 'LINE_BUSY', details: { line: 'line1' } });
  t.match(settingUp.ask({ type: 'show-device', device: device('line1-00') }), { code: 'LINE_BUSY' });
  t.equal(settingUp.ask({ type: 'discover-devices', line: 'line2' }), undefined);
});

test('nothing is asked of a bridge that is away, of an unknown line, or about an unknown device', async (t) => {
  t.match(desk(false).discover(), { code: 'BRIDGE_AWAY', details: { bridge } });
  const { settingUp, asked } = desk();
  t.match(settingUp.ask({ type: 'discover-devices', line: 'line9' }), {
    code: 'UNKNOWN_LINE',
    details: { lines: 'line1, line2' },
  });
  t.match(settingUp.ask({ type: 'show-device', device: device('line1-09') }), { code: 'NO_SUCH_DEVICE' });
  t.same(asked, []);
});

test('an adopted device is a spare of its line, and known among those found', async (t) => {
  const { settingUp, seatMap, find, told, transaction } = desk();
  find(found(3));
  settingUp.ask({ type: 'adopt-device', line: 'line1', address: 3, newAddress: 5 });
  told({ tells: 'adopted', transaction: transaction(), line: 'line1', address: 5, device: device('line1-05') });
  t.same(seatMap.spares(), [{ bridge, device: 'line1-05', line: 'line1', adopted: true }]);
  t.match(settingUp.now()[LINE], {
    found: { devices: [{ address: 5, device: 'line1-05', key: 'own' }] },
    last: { act: 'adopt', device: 'line1-05' },
  });
});

test('what a bridge refuses is told in the registry’s words; a code nobody knows is named', async (t) => {
  const { settingUp, discover, told, transaction } = desk();
  discover();
  told({ tells: 'refused', transaction: transaction(), code: 'LINE_BUSY', params: { line: 'line1' } });
  t.match(settingUp.now()[LINE]?.last?.refused, { en: /Line “line1” is still busy/ });
  discover();
  told({ tells: 'refused', transaction: transaction(), code: 'STRANGE', params: {} });
  t.match(settingUp.now()[LINE]?.last?.refused, { uk: /код STRANGE/ });
});

test('a refusal that names nothing is told of what was asked, and never with a gap', async (t) => {
  const { settingUp, told, transaction } = desk();
  const show = () => settingUp.ask({ type: 'show-device', device: device('line1-00') });
  show();
  told({ tells: 'refused', transaction: transaction(), code: 'DEVICE_SILENT', params: {} });
  t.match(settingUp.now()[LINE]?.last?.refused, { uk: /Пристрій «line1-00» не відповідає/ });
  show();
  told({ tells: 'refused', transaction: transaction(), code: 'OUT_OF_SEQUENCE', params: {} });
  t.match(settingUp.now()[LINE]?.last?.refused, { uk: /код OUT_OF_SEQUENCE/ });
});

test('an answer to another question ends nothing: another line, another address, or another device of the hall', async (t) => {
  const { settingUp, seatMap, discover, told, transaction } = desk();
  discover();
  told({ tells: 'done', transaction: transaction() });
  told({ tells: 'found', transaction: transaction(), line: 'line2', devices: [found(3)] });
  told({ tells: 'adopted', transaction: transaction(), line: 'line1', address: 3, device: device('line1-03') });
  t.ok(settingUp.now()[LINE]?.doing);
  t.notOk(settingUp.now()[LINE]?.found);
  told({ tells: 'found', transaction: transaction(), line: 'line1', devices: [found(3)] });
  seatMap.add({ bridge, device: device('line2-04'), line: 'line2', adopted: true });
  settingUp.ask({ type: 'adopt-device', line: 'line1', address: 3 });
  const adopted = { tells: 'adopted', transaction: transaction(), line: 'line1', address: 3 } as const;
  told({ ...adopted, line: 'line2', device: device('line1-03') });
  told({ ...adopted, address: 4, device: device('line1-04') });
  told({ ...adopted, device: device('line2-04') });
  t.ok(settingUp.now()[LINE]?.doing);
  told({ ...adopted, device: device('line1-03') });
  t.match(settingUp.now()[LINE]?.last, { act: 'adopt', device: 'line1-03' });
});

test('a bridge that does not answer in its time, or is lost, frees the line and is named', async (t) => {
  const { settingUp, clock, discover } = desk();
  discover();
  clock.pass(180_000);
  t.match(settingUp.now()[LINE]?.last, { act: 'discover', refused: { en: /did not answer within 180 s/ } });
  t.equal(discover(), undefined);
  settingUp.lost(bridge);
  t.match(settingUp.now()[LINE]?.last, { refused: { en: /not on the bus/ } });
});

test('an answer that comes late, or from another bridge, changes nothing', async (t) => {
  const { settingUp, clock, discover, told, transaction } = desk();
  discover();
  const report: CommissionReport = {
    ...{ tells: 'found', transaction: transaction(), line: 'line1' },
    devices: [found(3)],
  };
  settingUp.told('bridge-2' as BridgeId, report);
  t.ok(settingUp.now()[LINE]?.doing);
  clock.pass(180_000);
  told(report);
  t.notOk(settingUp.now()[LINE]?.found);
});

test('an adopted device is forgotten when its bridge has forgotten it; one of the hall file never', async (t) => {
  const { settingUp, seatMap, forgotten, told, transaction } = desk();
  t.match(settingUp.ask({ type: 'forget-device', device: device('line1-00') }), { code: 'DEVICE_OF_FILE' });
  seatMap.add({ bridge, device: device('line1-05'), line: 'line1', adopted: true });
  t.equal(settingUp.ask({ type: 'forget-device', device: device('line1-05') }), undefined);
  t.same(forgotten, []);
  told({ tells: 'done', transaction: transaction() });
  t.same(forgotten, ['line1-05']);
});
