import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, CardNumber, DeviceId } from '#contract/ids';
import { Intake } from './intake.ts';
import { SeatMap } from './seat-map.ts';
import { handClock } from './testing/hand-clock.ts';
import { smallHub } from './testing/small-hub.ts';

const bridge = 'bridge-1' as BridgeId;
const device = (id: string) => id as DeviceId;
const key = '00'.repeat(16);
const lines = (seat = 2) => [
  {
    name: 'line1',
    path: '/dev/ttyUSB0',
    devices: [
      { address: 0, seat, key },
      { address: 1, key },
    ],
  },
];
const ADOPTED = device('line1-07');
const health = (...devices: DeviceId[]): BridgeHealth => ({
  lines: [],
  devices: devices.map((one) => ({
    device: one,
    line: 'line1',
    online: true,
    secure: true,
    resends: 0,
    refusedFrames: 0,
  })),
  unacknowledged: 0,
});

const houseAt = (t: Test, file = join(t.testdir(), 'journal.db'), seat?: number) => {
  const seatMap = SeatMap.ofLines(bridge, lines(seat));
  return { file, ...smallHub(file, { seatMap }) };
};
const serving = ({ seatMap }: { seatMap: SeatMap }) => seatMap.arrangement().map((one) => `${one.seat} ${one.device}`);
const assign = (id: DeviceId, seat?: number) =>
  ({ type: 'assign-keypad', device: id, ...(seat !== undefined && { seat }) }) as const;
const OPENING = [2, 3, 4, 5].map((seat) => ({ seat, card: `620000000${seat}` as CardNumber }));

function openSitting(house: ReturnType<typeof houseAt>) {
  for (const { seat, card } of OPENING)
    house.hub.decide({ type: 'card-in', seat, card }, 'device:test', `test/1/${seat}`);
  return house.do({ type: 'open-sitting' });
}

test('a bridge tells of no more devices than its lines of the hall file have addresses', async (t) => {
  const house = houseAt(t);
  const invented = Array.from({ length: 1000 }, (_, at) => device(`line1-${at}`));
  house.hub.hallDesk.told(bridge, health(...invented));
  t.equal(house.seatMap.keypads().length, 127);
  const [elsewhere] = health(device('line9-00')).devices;
  if (elsewhere !== undefined)
    house.hub.hallDesk.told(bridge, { ...health(), devices: [{ ...elsewhere, line: 'line9' }] });
  t.same(
    house.seatMap.lines().map(({ line }) => line),
    ['line1'],
  );
  await house.stop();
});

test('a device that a bridge tells of and no file names is a spare of its line', async (t) => {
  const house = houseAt(t);
  house.hub.hallDesk.told(bridge, health(device('line1-00'), ADOPTED));
  t.match(
    house.seatMap.spares().map((one) => one.device),
    ['line1-01', ADOPTED],
  );
  await house.stop();
});

test('an adopted device keeps its seat over a restart, before its bridge has told anything', async (t) => {
  const first = houseAt(t);
  first.hub.hallDesk.told(bridge, health(ADOPTED));
  t.match(await first.ask(assign(ADOPTED, 5)), { ok: true });
  await first.stop();
  const second = houseAt(t, first.file);
  t.same(serving(second), ['2 line1-00', `5 ${ADOPTED}`]);
  t.equal(second.seatMap.seatOf(bridge, ADOPTED), 5);
  await second.stop();
  const rewired = houseAt(t, first.file, 3);
  t.same(serving(rewired), ['3 line1-00'], 'a file that has changed begins anew');
  await rewired.stop();
});

test('a keypad moves to another seat, or becomes a spare; what is so already is no event', async (t) => {
  const house = houseAt(t);
  await house.ask(assign(device('line1-00'), 4));
  t.same(serving(house), ['4 line1-00']);
  const { position } = house.journal;
  await house.ask(assign(device('line1-00'), 4));
  t.equal(house.journal.position, position);
  await house.ask(assign(device('line1-00')));
  t.same(serving(house), []);
  await house.stop();
});

test('no keypad goes to a seat the hall does not have, and none that the hall does not have', async (t) => {
  const house = houseAt(t);
  t.match(await house.ask(assign(device('line1-00'), 999)), { refusal: { code: 'UNKNOWN_SEAT' } });
  t.match(await house.ask(assign(device('line9-00'), 2)), { refusal: { code: 'NO_SUCH_DEVICE' } });
  await house.stop();
});

test('while the sitting is open only a spare comes to a seat, and nothing is set up', async (t) => {
  const house = houseAt(t);
  await openSitting(house);
  t.match(await house.ask(assign(device('line1-00'), 3)), { refusal: { code: 'SET_UP_WHILE_OPEN' } });
  t.match(await house.ask(assign(device('line1-00'))), { refusal: { code: 'SET_UP_WHILE_OPEN' } });
  t.match(await house.ask({ type: 'discover-devices', line: 'line1' }), { refusal: { code: 'SET_UP_WHILE_OPEN' } });
  t.match(await house.ask(assign(device('line1-01'), 2)), { ok: true });
  t.same(serving(house), ['2 line1-01']);
  await house.do({ type: 'adjourn-sitting' });
  t.match(await house.ask({ type: 'discover-devices', line: 'line1' }), { refusal: { code: 'BRIDGE_AWAY' } });
  await house.stop();
});

test('a forgotten device leaves its seat and the hall', async (t) => {
  const house = houseAt(t);
  const { hallDesk } = house.hub;
  hallDesk.bridge(bridge, 'online');
  hallDesk.told(bridge, health(ADOPTED));
  await house.ask(assign(ADOPTED, 5));
  const asked: string[] = [];
  hallDesk.settingUp.sendBy((_bridge, { transaction }) => asked.push(transaction));
  t.match(await house.ask({ type: 'forget-device', device: ADOPTED }), { ok: true });
  hallDesk.commission(bridge, { tells: 'done', transaction: asked[0] ?? '' });
  t.same(serving(house), ['2 line1-00']);
  t.equal(house.seatMap.keypadOf(ADOPTED), undefined);
  await house.hub.whenCommitted(house.journal.position);
  const last = [...house.hub.history()].at(-1);
  t.match(last, { event: { type: 'HallArranged' }, actor: 'chair' }, 'who asked for it is on record');
  await house.stop();
});

test('mains power that fails or returns is written down once, also over a restart', async (t) => {
  const types = (house: ReturnType<typeof houseAt>) =>
    [...house.hub.history()].map(({ event }) => event.type).filter((type) => type.startsWith('Mains'));
  const at = { bridge, device: device('ups') };
  const first = houseAt(t);
  for (const mains of ['returned', 'failed', 'failed'] as const) first.hub.power(at, mains, 'device:ups', 'ups/1/1');
  await first.hub.whenCommitted(first.journal.position);
  t.same(types(first), ['MainsFailed']);
  await first.stop();
  const second = houseAt(t, first.file);
  second.hub.power(at, 'failed', 'device:ups', 'ups/2/1');
  second.hub.power(at, 'returned', 'device:ups', 'ups/2/2');
  await second.hub.whenCommitted(second.journal.position);
  t.same(types(second), ['MainsFailed', 'MainsReturned']);
  await second.stop();
});

test('a microphone that is otherwise than asked is a fault only when that lasts', async (t) => {
  const clock = handClock();
  const house = smallHub(join(t.testdir(), 'journal.db'), { clock });
  const { health: register } = house.hub.hallDesk;
  const state = { place: 12, driver: 'tasmota', asked: false, reachable: true, corrected: 0 } as const;
  const isFault = () => house.hub.hall().microphones[0]?.fault;
  register.microphone(bridge, { ...state, open: true });
  t.notOk(isFault());
  clock.pass(1000);
  register.microphone(bridge, { ...state, open: true, corrected: 1 });
  clock.pass(1000);
  t.ok(isFault(), 'the time runs from when it began, not from the last report');
  register.microphone(bridge, { ...state, open: false });
  t.notOk(isFault());
  clock.pass(5000);
  t.notOk(isFault());
  await house.stop();
});

test('the link of a keypad that the hall does not have is told to nobody until a bridge tells of the keypad', async (t) => {
  const house = houseAt(t);
  const { hallDesk } = house.hub;
  hallDesk.bridge(bridge, 'online');
  hallDesk.link(bridge, { device: ADOPTED, link: 'up' });
  t.equal(house.hub.links().devices.get(ADOPTED), undefined);
  hallDesk.told(bridge, health(ADOPTED));
  t.equal(house.hub.links().devices.get(ADOPTED), 'up');
  await house.stop();
});

test('a key at a seat is told to whoever checks the hall, not which one, and never while people may vote', async (t) => {
  const house = houseAt(t);
  const intake = new Intake(house.hub, house.seatMap, () => undefined);
  const press = (counter: number) =>
    intake.take(bridge, { kind: 'key', device: device('line1-00'), boot: 'b', counter, ageMs: 1, key: 'against' });
  const pressed = () => house.hub.hall().pressedAtSeat;
  t.equal(pressed(), undefined);
  await press(1);
  await press(1);
  t.strictSame(Object.keys(pressed() ?? {}).toSorted(), ['at', 'count', 'device']);
  t.match(pressed(), { device: 'line1-00', count: 1 });
  await press(2);
  t.equal(pressed()?.count, 2);
  await openSitting(house);
  await press(3);
  t.equal(pressed()?.count, 2);
  await house.stop();
});
