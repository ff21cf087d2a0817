import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Test, test } from 'tap';
import { pack } from 'tar-stream';
import { openAccounts } from '../../server/accounts/accounts.ts';
import { backupTar } from '../../server/backups/backup-tar.ts';
import { manifestOf } from '../../server/backups/check-backup.ts';
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

test('what has to be typed again is said: passwords are in no backup, and settings that are there stay', async (t) => {
  const { root, data } = await backupOf(t, ['a']);
  const from = join(root, 'from');
  writeFileSync(join(from, 'mail.json'), '{"format":"mail/1","password":"таємне слово"}', { mode: 0o600 });
  const later = '2026-03-30T08-00-00Z';
  t.match(await writeBackup({ dataDir: from, into: join(root, 'backups'), name: later, at: AT }), { ok: true });
  const { words } = await restore(join(root, 'backups', later), data);
  t.match(words, { uk: /mail\.no-secrets\.json.*chmod 600/, en: /No backup holds passwords/ });
  t.notMatch(words.uk, /publishing/);
  t.same(JSON.parse(readFileSync(join(data, 'mail.no-secrets.json'), 'utf8')), { format: 'mail/1' });
  writeFileSync(join(data, 'mail.json'), '{}');
  const again = await restore(join(root, 'backups', later), data);
  t.notMatch(again.words.uk, /no-secrets/);
  t.equal(readFileSync(join(data, 'mail.json'), 'utf8'), '{}');
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

/** The tar of a backup as the house hands it out, in a file. */
async function tarOf(root: string, backup: string): Promise<string> {
  const manifest = await manifestOf(backup);
  if (!manifest) throw new Error('no manifest');
  const file = join(root, `dzvin-${NAME}.tar`);
  writeFileSync(file, await buffer(backupTar(backup, NAME, manifest)));
  return file;
}

test('the tar that was downloaded comes back as its folder does, and nothing of the unpacking is left', async (t) => {
  const { root, backup, data } = await backupOf(t, ['a', 'b']);
  const tar = await tarOf(root, backup);
  t.match(await restore(tar, data), { ok: true, words: { en: /up to record 2/ } });
  t.same(readdirSync(data).toSorted(), ['files', 'journal.db', 'journal.db-writer']);
  t.equal(readFileSync(join(data, 'files/ab/abc'), 'utf8'), 'файл');
  t.equal(verify(['journal.db'], data).code, 0);
});

test('a tar that is cut off or empty, or no tar at all, brings nothing back', async (t) => {
  const { root, backup, data } = await backupOf(t, ['a']);
  const whole = readFileSync(await tarOf(root, backup));
  const damaged = [
    whole.subarray(0, whole.length / 2),
    whole.subarray(0, 1300),
    Buffer.from('no tar'),
    Buffer.alloc(0),
  ];
  for (const [n, bytes] of damaged.entries()) {
    const file = join(root, `${n}.tar`);
    writeFileSync(file, bytes);
    t.match(await restore(file, data), { ok: false, words: { en: /nothing was changed/ } }, `${n}`);
    t.same(readdirSync(data), [], `${n}`);
  }
});

test('a tar with a name that leads out of it, a link or a second backup is refused before it is written', async (t) => {
  const root = t.testdir({});
  const entries = [
    { name: `${NAME}/../../../../evil` },
    { name: `../evil` },
    { name: '/evil' },
    { name: `${NAME}/..` },
    { name: 'journal.db' },
    { name: `${NAME}/journal.db`, type: 'symlink', linkname: '/etc/hostname' } as const,
    { name: `${NAME}/files`, type: 'directory' } as const,
    { name: '2026-03-31T07-00-00Z/journal.db' },
  ];
  for (const [n, header] of entries.entries()) {
    const tar = pack();
    tar.entry({ name: `${NAME}/manifest.json` }, '{}');
    tar.entry(header, 'type' in header ? undefined : 'x');
    tar.finalize();
    const [file, data] = [join(root, `${n}.tar`), join(root, `data-${n}`)];
    writeFileSync(file, await buffer(tar as unknown as Readable));
    t.match(await restore(file, data), { ok: false, words: { en: /not a part of a backup/ } }, header.name);
    t.same(readdirSync(data), []);
  }
  t.notOk(existsSync(join(root, 'evil')));
});

test('after a restore nobody is signed in and no link waits; who is who stays', async (t) => {
  const { root, data } = await backupOf(t, ['a']);
  const from = join(root, 'from');
  const options = { nowMs: () => Date.parse(AT), monotonicMs: () => 0 };
  const before = openAccounts({ dataDir: from, ...options });
  const [used = '', waiting = ''] = before.issueLinks([{ role: 'operator' }, { role: 'operator' }]).map(secretOf);
  const signedIn = before.signIn(used);
  const cookie = signedIn.ok ? signedIn.secret : '';
  t.ok(before.sessionOf(cookie));
  const later = '2026-03-30T08-00-00Z';
  t.match(await writeBackup({ dataDir: from, into: join(root, 'backups'), name: later, at: AT }), { ok: true });
  before.close();
  t.match(await restore(join(root, 'backups', later), data), { ok: true });
  const after = openAccounts({ dataDir: data, ...options });
  t.teardown(() => after.close());
  t.equal(after.sessionOf(cookie), undefined);
  t.match(after.signIn(waiting), { ok: false });
});

const secretOf = (path: string): string => path.slice('/enter/'.length);
