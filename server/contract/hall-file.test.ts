import { test } from 'tap';
import type { HallReader } from './hall-equipment.ts';
import { type HallLine, hallDeviceFaults } from './hall-file.ts';
import type { DeviceId } from './ids.ts';

const lines: HallLine[] = [
  { name: 'line1', path: '/dev/ttyUSB0', devices: [{ address: 0, seat: 1, key: '00'.repeat(16) }] },
];
const reader = (id: string, path: string, more: Partial<HallReader> = {}): HallReader => ({
  id: id as DeviceId,
  kind: 'rdm6300',
  path,
  ...more,
});
const pathsOf = (...readers: HallReader[]) => hallDeviceFaults(lines, readers).map(({ path }) => path);

test('a reader may stand at the seat of a keypad that has none', async (t) => {
  t.same(pathsOf(reader('r1', '/dev/a', { seat: 1 }), reader('r2', '/dev/b', { seat: 2 }), reader('r3', '/dev/c')), []);
});

test('a reader has a name and a path of its own, and its seat has no other reader', async (t) => {
  t.same(pathsOf(reader('line1-00', '/dev/a')), ['/readers/0/id']);
  t.same(pathsOf(reader('r1', '/dev/a'), reader('r1', '/dev/b')), ['/readers/1/id']);
  t.same(pathsOf(reader('r1', '/dev/a'), reader('r2', '/dev/a')), ['/readers/1/path']);
  t.same(pathsOf(reader('r1', '/dev/a', { seat: 3 }), reader('r2', '/dev/b', { seat: 3 })), ['/readers/1/seat']);
});

test('a line has a path of its own, also before readers', async (t) => {
  const twin: HallLine = { name: 'line2', path: '/dev/ttyUSB0', devices: [] };
  t.same(
    hallDeviceFaults([...lines, twin]).map(({ path }) => path),
    ['/lines/1/path'],
  );
  t.same(pathsOf(reader('r1', '/dev/ttyUSB0')), ['/readers/0/path']);
});

test('no keypad and no reader bears the name of an input of the board, and is told to choose another', async (t) => {
  const named = (id: string): HallLine[] => [
    { name: 'line3', path: '/dev/x', devices: [{ id: id as DeviceId, address: 0, key: '00'.repeat(16) }] },
  ];
  const uk = /назву «gavel» має вхід плати, оберіть/;
  const en = /the name "gavel" is taken by an input of the board, choose another/;
  t.match(hallDeviceFaults(named('gavel')), [{ path: '/lines/0/devices/0/id', uk, en }]);
  t.match(hallDeviceFaults(named('power')), [{ path: '/lines/0/devices/0/id', uk: /«power» має вхід плати/ }]);
  t.match(hallDeviceFaults(lines, [reader('gavel', '/dev/a')]), [{ path: '/readers/0/id', uk, en }]);
});

test('two keypads have no key in common, however it is written; both are named, with the remedy', async (t) => {
  const device = (address: number, key: string, id?: string) => ({
    ...{ address, key },
    ...(id !== undefined && { id: id as DeviceId }),
  });
  const [line1, line2] = [
    { name: 'line1', path: '/dev/a', devices: [device(0, 'ab'.repeat(16)), device(1, 'cd'.repeat(16))] },
    { name: 'line2', path: '/dev/b', devices: [device(0, 'AB'.repeat(16), 'rostrum')] },
  ];
  t.same(hallDeviceFaults([line1]), []);
  t.match(hallDeviceFaults([line1, line2]), [
    {
      path: '/lines/1/devices/0/key',
      uk: /пульти «line1-00» і «rostrum» мають один ключ; приберіть .* візьміть його на сторінці оператора/,
      en: /keypads "line1-00" and "rostrum" have one key; take one of them out .* adopt it on the operator’s page/,
    },
  ]);
});

test('only a keyboard wedge types', async (t) => {
  t.same(pathsOf(reader('r1', '/dev/a', { kind: 'keyboard-wedge', typed: 'hexadecimal' })), []);
  t.same(pathsOf(reader('r1', '/dev/a', { typed: 'decimal' })), ['/readers/0/typed']);
});
