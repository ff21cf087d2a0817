/**
 * Brings a data folder back from a backup. In: the backup's folder or its tar, the data folder; out: what was brought
 * back, or why not. The backup is proved first, chain and digests. A data folder whose journal says anything that the backup does not
 * is left as it is: nothing that was recorded is ever lost here.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupManifest } from '#contract/backups';
import { ACCOUNTS, checkBackup, JOURNAL } from '../../server/backups/check-backup.ts';
import { toDisk } from '../../server/files/on-disk.ts';
import { JournalError } from '../../server/journal/journal-error.ts';
import { openForReading, openForWriting } from '../../server/journal/open-file.ts';
import { readChain } from '../../server/journal/reader.ts';
import { takeWriterLock } from '../../server/journal/writer-lock.ts';
import { forgetSignIns } from './forget-sign-ins.ts';
import { bareOf, sentences, type Words } from './sentences.ts';
import { unpack } from './unpack.ts';

export type Restored = { readonly ok: boolean; readonly words: Words };

const OWNER_FOLDER = 0o700;
const SIDE_FILES = ['-wal', '-shm', '-journal'];

/** @param backup the folder of a backup, or the tar of it that the house hands out. */
export async function restore(backup: string, data: string): Promise<Restored> {
  const found = await stat(backup).catch(() => undefined);
  return found?.isFile() ? restoreTar(backup, data) : restoreFolder(backup, data);
}

/** It is unpacked within the data folder: that is on the disk which has to hold it all, and for its owner alone. */
async function restoreTar(tar: string, data: string): Promise<Restored> {
  await mkdir(data, { recursive: true, mode: OWNER_FOLDER });
  const aside = await mkdtemp(join(data, '.restore-'));
  try {
    const unpacked = await unpack(tar, aside);
    return unpacked.ok ? await restoreFolder(unpacked.folder, data) : refused(sentences.damaged(tar, unpacked.what));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function restoreFolder(backup: string, data: string): Promise<Restored> {
  const proof = await checkBackup(backup);
  if (!proof.ok) return refused(sentences.damaged(backup, proof.what));
  await mkdir(data, { recursive: true, mode: OWNER_FOLDER });
  const journal = join(data, JOURNAL);
  try {
    const unlock = takeWriterLock(journal);
    try {
      const problem = existsSync(journal) ? fold(journal, join(backup, JOURNAL)) : undefined;
      if (problem) return refused(problem);
      await bringBack(backup, data, proof.manifest);
    } finally {
      unlock();
    }
  } catch (error) {
    if (error instanceof JournalError) return refused(error);
    throw error;
  }
  const bare = bareOf(proof.manifest).filter((name) => !existsSync(join(data, name)));
  return { ok: true, words: sentences.restored(data, proof.manifest, bare) };
}

const refused = ({ uk, en }: Words): Restored => ({ ok: false, words: { uk, en } });

/**
 * Whether the backup's journal goes on where this one ends. Then this one is made one file, so that it can be replaced
 * at once. @returns why it may not be replaced.
 */
function fold(mine: string, theirs: string): Words | undefined {
  const own = openForReading(mine);
  const other = openForReading(theirs);
  try {
    const { position } = own.prepare('SELECT coalesce(max(position), 0) AS position FROM events').get() as Placed;
    let hash = '';
    for (const record of readChain(own, mine, position)) hash = record.hash;
    const same = other.prepare('SELECT hash FROM events WHERE position = ?').get(position) as Hashed | undefined;
    if (position > 0 && same?.hash !== hash) return sentences.notContained(mine, position);
  } finally {
    own.close();
    other.close();
  }
  const database = openForWriting(mine);
  database.pragma('journal_mode = DELETE');
  database.close();
  return undefined;
}

type Placed = { position: number };
type Hashed = { hash: string };

/** The journal comes last: while it is the old one, everything is as if nothing had been done. */
async function bringBack(backup: string, data: string, { files }: BackupManifest): Promise<void> {
  const last = (path: string) => (path === JOURNAL ? 1 : 0);
  for (const { path } of files.toSorted((a, b) => last(a.path) - last(b.path))) {
    const target = join(data, path);
    // A hall file beside the data may be newer than the backup.
    if (path === 'hall.json' && existsSync(target)) continue;
    await mkdir(dirname(target), { recursive: true, mode: OWNER_FOLDER });
    await copyFile(join(backup, path), `${target}.restored`);
    if (path === ACCOUNTS) forgetSignIns(`${target}.restored`);
    await toDisk(`${target}.restored`);
    if (path === JOURNAL || path === ACCOUNTS) for (const side of SIDE_FILES) await rm(target + side, { force: true });
    await rename(`${target}.restored`, target);
    await toDisk(dirname(target));
  }
}
