import { test } from 'tap';
import { checker } from '#contract/check';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, DeviceId, MemberId, SeatNumber } from '#contract/ids';
import { type HallWarning, type MicrophoneView, OperatorView } from '#contract/views';
import type { HallNow } from '../../hub/face.ts';
import { chairView } from '../chair.ts';
import type { ViewContext } from '../context.ts';
import { openHouse } from '../house.ts';
import { operatorView } from '../operator.ts';
import { PaperHub, quietHall } from '../testing/paper-hub.ts';
import { convening } from '../testing/small-council.ts';

const bridge = 'bridge-1' as BridgeId;
const device = (id: string) => id as DeviceId;
const check = checker(OperatorView);
const AT_MS = Date.parse('2026-03-30T07:00:05.400Z');
const line: BridgeHealth['lines'][number] = {
  ...{ line: 'line1', path: '/dev/ttyUSB0', open: true, cycleMs: 74.2, plannedCycleMs: 75 },
  ...{ discardedBytes: { checksum: 4 }, framesIn: 10, framesOut: 11, reopened: 0 },
};
const told = (id: string, secure = true) => ({
  ...{ device: device(id), online: true, secure, resends: 1, refusedFrames: 0, lastAnswerMsAgo: 400 },
});
const HEALTH: BridgeHealth = { lines: [line], devices: [told('line1-00'), told('line1-01')], unacknowledged: 0 };
const KEYPADS: HallNow['keypads'] = [
  { bridge, device: device('line1-00'), line: 'line1', seat: 2 },
  { bridge, device: device('line1-01'), line: 'line1', adopted: true },
];
const wellHall = (health: BridgeHealth = HEALTH): HallNow => ({
  ...quietHall,
  online: new Set([bridge]),
  bridges: new Map([[bridge, { health, atMs: AT_MS }]]),
  lines: [{ bridge, line: 'line1' }],
  keypads: KEYPADS,
});
const microphone = (fault: boolean, open = true): MicrophoneView => ({
  ...{ place: 12, driver: 'tasmota', asked: false, open, reachable: true, corrected: 1, bridge },
  ...(fault && { fault: true as const }),
});

function screen(hall: HallNow, up: readonly string[] = ['line1-00', 'line1-01'], convened = false) {
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  if (convened) hub.giveAll(convening());
  for (const { device: one } of hall.keypads) hub.linkOf(one, up.includes(one) ? 'up' : 'down');
  const context = (): ViewContext => ({
    ...{ links: hub.links(), displays: 0, hall },
    machine: { startedAt: '2026-03-30T06:00:00.000Z', temperatureC: 50, diskFreeBytes: 9e9, diskBytes: 3e10 },
  });
  return { hub, house, context, view: () => operatorView(house, context()) };
}
const said = (warnings: readonly HallWarning[]) => warnings.map(({ grave, what }) => `${grave}: ${what.uk}`);

test('the operator sees every line and device, with moments to the second, and no warning where all is well', async (t) => {
  const view = screen(wellHall()).view();
  t.ok(check(JSON.parse(JSON.stringify(view))).ok, 'it fits its schema');
  t.match(view.bridges[bridge], {
    online: true,
    toldAt: '2026-03-30T07:00:05.000Z',
    lines: { line1: { devices: 2, up: 2 } },
  });
  t.match(view.devices[device('line1-00')], {
    seat: 2,
    up: true,
    secure: true,
    lastAnswerAt: '2026-03-30T07:00:05.000Z',
  });
  t.match(view.devices[device('line1-01')], { adopted: true });
  t.same(view.warnings, []);
});

test('seats of members and of keypads stand side by side, and those without a keypad are told', async (t) => {
  const view = screen(wellHall(), undefined, true).view();
  t.match(view.seats['2'], { seat: 2, device: 'line1-00' });
  t.ok(view.seats['3']?.name);
  t.notOk(view.seats['3']?.device);
  t.match(said(view.warnings), [/^notice: Місця без пульта: 1, 3/]);
});

test('a silent keypad is named with its seat and what to do; several of a line are told together', async (t) => {
  const one = screen(wellHall(), ['line1-01']).view();
  t.same(said(one.warnings), ['fault: Пульт місця 2 (line1-00) не відповідає.']);
  t.match(one.warnings[0]?.remedy?.uk, /кабель/);
  const two = { ...wellHall(), keypads: KEYPADS.map((keypad, at) => ({ ...keypad, seat: at + 2 })) };
  t.same(said(screen(two, []).view().warnings), ['fault: Лінія «line1»: не відповідають пульти місць 2, 3.']);
});

test('when a bridge is away only that is told, not each of its keypads', async (t) => {
  const hall = { ...wellHall(), online: new Set<BridgeId>() };
  t.match(said(screen(hall, []).view().warnings), [/^fault: Шлюз «bridge-1» не на звʼязку/]);
});

test('a line that is closed, slow, or answers without a Secure Channel is told', async (t) => {
  const closed = wellHall({ ...HEALTH, lines: [{ ...line, open: false }] });
  t.match(said(screen(closed, []).view().warnings), [/^fault: Лінію «line1» \(\/dev\/ttyUSB0\) не відкрито/]);
  const slow = wellHall({ ...HEALTH, lines: [{ ...line, cycleMs: 130.2 }] });
  t.match(said(screen(slow).view().warnings), [/^notice: Опитування лінії «line1» триває 130 мс/]);
  const open = wellHall({ ...HEALTH, devices: [told('line1-00', false)] });
  t.match(said(screen(open).view().warnings), [/^fault: Пульт 2 \(line1-00\) відповідає без захищеного каналу/]);
});

test('mains power that has failed is told to operator and chair until it returns', async (t) => {
  const { hub, house, context, view } = screen(wellHall());
  const at = { bridge, device: device('ups') };
  hub.commit([{ type: 'MainsFailed', v: 1, data: at }], 'hall');
  t.match(view(), {
    mains: { state: 'failed', at: '2026-03-30T07:00:00.000Z' },
    warnings: [{ key: 'mains', grave: 'fault' }],
  });
  t.match(chairView(house, context()).warnings, [{ uk: /^Живлення від батареї/ }]);
  hub.commit([{ type: 'MainsReturned', v: 1, data: at }], 'hall');
  t.same(view().warnings, []);
  t.same(chairView(house, context()).warnings, []);
});

test('a microphone that did not close is told to operator and chair, one that is being switched is not', async (t) => {
  const wrong = screen({ ...wellHall(), microphones: [microphone(true)] });
  t.match(wrong.view().warnings, [{ what: { uk: /^Мікрофон місця 12 не закрився: / } }]);
  t.match(chairView(wrong.house, wrong.context()).warnings, [{ uk: /^Мікрофон місця 12 не закрився: / }]);
  const switching = screen({ ...wellHall(), microphones: [microphone(false)] });
  t.same(switching.view().warnings, []);
  const away = screen({ ...wellHall(), microphones: [{ ...microphone(true), reachable: false }] });
  t.match(away.view().warnings, [{ what: { uk: /не на звʼязку; чи його вимкнено, невідомо/ } }]);
});

test('what is not known of microphones the chair reads once for all places, while a sitting is open', async (t) => {
  const away = (place: MicrophoneView['place']) => ({ ...microphone(true), place, reachable: false });
  const { open: _, ...untold } = microphone(true);
  const { hub, house, context, view } = screen(
    { ...wellHall(), microphones: [away('rostrum'), untold] },
    undefined,
    true,
  );
  t.match(view().warnings, [
    { what: { uk: /^Мікрофон місця 12: обладнання \(tasmota\) не каже свого стану; чи його вимкнено, невідомо/ } },
    { what: { uk: /^Мікрофон трибуни: обладнання \(tasmota\) не на звʼязку/ } },
  ]);
  const told = () => chairView(house, context()).warnings.filter(({ uk }) => /мікрофон/i.test(uk));
  t.same(told(), []);
  for (const seat of [1, 2, 3, 4, 5, 6]) hub.give({ type: 'card-in', seat, card: `620000000${seat}` as never });
  hub.give({ type: 'open-sitting' });
  t.match(told(), [{ uk: 'Чи вимкнено мікрофон, невідомо: трибуни, місця 12. Оператор перевіряє обладнання.' }]);
  t.equal(told().length, 1);
});

test('under the rule of two hands keypads without a palm pad are told, and pads that nobody has touched', async (t) => {
  const saidWith = (twoHandHoldMs: number, palmPads: HallNow['palmPads']) => {
    const KEYPADS_OF_TWO = KEYPADS.map((keypad, at) => ({ ...keypad, seat: at + 2 }));
    const hub = new PaperHub();
    const house = openHouse(hub, 'Вербівська міська рада');
    hub.giveAll(convening({ twoHandHoldMs }));
    for (const { device: one } of KEYPADS_OF_TWO) hub.linkOf(one, 'up');
    const hall = { ...wellHall(), keypads: KEYPADS_OF_TWO, ...(palmPads && { palmPads }) };
    const { warnings } = operatorView(house, { links: hub.links(), displays: 0, hall });
    return said(warnings.filter(({ key }) => key === 'palm-pads'));
  };
  const pads = (...which: ('untouched' | 'touched')[]) =>
    new Map(which.map((pad, at) => [device(`line1-0${at}`), pad]));
  t.match(saidWith(600, pads()), [/^fault: Діє правило двох рук, а датчика долоні не має жоден пульт/]);
  t.match(saidWith(600, pads('touched')), [
    /^fault: .* без датчика долоні — на місцях 3: голосу з них не буде прийнято/,
  ]);
  t.match(saidWith(600, pads('untouched', 'untouched')), [/^notice: .* жоден датчик долоні ще не спрацював/]);
  t.same(saidWith(600, pads('untouched', 'touched')), []);
  t.same(saidWith(0, pads()), []);
  t.same(saidWith(600, undefined), []);
});

test('a full disk, a hot machine and a clock before the journal are told, the gravest first', async (t) => {
  const { house, context } = screen(wellHall());
  const machine = {
    startedAt: '',
    temperatureC: 74,
    diskFreeBytes: 100 * 2 ** 20,
    diskBytes: 3e10,
    clockBehindSeconds: 90,
  };
  const { warnings } = operatorView(house, { ...context(), machine });
  t.match(said(warnings), [
    /^fault: На диску/,
    /^fault: Годинник відстає .* на 90 с/,
    /^notice: Сервер нагрівся до 74/,
  ]);
});

test('while a sitting is open the page says that lines are not set up', async (t) => {
  const { hub, view } = screen(wellHall(), undefined, true);
  t.notOk(view().setUpClosed);
  for (const seat of [1, 2, 3, 4, 5, 6]) hub.give({ type: 'card-in', seat, card: `620000000${seat}` as never });
  hub.give({ type: 'open-sitting' });
  t.equal(hub.state.phase, 'open');
  t.ok(view().setUpClosed);
});

test('before the first sitting, and after the last, seats are those of the council as it is settled', async (t) => {
  const { hub, view } = screen(wellHall());
  const member = { id: 'm9' as MemberId, name: 'Ткачук Марія Іванівна', gender: 'female', office: 'deputy' } as const;
  hub.commit([{ type: 'RosterSettled', v: 1, data: { members: [{ ...member, seat: 9 as SeatNumber }] } }], 'council');
  t.match(view().seats, { 2: { seat: 2, device: 'line1-00' }, 9: { seat: 9, name: member.name } });
  const sitting = screen(wellHall(), undefined, true);
  t.equal(sitting.view().seats['9'], undefined, 'while one is convened they are those of its roster');
});
