/**
 * Writes one backup: journal, accounts, files, recorded words, keys of devices and of the seal, tokens, addresses, settings
 * without their passwords and the hall file, with a manifest. It is written
 * whole under another name, waits for the disk, is proved, and only then takes its own: a power cut, a full disk or a
 * medium that is pulled leaves either a good backup or none. In: what to keep and where; out: the manifest or the refusal.
 */
import { existsSync } from 'node:fs';
import { access, constants, mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BackupManifest, BackupPath } from '#contract/backups';
import { checker } from '#contract/check';
import { type Refusal, refuse } from '#contract/refusals';
import { digestOf, toDisk } from '../files/on-disk.ts';
import { openForReading } from '../journal/open-file.ts';
import { readHead } from '../journal/reader.ts';
import { partOf } from './backup-name.ts';
import { ACCOUNTS, checkBackup, JOURNAL, MANIFEST } from './check-backup.ts';
import { copyDatabase } from './copy-database.ts';
import { bytesOf, copyWhole, filesIn, linkOrCopy } from './files.ts';
import { bareName, copyWithoutSecrets, WITH_SECRETS } from './without-secrets.ts';

export type BackupJob = {
  readonly dataDir: string;
  /** Folder of the backups; it must be there. */
  readonly into: string;
  readonly name: string;
  /** Stamp of the beginning, ISO 8601 UTC. */
  readonly at: string;
  /** The hall file of an installation: it holds keys of keypads. */
  readonly hallFile?: string;
};
export type Written =
  | { readonly ok: true; readonly manifest: BackupManifest }
  | { readonly ok: false; readonly refusal: Refusal };

/** Files of the data folder that a house can't be brought back without. */
const PLAIN = ['bridge-devices.json', 'metrics-token', 'addresses.json'];
const FILES = 'files';
/** What never changes in its place, so that it is linked where the disk is the same: files, papers sealed and given out, packages, signatures. */
const LINKED = [FILES, 'papers/sealed', 'papers/packages', 'papers/signatures', 'papers/given-out'];
/** Words that the council has recorded for its screens, the key of its seal, templates of its papers: they may change in their place, so they are copied. */
const COPIED = ['spoken', 'seal', 'papers'];
const isNamed = checker(BackupPath);
/** Uploads that are not whole yet. */
const INCOMING = 'incoming';
/** Room that a backup leaves free, bytes. */
const MARGIN = 32 * 2 ** 20;
const MEGABYTE = 2 ** 20;
const OWNER_FOLDER = 0o700;
const OWNER_FILE = 0o600;

export async function writeBackup(job: BackupJob): Promise<Written> {
  const part = join(job.into, partOf(job.name));
  try {
    const refusal = (await noFolder(job)) ?? (await noRoom(job));
    if (refusal) return { ok: false, refusal };
    await mkdir(part, { mode: OWNER_FOLDER });
    await copyAll(job, part);
    const manifest = await manifestOfAll(job, part);
    const proof = await checkBackup(part);
    if (!proof.ok) return await undone(part, refuse('BACKUP_DAMAGED', { what: proof.what.uk, whatEn: proof.what.en }));
    await rename(part, join(job.into, job.name));
    await toDisk(job.into);
    return { ok: true, manifest };
  } catch (error) {
    return undone(part, refuse('BACKUP_FAILED', { why: whyOf(error) }));
  }
}

async function undone(part: string, refusal: Refusal): Promise<Written> {
  await rm(part, { recursive: true, force: true }).catch(() => undefined);
  return { ok: false, refusal };
}

const whyOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const noFolder = ({ into }: BackupJob): Promise<Refusal | undefined> =>
  access(into, constants.W_OK).then(
    () => undefined,
    () => refuse('BACKUP_NO_FOLDER', { folder: into }),
  );

/** Files are linked where the disk is the same, so they are counted only where it is another. */
async function noRoom({ dataDir, into }: BackupJob): Promise<Refusal | undefined> {
  const [disk, here] = await Promise.all([statfs(into), statfs(dataDir)]);
  const isSame = disk.blocks === here.blocks && disk.bfree === here.bfree && disk.type === here.type;
  const copied = isSame ? [] : (await linkedIn(dataDir)).map((path) => join(dataDir, path));
  const others = (await alwaysCopied(dataDir)).map((path) => join(dataDir, path));
  const databases = [JOURNAL, `${JOURNAL}-wal`, ACCOUNTS, `${ACCOUNTS}-wal`].map((name) => join(dataDir, name));
  const sizes = await Promise.all([...databases, ...copied, ...others].map(bytesOf));
  const needed = sizes.reduce((sum, bytes) => sum + bytes, MARGIN);
  const free = disk.bavail * disk.bsize;
  if (free >= needed) return undefined;
  const [neededMb, freeMb] = [Math.ceil(needed / MEGABYTE), Math.floor(free / MEGABYTE)];
  return refuse('BACKUP_NO_ROOM', { neededMb, freeMb });
}

/** The journal first: whatever it quotes was kept before, and is among the files that are copied after it. */
async function copyAll({ dataDir, hallFile }: BackupJob, part: string): Promise<void> {
  for (const name of [JOURNAL, ACCOUNTS]) {
    if (name !== JOURNAL && !existsSync(join(dataDir, name))) continue;
    await copyDatabase(join(dataDir, name), join(part, name));
    await toDisk(join(part, name));
  }
  for (const name of PLAIN) if (existsSync(join(dataDir, name))) await copyWhole(join(dataDir, name), join(part, name));
  for (const name of WITH_SECRETS) {
    const bare = join(part, bareName(name));
    if (await copyWithoutSecrets(join(dataDir, name), bare)) await toDisk(bare);
  }
  if (hallFile !== undefined && existsSync(hallFile)) await copyWhole(hallFile, join(part, 'hall.json'));
  for (const path of await linkedIn(dataDir)) await linkOrCopy(join(dataDir, path), join(part, path));
  for (const path of await alwaysCopied(dataDir)) await copyWhole(join(dataDir, path), join(part, path));
}

async function linkedIn(dataDir: string): Promise<string[]> {
  const found = await Promise.all(
    LINKED.map(async (folder) => (await filesIn(join(dataDir, folder))).map((path) => join(folder, path))),
  );
  const isWhole = (path: string) => !path.startsWith(join(FILES, INCOMING)) && !basename(path).startsWith('.');
  return found.flat().filter(isWhole);
}

/** What an operating system has left beside them, such as `.DS_Store`, is none of ours. */
async function alwaysCopied(dataDir: string): Promise<string[]> {
  const found = await Promise.all(
    COPIED.map(async (folder) => (await filesIn(join(dataDir, folder))).map((path) => join(folder, path))),
  );
  return found.flat().filter((path) => isNamed(path).ok && !LINKED.some((folder) => path.startsWith(`${folder}/`)));
}

async function manifestOfAll({ at }: BackupJob, part: string): Promise<BackupManifest> {
  const paths = await filesIn(part);
  const files = [];
  for (const path of paths) {
    const file = join(part, path);
    files.push({ path, bytes: await bytesOf(file), sha256: await digestOf(file) });
  }
  const journal = openForReading(join(part, JOURNAL));
  const { position, hash } = readHead(journal);
  journal.close();
  const manifest: BackupManifest = { format: 'dzvin-backup/1', at, journal: { position, hash }, files };
  const written = join(part, MANIFEST);
  await writeFile(written, `${JSON.stringify(manifest, null, 1)}\n`, { mode: OWNER_FILE });
  await toDisk(written);
  await toDisk(part);
  return manifest;
}
