import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { writeBackup } from '../../server/backups/write-backup.ts';
import { openJournal } from '../../server/journal/journal.ts';
import { verify } from '../verify/verify.ts';
import { restore } from './restore.ts';

const AT = '2026-03-30T07:00:00.000Z';
const NAME = '2026-03-30T07-00-00Z';

/** Writes a journal of these causes into a data folder. */
async function journalOf(dataDir: string, causes: readonly string[]): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const journal = openJournal(join(dataDir, 'journal.db'));
  for (const _ of journal.replay());
  const about = { stream: 'council', type: 'Noted', v: 1, at: AT, actor: 'hub', data: {} };
  for (const cause of causes) journal.append([{ ...about, cause }], journal.position);
  await journal.close();
}

async function backupOf(t: Test, causes: readonly string[]) {
  const root = t.testdir({ from: { files: { ab: { abc: 'файл' } } }, backups: {} });
  const dataDir = join(root, 'from');
  await journalOf(dataDir, causes);
  const written = await writeBackup({ dataDir, into: join(root, 'backups'), name: NAME, at: AT });
  t.match(written, { ok: true });
  return { root, backup: join(root, 'backups', NAME), data: join(root, 'to') };
}

test('into an empty folder a backup comes back whole, and the checker finds its journal so', async (t) => {
  const { backup, data } = await backupOf(t, ['a', 'b', 'c']);
  t.match(await restore(backup, data), { ok: true, words: { en: /up to record 3/ } });
  t.equal(readFileSync(join(data, 'files/ab/abc'), 'utf8'), 'файл');
  t.equal(verify(['journal.db'], data).code, 0);
  await journalOf(data, ['d']);
  t.equal(verify(['journal.db'], data).code, 0, 'and goes on');
});

test('a journal that the backup continues is replaced; one that says anything else is left as it is', async (t) => {
  const { root, backup, data } = await backupOf(t, ['a', 'b', 'c']);
  await journalOf(data, ['a', 'b']);
  t.match(await restore(backup, data), { ok: true });
  t.match(await restore(backup, data), { ok: true }, 'once more is the same');
  await journalOf(data, ['d']);
  t.match(await restore(backup, data), { ok: false, words: { en: /Nothing was changed/ } }, 'it has gone on');
  const other = join(root, 'other');
  await journalOf(other, ['x']);
  const before = readFileSync(join(other, 'journal.db'));
  t.match(await restore(backup, other), { ok: false });
  t.same(readFileSync(join(other, 'journal.db')), before);
});

test('a hub at work keeps its journal; a damaged backup brings nothing back', async (t) => {
  const { backup, data } = await backupOf(t, ['a']);
  mkdirSync(data);
  const running = openJournal(join(data, 'journal.db'));
  t.match(await restore(backup, data), { ok: false, words: { en: /Another process/ } });
  await running.close();
  const empty = `${data}-2`;
  writeFileSync(join(backup, 'files/ab/abc'), 'інше');
  t.match(await restore(backup, empty), { ok: false, words: { en: /did not pass its check/ } });
  t.notOk(existsSync(join(empty, 'journal.db')));
});
