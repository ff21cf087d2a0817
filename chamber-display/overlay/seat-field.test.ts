import { test } from 'tap';
import { seatField, showsMap } from './seat-field.ts';
import { AIR_SHOTS, sampleOverlay } from './testing/sample-overlay.ts';

const ABREAST = { stacked: false, height: 59.5 };
const STACKED = { stacked: true, height: 86.4 };

test('a town’s seats stand in one row, a parliament’s in rows of like length, and all fit', async (t) => {
  t.strictSame(seatField(27, 102, ABREAST), { columns: 27, rows: 1, pitch: 3 });
  for (const count of [1, 5, 61, 120, 450]) {
    const { columns, rows, pitch } = seatField(count, 102, ABREAST);
    t.ok(columns * rows >= count && columns * (rows - 1) < count, `${count}: each has its place`);
    t.ok(columns * pitch <= 102.001 && rows * pitch <= 11.251, `${count}: within the plate`);
    t.ok(pitch >= 1.2, `${count}: legible`);
  }
});

const maps = (name: string, asked: 'auto' | 'on' | 'off', room = ABREAST, deputies = 26): boolean => {
  const { result, seats } =
    AIR_SHOTS.find((shot) => shot.name === name)?.view(deputies) ?? sampleOverlay({ scene: 'idle', deputies });
  if (!result) throw new Error(`${name} is no verdict`);
  return showsMap(asked, result, seats, seatField(Object.keys(seats).length, 102, room), room);
};

test('the seats of an open ballot are shown in both shapes of the picture; of large plates under each other when asked for', async (t) => {
  t.strictSame([maps('adopted', 'auto'), maps('adopted', 'on'), maps('adopted', 'off')], [true, true, false]);
  t.strictSame([maps('adopted', 'auto', STACKED), maps('adopted', 'on', STACKED)], [true, true]);
  const large = { ...STACKED, height: 55 };
  t.strictSame([maps('adopted', 'auto', large), maps('adopted', 'on', large)], [false, true]);
});

test('a ballot in which nobody chose has its map like others; one that left no outcomes has none', async (t) => {
  const { result, seats } = sampleOverlay({ scene: 'result', deputies: 26 });
  const marked = (one: 'not-voting' | 'present', other: 'absent') =>
    Object.fromEntries(Object.entries(seats).map(([id, cell], i) => [id, { ...cell, mark: i % 3 ? one : other }]));
  const shown = (cells: typeof seats) =>
    result && showsMap('auto', result, cells, seatField(27, 102, ABREAST), ABREAST);
  t.strictSame([shown(marked('not-voting', 'absent')), shown(marked('present', 'absent'))], [true, false]);
});

test('a secret ballot shows no seats, even when asked for', async (t) => {
  for (const name of ['result-secret', 'result-voided']) t.notOk(maps(name, 'on'), name);
  const { result, seats } = sampleOverlay({ scene: 'result', deputies: 26 });
  const said = result && showsMap('on', { ...result, manner: 'secret' }, seats, seatField(27, 102, ABREAST), ABREAST);
  t.equal(said, false, 'nor where the seats would say more');
});

test('a ballot that has no verdict shows no seats', async (t) => t.notOk(maps('stopped', 'on')));

test('a map that would be too small or too high is left out', async (t) => {
  t.notOk(maps('adopted', 'on', { stacked: false, height: 26 }));
  t.notOk(maps('adopted', 'on', ABREAST, 2500));
});
