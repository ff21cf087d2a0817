import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { SittingId } from '#contract/ids';
import type { ArchiveDesk } from './archive-desk.ts';
import { type SpeechSound, speechesOf } from './archived-files.ts';
import {
  archived,
  DAY_MS,
  inThisThread,
  isArchived,
  recorded,
  SITTING,
  until,
  YEAR_MS,
} from './testing/archive-bench.ts';

const HOUR_MS = DAY_MS / 24;

async function speechesAt(desk: ArchiveDesk): Promise<readonly SpeechSound[]> {
  const sound = await desk.list(SITTING);
  return sound ? speechesOf(sound, desk.now().archive[SITTING]?.folder ?? '') : [];
}

test('a sitting is archived by itself when it is closed and its recording has ended, by a thread', async (t) => {
  const house = await recorded(t.testdir(), {}, {});
  const { bench, desk, archive, stop } = house;
  await desk.start();
  t.same(desk.now().unarchived, { [SITTING]: {} }, 'it waits for the recording');
  t.match(await desk.make(SITTING, 'secretary'), { code: 'SOUND_STILL_RECORDED' });
  stop();
  await until(desk, () => isArchived(house));
  const { data } = bench.history.map(({ event }) => event).find(({ type }) => type === 'RecordingArchived') ?? {};
  t.match(data, { sittingId: SITTING, folder: '2026-03-30' });
  t.match(desk.now().archive[SITTING], { folder: '2026-03-30', files: 10, dueAt: /^2031-03-30/ });
  t.equal(desk.now().unarchived, undefined);
  t.ok(existsSync(join(archive, '2026-03-30', 'SHA256SUMS')));
  await desk.stop();
});

test('after a restart it goes on with what was not archived; a full disk is told and tried again', async (t) => {
  const folder = t.testdir();
  const house = await recorded(folder, {}, { keepFreeBytes: 2 ** 60, write: inThisThread });
  house.stop();
  await house.desk.start();
  await until(house.desk, () => house.desk.now().unarchived?.[SITTING]?.why !== undefined);
  t.match(house.desk.now().unarchived?.[SITTING]?.why?.uk, /бракує місця/);
  await house.desk.stop();
  const again = await recorded(folder);
  again.stop();
  await again.desk.start();
  await until(again.desk, () => isArchived(again));
  t.equal(await again.desk.make(SITTING, 'secretary'), undefined, 'it may be cut anew');
  t.same(readdirSync(again.archive).toSorted(), ['2026-03-30', 'checks.json']);
  await again.desk.stop();
});

test('nothing is done by itself while a sitting is open', async (t) => {
  let isBusy = true;
  const house = await recorded(t.testdir(), {}, { isBusy: () => isBusy, write: inThisThread });
  house.stop();
  await house.desk.start();
  t.same(readdirSync(join(house.recordings, '..')), ['recordings']);
  isBusy = false;
  house.bench.advance(60_000);
  await until(house.desk, () => isArchived(house));
  t.match(house.desk.now().archive[SITTING], { files: 10 });
  await house.desk.stop();
});

test('speeches for the public site: those of the open parts, each with its bytes', async (t) => {
  const { desk, archive } = await archived(t.testdir());
  const speeches = await speechesAt(desk);
  t.equal(speeches.length, 3);
  const [first] = speeches;
  if (!first) throw new Error('no speech');
  t.match(first, { itemId: '8-14-1-i1', path: '2026-03-30/01 Про бюджет громади/01 Депутат m1.opus' });
  t.equal(existsSync(join(archive, first.path)), true);
  t.equal(await desk.list('8-14-2' as SittingId), undefined);
  t.match(await desk.find(SITTING, 'зміст.txt'), {
    fileName: '2026-03-30 зміст.txt',
    type: 'text/plain; charset=utf-8',
  });
  t.equal(await desk.find(SITTING, '../checks.json'), undefined, 'only what the journal names');
  await desk.stop();
});

test('damage is found once a week by itself, and whenever somebody asks; what came back is found within an hour', async (t) => {
  const { desk, bench, archive } = await archived(t.testdir());
  const [speech] = await speechesAt(desk);
  if (!speech) throw new Error('no speech');
  writeFileSync(join(archive, speech.path), 'torn');
  t.notOk(desk.now().archive[SITTING]?.damaged);
  bench.advance(7 * DAY_MS);
  const seen = until(desk, () => desk.now().archive[SITTING]?.damaged === true);
  await seen;
  t.equal(await desk.find(SITTING, speech.path.slice('2026-03-30/'.length)), undefined);
  t.equal(await desk.make(SITTING, 'secretary'), undefined, 'it is cut anew of what was recorded');
  t.notOk(desk.now().archive[SITTING]?.damaged);
  const contents = join(archive, '2026-03-30', 'зміст.txt');
  const whole = readFileSync(contents);
  rmSync(contents);
  t.equal(await desk.check(SITTING), undefined);
  t.ok(desk.now().archive[SITTING]?.damaged);
  writeFileSync(contents, whole);
  bench.advance(HOUR_MS);
  await until(desk, () => desk.now().archive[SITTING]?.damaged !== true);
  await desk.stop();
});

test('recordings go when the archive has stood long enough, and it is told that they are gone', async (t) => {
  const { desk, bench, recordings } = await archived(t.testdir(), { keepOriginalsDays: 5 });
  t.ok((desk.now().archive[SITTING]?.originalBytes ?? 0) > 0);
  bench.advance(5 * DAY_MS);
  await until(desk, () => desk.now().archive[SITTING]?.originalBytes === undefined);
  t.same(readdirSync(recordings), []);
  t.match(await desk.make(SITTING, 'secretary'), { code: 'SOUND_CUT_ALREADY' });
  await desk.stop();
});

test('what goes wrong where nobody waits for it is told, ends nothing, and is tried again in an hour', async (t) => {
  const folder = t.testdir();
  let isShut = true;
  const warned: unknown[] = [];
  const log = {
    info: (_: object, event: string) => {
      if (event === 'recordings-outlived') throw new Error('EROFS');
    },
    warn: (fields: object) => void warned.push('what' in fields && fields.what),
  };
  const house = await recorded(
    folder,
    { keepOriginalsDays: 5 },
    {
      ...{ write: inThisThread, log },
      note: async (event, actor) => {
        if (isShut) throw new Error('the journal is shut');
        house.bench.commit(event, { actor });
      },
    },
  );
  const { desk, bench, stop } = house;
  stop();
  await desk.start();
  await until(desk, () => desk.now().unarchived?.[SITTING]?.why !== undefined);
  isShut = false;
  bench.advance(HOUR_MS);
  await until(desk, () => isArchived(house));
  t.equal(desk.now().archive[SITTING]?.folder, '2026-03-30', 'what was written then is the same');
  bench.advance(5 * DAY_MS);
  await until(desk, () => warned.includes('outlive 8-14-1'));
  await desk.stop();
});

test('it is cut anew only where that loses nothing', async (t) => {
  const { desk, recordings, archive } = await archived(t.testdir());
  const before = desk.now().archive[SITTING];
  const folder = join(recordings, readdirSync(recordings)[0] ?? '');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.opus'))
    .slice(1))
    rmSync(join(folder, file));
  t.match(await desk.make(SITTING, 'secretary'), { code: 'SOUND_LESS_LEFT' });
  t.same(desk.now().archive[SITTING], before, 'the archive is as it was');
  t.same(readdirSync(archive).toSorted(), ['2026-03-30', 'checks.json']);
  await desk.stop();
  const again = await desk.start().then(() => desk.now().archive[SITTING]);
  t.equal(again?.originalBytes, undefined, 'nor is it offered again');
  rmSync(join(archive, '2026-03-30'), { recursive: true });
  t.equal(await desk.make(SITTING, 'secretary'), undefined, 'a part is better than nothing');
  t.ok((desk.now().archive[SITTING]?.lostMs ?? 0) > 15_000, 'and says what it lacks');
  await desk.stop();
});

test('recordings of which something could not be read stay, whatever their age', async (t) => {
  const house = await recorded(t.testdir(), { keepOriginalsDays: 5 });
  const folder = join(house.recordings, readdirSync(house.recordings)[0] ?? '');
  rmSync(join(folder, '000002.opus'));
  house.stop();
  await house.desk.start();
  await until(house.desk, () => isArchived(house));
  t.ok((house.desk.now().archive[SITTING]?.lostMs ?? 0) > 9000);
  house.bench.advance(6 * DAY_MS);
  t.equal(await house.desk.check(SITTING), undefined);
  t.ok(existsSync(folder));
  await house.desk.stop();
});

test('a folder that the journal does not name stays as it is: the sitting takes another', async (t) => {
  const house = await recorded(t.testdir());
  mkdirSync(join(house.archive, '2026-03-30'), { recursive: true });
  writeFileSync(join(house.archive, '2026-03-30', 'of another house.opus'), 'x');
  house.stop();
  await house.desk.start();
  await until(house.desk, () => isArchived(house));
  t.ok(existsSync(join(house.archive, '2026-03-30', 'of another house.opus')));
  t.match(house.desk.now().archive[SITTING], { folder: '2026-03-30 (2)', files: 10 });
  t.equal(await house.desk.make(SITTING, 'secretary'), undefined);
  t.match(house.desk.now().archive[SITTING], { folder: '2026-03-30 (2)' }, 'its own it keeps');
  await house.desk.stop();
});

test('what a power cut left goes: half-written folders, the older of two, all of what was deleted', async (t) => {
  const { desk, bench, archive } = await archived(t.testdir());
  await desk.stop();
  const [folder, old] = [join(archive, '2026-03-30'), join(archive, '2026-03-30.old')];
  renameSync(folder, old);
  mkdirSync(folder);
  mkdirSync(join(archive, '2026-03-30 (2).part'));
  mkdirSync(join(archive, '2025-01-01.part'));
  await desk.start();
  t.same(readdirSync(archive).toSorted(), ['2025-01-01.part', '2026-03-30', 'checks.json'], 'others’ stay');
  t.ok(existsSync(join(folder, 'SHA256SUMS')), 'the one that the journal tells came back');
  cpSync(folder, old, { recursive: true });
  bench.nowMs += 5 * YEAR_MS;
  t.equal(await desk.delete(SITTING, 'Акт № 3', 'Олена'), undefined);
  t.same(readdirSync(archive).toSorted(), ['2025-01-01.part', 'checks.json']);
  await desk.stop();
});

test('the weekly check gives way to a person, and to a sitting that waits', async (t) => {
  let breath: (() => void) | undefined;
  const house = await archived(t.testdir());
  const { desk, bench } = house;
  const { after } = bench.clock;
  bench.clock.after = (ms, call) => {
    if (ms >= 60_000) return after(ms, call);
    breath?.();
    return () => undefined;
  };
  const begun = new Promise<void>((resolve) => {
    breath = resolve;
  });
  bench.advance(7 * DAY_MS);
  await begun;
  t.equal(await desk.make(SITTING, 'secretary'), undefined, 'it does not wait for all files');
  await desk.stop();
});

test('sound is deleted by a person alone, with a ground, and not before five years', async (t) => {
  const { desk, bench, archive, recordings } = await archived(t.testdir(), { keepOriginalsDays: 36_500 });
  t.match(await desk.delete(SITTING, 'Акт № 3', 'Олена'), {
    ...{ code: 'SOUND_MUST_BE_KEPT', article: 'Закон 3590-IX' },
    uk: /до 30 березня 2031 року/,
  });
  bench.nowMs += 5 * YEAR_MS;
  t.equal(desk.now().archive[SITTING]?.due, true);
  t.ok(existsSync(join(archive, '2026-03-30')), 'nothing is deleted by itself');
  t.equal(await desk.delete(SITTING, 'Акт № 3', 'Олена'), undefined);
  t.match(bench.history.at(-1), { actor: 'Олена', event: { type: 'RecordingDeleted', data: { ground: 'Акт № 3' } } });
  t.notOk(existsSync(join(archive, '2026-03-30')));
  t.same(readdirSync(recordings), []);
  t.same(desk.now().archive, {});
  t.match(
    bench.history.find(({ event }) => event.type === 'RecordingArchived'),
    { actor: 'hub' },
    'digests stay',
  );
  await desk.stop();
});
