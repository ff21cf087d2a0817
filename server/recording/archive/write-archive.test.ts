import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { keptRecordings } from '../store.ts';
import { CONTENTS, checkIndex, INDEX } from './contents.ts';
import { planOf, type SoundPlan } from './plan.ts';
import { heard, keepTones, type Tone, tonesIn } from './testing/kept-sound.ts';
import { ALL_HZ, HZ, talkingSitting } from './testing/talking-sitting.ts';
import { writeArchive } from './write-archive.ts';

const FOLDER = '2026-03-30';
const { events, tones, atMs } = talkingSitting();
const CLOSED_AT = tones.findIndex(({ hz }) => hz === HZ.closed);
const lengthOf = (some: readonly Tone[]): number => some.reduce((sum, { ms }) => sum + ms, 0);

/** The chair speaks between all the others: each border may be 100 ms off. */
const PIECES_OF_CHAIR = 5;

/** As the recorder does it: one recording up to the closed part, another after it. */
async function planned(folder: string, codec: 'opus' | 'flac', lost = 0): Promise<SoundPlan> {
  const recordings = join(folder, 'recordings');
  await keepTones(recordings, tones.slice(0, CLOSED_AT), { codec, atMs });
  const later = atMs + lengthOf(tones.slice(0, CLOSED_AT + 1));
  const [first, ...rest] = tones.slice(CLOSED_AT + 1);
  const after = first ? [{ ...first, ms: first.ms - lost }, ...rest] : [];
  await keepTones(recordings, after, { codec, atMs: later + lost });
  const plan = planOf({ events, recordings: await keptRecordings(recordings) });
  if (!plan) throw new Error('nothing to archive');
  return plan;
}
const job = (folder: string, plan: SoundPlan) => ({
  ...{ plan, archive: join(folder, 'archive'), name: { folder: FOLDER, isOwn: true, taken: [] } },
  keepFreeBytes: 0,
});

/** Tones of a file in their order, each once in a row; what is heard for 100 ms and less at a border is left out. */
async function melody(path: string): Promise<{ hz: number; ms: number }[]> {
  const runs = inRow(tonesIn(await heard(path), ALL_HZ).map((hz) => ({ hz, ms: 10 })));
  return inRow(runs.filter(({ ms }) => ms > 100));
}

function inRow(notes: readonly { hz: number; ms: number }[]): { hz: number; ms: number }[] {
  const rows: { hz: number; ms: number }[] = [];
  for (const { hz, ms } of notes) {
    const last = rows.at(-1);
    if (last?.hz === hz) last.ms += ms;
    else rows.push({ hz, ms });
  }
  return rows;
}

for (const codec of ['opus', 'flac'] as const) {
  test(`${codec}: each file of a sitting has the voice it is named by, from start to end`, async (t) => {
    const folder = t.testdir();
    const archived = await writeArchive(job(folder, await planned(folder, codec)));
    if (!archived.ok) throw new Error(archived.refusal.en);
    const item = '01 Про бюджет громади';
    const expected: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
      ['00 До відкриття', [[HZ.before, 2000]]],
      ['00 Поза питаннями порядку денного/00 Головуючий та інше', [[HZ.chair, 1000]]],
      [`${item}/00 Головуючий та інше`, [[HZ.chair, 8000]]],
      [`${item}/01 Депутат m1`, [[HZ.m1, 4000]]],
      [`${item}/02 Депутат m2`, [[HZ.m2, 1000]]],
      [`${item}/03 Депутат m3`, [[HZ.m3, 3000]]],
      [`${item}/04 Голосування № 1`, [[HZ.ballot, 2000]]],
      ['Перерви/01 Перерва', [[HZ.break, 2000]]],
      ['99 Після закриття', [[HZ.chair, 1000]]],
    ];
    const sounds = archived.files.filter(({ ms }) => ms > 0).map(({ path }) => path.slice(FOLDER.length + 1));
    t.same(
      sounds.toSorted(),
      [...expected.map(([path]) => path), '00 Засідання повністю'].map((path) => `${path}.${codec}`).toSorted(),
    );
    /* One codec is heard in full; of the other what people ask for. */
    for (const [path, notes] of expected.filter(([name]) => codec === 'opus' || name.includes('Депутат'))) {
      const sung = await melody(join(folder, 'archive', FOLDER, `${path}.${codec}`));
      t.same(
        sung.map(({ hz }) => hz),
        notes.map(([hz]) => hz),
        path,
      );
      for (const [index, [, ms]] of notes.entries()) {
        const off = Math.abs((sung[index]?.ms ?? 0) - ms);
        t.ok(off <= (path.includes('Головуючий') ? PIECES_OF_CHAIR : 1) * 100, `${path}: ${off} ms off`);
      }
    }
    const whole = await melody(join(folder, 'archive', FOLDER, `00 Засідання повністю.${codec}`));
    const { chair, m1, m2, m3, ballot } = HZ;
    t.same(
      whole.map(({ hz }) => hz),
      [chair, m1, m2, m1, chair, m3, chair, ballot, chair],
    );
  });
}

test('what lies beside the sound: contents for people, an index, sums that sha256sum checks', async (t) => {
  const folder = t.testdir();
  const archived = await writeArchive(job(folder, await planned(folder, 'opus', 1500)));
  if (!archived.ok) throw new Error(archived.refusal.en);
  const at = join(folder, 'archive', FOLDER);
  t.match(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: at }).toString(), /Депутат m1.opus: OK/);
  const contents = readFileSync(join(at, CONTENTS), 'utf8');
  t.match(contents, /^Вербівська міська рада\nЗасідання 1, сесія 14, 30 березня 2026 року\n/);
  t.match(contents, /\n01 Про бюджет громади\n/);
  t.match(contents, /\n {2}10:00:05 {2}01 Депутат m1.opus, виступ в обговоренні \(0:00:04, частин: 2\)\n/);
  t.match(contents, /\nЗакриту частину не записано: 10:00:21 – 10:00:23\nЗапису немає: 10:00:23 – 10:00:24\n$/);
  const index = checkIndex(JSON.parse(readFileSync(join(at, INDEX), 'utf8')));
  t.ok(index.ok, 'the index keeps its schema');
  const speech = index.ok ? index.value.files.find(({ path }) => path.includes('m3')) : undefined;
  t.match(speech, { item: { number: '1' }, speech: { number: 3, speaker: 'Депутат m3', kind: 'debate' } });
  t.equal(archived.files.length, (index.ok ? index.value.files.length : 0) + 3, 'all of it is told to the journal');
});

test('an archive is there whole or not at all, and takes the place of an older one at once', async (t) => {
  const folder = t.testdir();
  const plan = await planned(folder, 'opus');
  const at = join(folder, 'archive', FOLDER);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'old.txt'), 'old');
  const broken = {
    ...plan,
    cuts: plan.cuts.map((cut) => (cut.kind === 'after' ? { ...cut, path: 'а'.repeat(200) } : cut)),
  };
  const refused = await writeArchive(job(folder, broken));
  t.match(refused, { ok: false, refusal: { code: 'SOUND_NOT_ARCHIVED' } }, 'no file system takes such a name');
  t.same(readdirSync(join(folder, 'archive')), [FOLDER]);
  t.ok(existsSync(join(at, 'old.txt')), 'the old one is as it was');
  t.match(await writeArchive(job(folder, plan)), { ok: true });
  t.same(readdirSync(join(folder, 'archive')), [FOLDER]);
  t.notOk(existsSync(join(at, 'old.txt')));
});

test('there is no archive where the disk has no room for it, and the room is told', async (t) => {
  const folder = t.testdir();
  const plan = await planned(folder, 'opus');
  const refused = await writeArchive({ ...job(folder, plan), keepFreeBytes: 2 ** 60 });
  t.match(refused, { ok: false, refusal: { code: 'SOUND_NO_ROOM' } });
});

test('where a folder was named and is not there, as of a medium that was taken out, nothing is written in its place', async (t) => {
  const folder = t.testdir();
  const refused = await writeArchive({ ...job(folder, await planned(folder, 'opus')), isNamed: true });
  t.match(refused, { ok: false, refusal: { code: 'SOUND_NOT_ARCHIVED', details: { why: 'ENOENT' } } });
  t.notOk(existsSync(join(folder, 'archive')));
});

test('sound that is gone or damaged on the disk is told as missing, and no list claims it', async (t) => {
  const folder = t.testdir();
  const recordings = join(folder, 'recordings');
  const own = await keepTones(recordings, tones, { codec: 'opus', atMs, segmentMs: 5000 });
  const second = join(own, '000002.opus');
  writeFileSync(second, readFileSync(second).fill(0, 2000, 2300));
  rmSync(join(own, '000003.opus'));
  const plan = planOf({ events, recordings: await keptRecordings(recordings) });
  if (!plan) throw new Error('nothing to archive');
  const archived = await writeArchive(job(folder, plan));
  if (!archived.ok) throw new Error(archived.refusal.en);
  t.ok(archived.lostMs > 5000 && archived.lostMs < 5500, `${archived.lostMs} ms`);
  const index = checkIndex(JSON.parse(readFileSync(join(folder, 'archive', FOLDER, INDEX), 'utf8')));
  if (!index.ok) throw new Error('no index');
  for (const { path, ms, pieces } of index.value.files) {
    const told = lengthOf(pieces.map(({ from, to }) => ({ hz: 0, ms: Date.parse(to) - Date.parse(from) })));
    t.ok(Math.abs(told - ms) <= 20 * pieces.length, `${path}: ${told} ms told, ${ms} ms there`);
  }
  t.equal(index.value.missing.length, 2);
});

test('beneath a medium that is not mounted nothing is written, where the journal knows of files on it', async (t) => {
  const folder = t.testdir();
  const plan = await planned(folder, 'opus');
  mkdirSync(join(folder, 'archive'));
  const known = { ...job(folder, plan), isNamed: true };
  t.match(await writeArchive(known), { ok: false, refusal: { code: 'SOUND_MEDIUM_GONE' } });
  t.same(readdirSync(join(folder, 'archive')), []);
  writeFileSync(join(folder, 'archive', '.dzvin-sound'), '');
  t.match(await writeArchive(known), { ok: true }, 'a new folder is marked by hand');
});

test('a sitting that goes on, or was not recorded, has nothing to archive', async (t) => {
  const folder = t.testdir();
  await keepTones(folder, [{ hz: 400, ms: 1000 }], { codec: 'opus', atMs: atMs - 3_600_000 });
  const recordings = await keptRecordings(folder);
  t.equal(planOf({ events, recordings }), undefined, 'a trial an hour before');
  const open = events.filter(({ event }) => event.type !== 'SittingClosed');
  t.equal(planOf({ events: open, recordings }), undefined);
});
