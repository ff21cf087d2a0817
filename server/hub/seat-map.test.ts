import { test } from 'tap';
import type { HallLine } from '#contract/hall-file';
import type { BridgeId, DeviceId } from '#contract/ids';
import { SeatMap } from './seat-map.ts';

const bridge = 'bridge-1' as BridgeId;
const device = (id: string) => id as DeviceId;
const key = '00'.repeat(16);
const lines: HallLine[] = [
  {
    name: 'line1',
    path: '/dev/ttyUSB0',
    devices: [
      { address: 0, seat: 2, key },
      { address: 1, seat: 1, key },
      { address: 2, key, id: device('spare-b') },
      { address: 3, key, id: device('spare-a') },
    ],
  },
];
const hall = () => SeatMap.ofLines(bridge, lines);
const shown = (map: { device: DeviceId; seat: number }[]) => map.map((one) => `${one.seat} ${one.device}`);

test('a keypad of the hall file serves its seat; one without a seat is a spare', async (t) => {
  const map = hall();
  t.same(shown(map.arrangement()), ['1 line1-01', '2 line1-00']);
  t.equal(map.size, 2);
  t.same(
    map.spares().map((one) => one.device),
    ['spare-a', 'spare-b'],
  );
  t.equal(map.seatOf(bridge, device('line1-00')), 2);
  t.equal(map.seatOf(bridge, device('spare-a')), undefined);
});

test('a spare at a seat serves it in place of what did, which is a spare from then on', async (t) => {
  const map = hall();
  map.arrange(map.withKeypadAt(2, device('spare-b')));
  t.same(shown(map.arrangement()), ['1 line1-01', '2 spare-b']);
  t.equal(map.seatOf(bridge, device('line1-00')), undefined);
  t.ok(map.isSpare(bridge, device('line1-00')));
  t.notOk(map.isSpare(bridge, device('spare-b')));
});

test('a device serves its seat for its own bridge alone, and what the hall does not have is no spare', async (t) => {
  const other = 'bridge-2' as BridgeId;
  t.equal(hall().seatOf(other, device('line1-00')), undefined);
  t.notOk(hall().isSpare(other, device('spare-a')));
  t.notOk(hall().isSpare(bridge, device('line9-00')));
});

test('the hall has a keypad at the line where it hangs, and nowhere else', async (t) => {
  const map = hall();
  t.ok(map.has(map.arrangement()));
  t.ok(map.has(map.spares()));
  t.notOk(map.has([{ bridge, device: device('spare-a'), line: 'line2' }]));
});

test('a keypad that moves to another seat leaves its own, and without a seat it is a spare', async (t) => {
  const map = hall();
  map.arrange(map.withKeypadAt(2, device('line1-01')));
  t.same(shown(map.arrangement()), ['2 line1-01']);
  map.arrange(map.withKeypadAt(undefined, device('line1-01')));
  t.same(shown(map.arrangement()), []);
  t.ok(map.isSpare(bridge, device('line1-01')));
});

test('an adopted keypad is of the hall until it is taken out, and only while it serves no seat', async (t) => {
  const map = hall();
  map.add({ bridge, device: device('line1-09'), line: 'line1', adopted: true });
  map.arrange(map.withKeypadAt(5, device('line1-09')));
  map.remove(device('line1-09'));
  t.equal(map.seatOf(bridge, device('line1-09')), 5);
  map.arrange(map.withKeypadAt(undefined, device('line1-09')));
  map.remove(device('line1-09'));
  t.equal(map.keypadOf(device('line1-09')), undefined);
});

test('a card reader of its own serves the seat of the hall file and is never a keypad', async (t) => {
  const map = SeatMap.ofLines(bridge, lines, [
    { id: device('reader-2'), kind: 'rdm6300', path: '/dev/ttyUSB1', seat: 2 },
    { id: device('reader-desk'), kind: 'pcsc', path: 'ACR' },
  ]);
  t.equal(map.seatOf(bridge, device('reader-2')), 2);
  t.equal(map.seatOf('bridge-2' as BridgeId, device('reader-2')), undefined);
  t.equal(map.seatOf(bridge, device('reader-desk')), undefined);
  t.ok(map.isReader(device('reader-desk')));
  t.same(shown(map.arrangement()), ['1 line1-01', '2 line1-00']);
});
