/**
 * The sound archive of a data folder beside its journal. In: the folder with `journal.db`; out: which files the journal
 * names, and which of them are gone or altered. An archive that lies elsewhere is not looked at.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { archivedSound } from './archived-sound.ts';
import type { Language } from './sentences.ts';

/** Where a data folder keeps it, unless `recording.json` says otherwise. */
const ARCHIVE = 'sound';

export type CheckedSound = { readonly files: number; readonly damaged: readonly string[] };

/** Undefined when there is no archive here, or the journal names none. */
export async function checkSound(folder: string, journal: string): Promise<CheckedSound | undefined> {
  const archive = join(folder, ARCHIVE);
  if (!existsSync(archive)) return undefined;
  const files = archivedSound(journal);
  const damaged: string[] = [];
  for (const { path, sha256 } of files)
    if ((await digestOf(join(archive, path)).catch(() => undefined)) !== sha256) damaged.push(path);
  return files.length === 0 ? undefined : { files: files.length, damaged };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** What is said of it. */
export function soundText(language: Language, { files, damaged }: CheckedSound): string {
  const named = damaged.map((path) => `\n  ${path}`).join('');
  if (language === 'uk')
    return damaged.length === 0
      ? `Архів звуку цілий: файлів ${files}, контрольні суми збігаються з журналом`
      : `Архів звуку пошкоджено: файлів ${files}, не збігаються з журналом ${damaged.length}${named}`;
  return damaged.length === 0
    ? `The sound archive is whole: ${files} files, their digests are the journal’s`
    : `The sound archive is damaged: ${damaged.length} of ${files} files are not as the journal tells${named}`;
}
