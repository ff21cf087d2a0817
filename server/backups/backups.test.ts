import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Test, test } from 'tap';
import { openAccounts } from '../accounts/accounts.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import { backupName } from './backup-name.ts';
import { backupTar } from './backup-tar.ts';
import { checkBackup } from './check-backup.ts';
import { outlived } from './keeping.ts';
import { type BackupJob, writeBackup } from './write-backup.ts';

const AT = '2026-03-30T07:00:00.000Z';
const NAME = backupName(Date.parse(AT));
const file = { kept: 'files/ab/abcdef', bytes: 'проєкт рішення' };

/** A data folder with a journal of so many records, accounts, a file and keys. */
async function dataFolder(t: Test, records: number) {
  const root = t.testdir({
    data: {
      files: { ab: { abcdef: file.bytes }, incoming: { half: 'x' } },
      spoken: { 'рішення прийнято.ogg': 'голос', '.DS_Store': 'x' },
      seal: { 'device-key.pem': 'k' },
      papers: { sealed: { 'a.pdf': 'p', '.half': 'x' }, signatures: { b: 's' }, 'protocol.md': 't' },
    },
    usb: {},
  });
  const dataDir = join(root, 'data');
  const journal = openJournal(join(dataDir, 'journal.db'));
  t.teardown(() => journal.close());
  for (let n = 1; n <= records; n += 1) add(journal, n);
  await journal.whenCommitted(records);
  const accounts = openAccounts({ dataDir, nowMs: () => Date.parse(AT), monotonicMs: () => 0 });
  t.teardown(() => accounts.close());
  writeFileSync(join(dataDir, 'bridge-devices.json'), '{"devices":[]}');
  const into = join(dataDir, 'backups');
  mkdirSync(into);
  const job = { dataDir, into, name: NAME, at: AT } satisfies BackupJob;
  return { root, dataDir, journal, into, job, folder: join(into, NAME) };
}

const add = (journal: Journal, n: number) =>
  journal.append(
    [{ stream: 'council', type: 'Noted', v: 1, at: AT, actor: 'hub', cause: `c${n}`, data: { n } }],
    journal.position,
  );

test('a backup holds journal, accounts, files, recorded words, keys, the seal and sealed papers, and is proved before it takes its name', async (t) => {
  const { journal, into, job, folder } = await dataFolder(t, 5);
  const written = await writeBackup(job);
  t.match(written, { ok: true, manifest: { journal: { position: 5, hash: journal.head().hash } } });
  t.same(readdirSync(into), [NAME], 'nothing half written is left');
  const proof = await checkBackup(folder);
  const paths = proof.ok ? proof.manifest.files.map(({ path }) => path) : [];
  t.same(
    paths,
    [
      'accounts.db',
      'bridge-devices.json',
      file.kept,
      'journal.db',
      'papers/protocol.md',
      'papers/sealed/a.pdf',
      'papers/signatures/b',
      'seal/device-key.pem',
      'spoken/рішення прийнято.ogg',
    ],
    'half an upload is no file',
  );
  t.equal(statSync(folder).mode & 0o077, 0, 'for its owner alone');
});

test('addresses are kept; settings of mail and of places outside are kept without what opens them', async (t) => {
  const { dataDir, job, folder } = await dataFolder(t, 1);
  const secret = 'таємне слово';
  const write = (name: string, value: unknown) =>
    writeFileSync(join(dataDir, name), JSON.stringify(value), { mode: 0o600 });
  write('addresses.json', { m1: 'm1@rada.example' });
  write('mail.json', { format: 'mail/1', host: 'smtp.rada.example', user: 'rada', password: secret });
  const targets = ['password', 'passphrase', 'secretAccessKey', 'token'].map((name) => ({
    name,
    user: 'r',
    [name]: secret,
  }));
  write('publishing.json', { format: 'publishing/1', targets });
  const links = [{ kind: 'mqtt', name: 'Лампи', reader: { username: 'tally', password: secret } }];
  write('on-air.json', { format: 'on-air/1', encoderToken: secret, links });
  const source = { kind: 'network', address: 'rtsp://rada:таємне@mixer.lan/1' };
  write('recording.json', { format: 'recording/1', source });
  t.match(await writeBackup(job), { ok: true });
  const names = readdirSync(folder);
  t.same(JSON.parse(readFileSync(join(folder, 'on-air.no-secrets.json'), 'utf8')), {
    ...{ format: 'on-air/1', links: [{ kind: 'mqtt', name: 'Лампи', reader: { username: 'tally' } }] },
  });
  t.equal(
    JSON.parse(readFileSync(join(folder, 'recording.no-secrets.json'), 'utf8')).source.address,
    'rtsp://mixer.lan/1',
  );
  for (const name of ['publishing.json', 'mail.json', 'on-air.json', 'recording.json'])
    t.notOk(names.includes(name), name);
  t.same(JSON.parse(readFileSync(join(folder, 'addresses.json'), 'utf8')), { m1: 'm1@rada.example' });
  t.same(JSON.parse(readFileSync(join(folder, 'mail.no-secrets.json'), 'utf8')), {
    ...{ format: 'mail/1', host: 'smtp.rada.example', user: 'rada' },
  });
  t.same(
    JSON.parse(readFileSync(join(folder, 'publishing.no-secrets.json'), 'utf8')).targets,
    targets.map(({ name, user }) => ({ name, user })),
  );
  const paths = names.filter((name) => statSync(join(folder, name)).isFile());
  for (const path of paths) t.notOk(readFileSync(join(folder, path)).includes(secret), path);
});

test('records go on being written while a backup is made; it holds those of one moment', async (t) => {
  const { journal, job, folder } = await dataFolder(t, 200);
  const writing = writeBackup(job);
  for (let n = 201; n <= 400; n += 1) add(journal, n);
  t.match(await writing, { ok: true });
  await journal.whenCommitted(400);
  const proof = await checkBackup(folder);
  t.ok(proof.ok);
});

test('a backup that lost a byte, a file or its manifest is not taken for a good one', async (t) => {
  const { job, folder } = await dataFolder(t, 3);
  t.match(await writeBackup(job), { ok: true });
  const [journalFile, manifest] = [join(folder, 'journal.db'), join(folder, 'manifest.json')];
  const whole = readFileSync(journalFile);
  const altered = Buffer.from(whole);
  altered[altered.length - 100] = (altered[altered.length - 100] ?? 0) ^ 1;
  writeFileSync(journalFile, altered);
  t.match(await checkBackup(folder), { ok: false, what: { en: /journal\.db: not the bytes/ } });
  writeFileSync(journalFile, whole);
  t.match(await checkBackup(folder), { ok: true });
  const told = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...told, journal: { ...told.journal, position: 2 } }));
  t.match(await checkBackup(folder), { ok: false, what: { en: /does not end where it should/ } });
  writeFileSync(manifest, JSON.stringify({ ...told, files: [{ path: '../x', bytes: 0, sha256: 'a'.repeat(64) }] }));
  t.match(await checkBackup(folder), { ok: false, what: { en: /manifest.json/ } });
  writeFileSync(manifest, '{');
  t.match(await checkBackup(folder), { ok: false, what: { en: /manifest\.json/ } });
});

test('where the folder is not there, a backup is refused by name and nothing is made in its place', async (t) => {
  const { job, root } = await dataFolder(t, 1);
  const into = join(root, 'stick');
  t.match(await writeBackup({ ...job, into }), { ok: false, refusal: { code: 'BACKUP_NO_FOLDER' } });
  t.notOk(existsSync(into));
});

test('a journal that is broken gives no backup, and the half of it is taken away', async (t) => {
  const { job, into, dataDir } = await dataFolder(t, 1);
  const other = { ...job, dataDir: join(dataDir, 'nowhere') };
  mkdirSync(other.dataDir);
  writeFileSync(join(other.dataDir, 'journal.db'), 'no journal');
  t.match(await writeBackup(other), { ok: false, refusal: { code: 'BACKUP_FAILED' } });
  t.same(readdirSync(into), []);
});

test('the last of fourteen days and of twelve months are kept, and the newest always', async (t) => {
  const days = Array.from({ length: 500 }, (_, day) => backupName(Date.parse(AT) - day * 86_400_000));
  const twice = [...days, ...days.map((name) => name.replace('T07', 'T05'))];
  const gone = new Set(outlived(twice));
  const kept = twice.filter((name) => !gone.has(name)).toSorted();
  t.equal(kept.length, 14 + 11, 'fourteen days, of which the newest is also of its month');
  t.equal(kept.at(-1), NAME);
  t.ok(
    kept.every((name) => name.includes('T07')),
    'of one day the last',
  );
  t.same(outlived([NAME]), []);
  t.same(outlived([]), []);
});

test('a tar holds what the manifest names and nothing that a link brings in from elsewhere', async (t) => {
  const { job, folder, root } = await dataFolder(t, 2);
  const written = await writeBackup(job);
  if (!written.ok) throw new Error(written.refusal.en);
  const { manifest } = written;
  t.ok((await buffer(backupTar(folder, NAME, manifest))).includes(file.bytes));
  writeFileSync(join(root, 'secret'), file.bytes);
  rmSync(join(folder, file.kept));
  symlinkSync(join(root, 'secret'), join(folder, file.kept));
  await t.rejects(buffer(backupTar(folder, NAME, manifest)), /not as the manifest says/);
  t.match(await checkBackup(folder), { ok: false });
});
