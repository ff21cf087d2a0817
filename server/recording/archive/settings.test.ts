import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { readRecordingSettings } from '../settings.ts';
import { dueAt } from './keeping.ts';
import { archiveSettings } from './settings.ts';

const SOURCE = { format: 'recording/1', source: { kind: 'alsa', device: 'default' } };

function readWith(folder: string, archive: object) {
  writeFileSync(join(folder, 'recording.json'), JSON.stringify({ ...SOURCE, archive }), { mode: 0o600 });
  return readRecordingSettings(folder)?.archive;
}

test('sound is kept five years, beside the data, unless the council says otherwise', async (t) => {
  const folder = t.testdir();
  const usual = { folder: join(folder, 'sound'), keepYears: 5, keepOriginalsDays: 30, isNamed: false };
  t.same(archiveSettings(undefined, folder), usual);
  t.same(readWith(folder, {}), usual);
  const own = { folder: '/srv/zvuk', keepYears: 75, keepOriginalsDays: 0 };
  t.same(readWith(folder, own), { ...own, isNamed: true });
});

test('less than five years is refused, and the law named', async (t) => {
  const folder = t.testdir();
  t.throws(() => readWith(folder, { keepYears: 4 }), {
    message: /keepYears: .*щонайменше 5 років \(Закон 3590-IX\), тут 4/,
  });
  t.throws(() => readWith(folder, { folder: 'zvuk' }), { message: /archive\/folder: zvuk не є повним шляхом/ });
});

test('the term is counted by the calendar from the close', async (t) => {
  t.equal(dueAt('2026-03-30T12:00:00.000Z', 5), '2031-03-30T12:00:00.000Z');
  t.equal(dueAt('2028-02-29T12:00:00.000Z', 5), '2033-03-01T12:00:00.000Z');
});
