/**
 * The sound archive of a data folder beside its journal. In: the folder with `journal.db`; out: which files the journal
 * names, and which of them are gone or altered. The archive lies where `recording.json` says, else in `sound`; a backup
 * or an export holds none.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { archivedSound } from './archived-sound.ts';
import type { Language } from './sentences.ts';

/** Where a data folder keeps it, unless `recording.json` says otherwise. */
const ARCHIVE = 'sound';
/** What only the data folder of a house has, and what only a backup of it. */
const OF_HOUSE = 'accounts.db';
const OF_BACKUP = 'manifest.json';

export type CheckedSound = { readonly folder: string; readonly files: number; readonly damaged: readonly string[] };

/** Undefined when the journal names no sound, or this is a copy of a journal without its archive. */
export async function checkSound(folder: string, journal: string): Promise<CheckedSound | undefined> {
  const archive = archiveOf(folder);
  const isOfHouse = existsSync(join(folder, OF_HOUSE)) && !existsSync(join(folder, OF_BACKUP));
  if (!isOfHouse && !existsSync(archive)) return undefined;
  const files = archivedSound(journal);
  const damaged: string[] = [];
  for (const { path, sha256 } of files)
    if ((await digestOf(join(archive, path)).catch(() => undefined)) !== sha256) damaged.push(path);
  return files.length === 0 ? undefined : { folder: archive, files: files.length, damaged };
}

/** As `archive.folder` of `recording.json` names it; a file that can't be read names none. */
function archiveOf(folder: string): string {
  try {
    const file: unknown = JSON.parse(readFileSync(join(folder, 'recording.json'), 'utf8'));
    const { archive } = file as { archive?: { folder?: unknown } };
    if (typeof archive?.folder === 'string') return archive.folder;
  } catch {
    /* As without the file. */
  }
  return join(folder, ARCHIVE);
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What is said of it. */
export function soundText(language: Language, { folder, files, damaged }: CheckedSound): string {
  const named = damaged.map((path) => `\n  ${path}`).join('');
  if (language === 'uk')
    return damaged.length === 0
      ? `Архів звуку цілий: файлів ${files}, контрольні суми збігаються з журналом`
      : `Архів звуку (${folder}) пошкоджено: файлів ${files}, не збігаються з журналом ${damaged.length}${named}`;
  return damaged.length === 0
    ? `The sound archive is whole: ${files} files, their digests are the journal’s`
    : `The sound archive (${folder}) is damaged: ${damaged.length} of ${files} files are not as the journal tells${named}`;
}
