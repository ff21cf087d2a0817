import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { BackupManifest } from '#contract/backups';
import { refuse } from '#contract/refusals';
import { BackupDesk } from './backup-desk.ts';
import type { BackupJob, Written } from './write-backup.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** At noon of the machine's own day, so that the hour is a quiet one wherever it stands. */
const NOON_MS = new Date(2026, 2, 30, 12).getTime();

/** A desk whose clock is moved by hand and whose writer does as it is told. */
async function desk(t: Test, { busy = false, refused = false } = {}) {
  const dataDir = t.testdir({});
  const state = { nowMs: NOON_MS, busy, refused, jobs: [] as BackupJob[] };
  let tick: () => void = () => undefined;
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const write = (job: BackupJob) => {
    state.jobs.push(job);
    return { done: Promise.resolve(state.refused ? none : written(job)), stop: async () => undefined };
  };
  const clock = {
    wallMs: () => state.nowMs,
    monotonicMs: () => state.nowMs,
    after: (_ms: number, call: () => void) => {
      tick = call;
      return () => undefined;
    },
  };
  const log = { info: () => undefined, warn: () => undefined };
  const backups = new BackupDesk({ dataDir, clock, log, isBusy: () => state.busy, write });
  let changes = 0;
  backups.onChanged(() => {
    changes += 1;
  });
  await backups.start();
  return {
    ...{ backups, state, dataDir, changes: () => changes },
    /** Lets time pass; the clock strikes once at its end. */
    async pass(ms: number) {
      state.nowMs += ms;
      tick();
      while (backups.now().running) await settle();
    },
  };
}

const none: Written = { ok: false, refusal: refuse('BACKUP_NO_ROOM', { neededMb: 5, freeMb: 1 }) };
function written({ into, name, at }: BackupJob): Written {
  const manifest: BackupManifest = {
    ...{ format: 'dzvin-backup/1', at, journal: { position: 7, hash: 'a'.repeat(64) } },
    files: [{ path: 'journal.db', bytes: 12, sha256: 'b'.repeat(64) }],
  };
  mkdirSync(join(into, name));
  writeFileSync(join(into, name, 'journal.db'), 'x'.repeat(12));
  writeFileSync(join(into, name, 'manifest.json'), JSON.stringify(manifest));
  return { ok: true, manifest };
}

test('once a day a backup is made by itself, some minutes after the start', async (t) => {
  const { state, pass, backups } = await desk(t);
  await pass(9 * MINUTE_MS);
  t.equal(state.jobs.length, 0, 'the house is left in peace at first');
  await pass(MINUTE_MS);
  t.equal(state.jobs.length, 1);
  t.match(backups.now().lines, [{ position: 7, bytes: 12 }]);
  await pass(5 * 60 * MINUTE_MS);
  t.equal(state.jobs.length, 1, 'one a day');
  await pass(DAY_MS - 5 * 60 * MINUTE_MS);
  t.equal(state.jobs.length, 2);
});

test('while a sitting is open none is made by itself; who asks gets one', async (t) => {
  const { state, pass, backups } = await desk(t, { busy: true });
  await pass(60 * MINUTE_MS);
  t.equal(state.jobs.length, 0);
  t.match(await backups.make(), { ok: true, line: { position: 7 } });
  const [one, two] = await Promise.all([backups.make(), backups.make()]);
  t.match([one, two], [{ ok: true }, { ok: false, refusal: { code: 'BACKUP_RUNS' } }]);
});

test('what failed is told until one is good again, and is tried again each hour', async (t) => {
  const { state, pass, backups } = await desk(t, { refused: true });
  await pass(10 * MINUTE_MS);
  t.match(backups.now().failed?.why.en, /5 MB are needed, 1 MB are free/);
  await pass(30 * MINUTE_MS);
  t.equal(state.jobs.length, 1);
  state.refused = false;
  await pass(30 * MINUTE_MS);
  t.equal(state.jobs.length, 2);
  t.equal(backups.now().failed, undefined);
});

test('two days without a good one are told, also while a sitting is open all the time', async (t) => {
  const { pass, backups, changes } = await desk(t, { busy: true });
  t.equal(backups.now().old, undefined, 'a new house is not blamed');
  await pass(2 * DAY_MS);
  t.equal(backups.now().old, undefined);
  const before = changes();
  await pass(MINUTE_MS);
  t.equal(backups.now().old, true);
  t.equal(changes(), before + 1);
});

test('what a power cut left half written is thrown away, and only good ones are handed out', async (t) => {
  const { dataDir, backups } = await desk(t);
  const into = join(dataDir, 'backups');
  mkdirSync(join(into, '.2026-03-29T10-00-00Z.part'));
  mkdirSync(join(into, '2026-03-29T10-00-00Z'));
  await backups.start();
  t.same(backups.now().lines, [], 'a folder without a manifest is none');
  t.equal(backups.find('2026-03-29T10-00-00Z'), undefined);
  t.equal(backups.find('../../etc'), undefined);
  await backups.make();
  const [line] = backups.now().lines;
  t.equal(backups.find(line?.name ?? ''), join(into, line?.name ?? ''));
});

test('a manifest that names a file outside of its folder, or whose journal is not there, is none', async (t) => {
  const { dataDir, backups } = await desk(t);
  const into = join(dataDir, 'backups');
  const job = { dataDir, into, at: '2026-03-29T10:00:00.000Z' };
  const name = (hour: number) => `2026-03-29T${hour}-00-00Z`;
  const outside = ['../../../etc/hostname', '/etc/hostname', 'files/../../x', './x', 'files//x', 'a\\..\\x', '.x', ''];
  for (const [n, path] of outside.entries()) {
    written({ ...job, name: name(10 + n) });
    const file = join(into, name(10 + n), 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    manifest.files.push({ path, bytes: 1, sha256: 'c'.repeat(64) });
    writeFileSync(file, JSON.stringify(manifest));
  }
  written({ ...job, name: name(20) });
  rmSync(join(into, name(20), 'journal.db'));
  written({ ...job, name: name(21) });
  writeFileSync(join(into, name(21), 'journal.db'), 'short');
  written({ ...job, name: name(22) });
  writeFileSync(join(dataDir, 'elsewhere'), 'x'.repeat(12));
  rmSync(join(into, name(22), 'journal.db'));
  symlinkSync(join(dataDir, 'elsewhere'), join(into, name(22), 'journal.db'));
  await backups.start();
  t.same(backups.now().lines, []);
  t.equal(backups.find(name(10)), undefined, 'so nothing of it is handed out');
});
