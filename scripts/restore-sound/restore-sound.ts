/**
 * Brings files of the sound archive back from a copy of it. In: the copy, the data folder; out: what was brought back
 * and what is still missing. Only what the journal names is touched, and only bytes with the digest that it tells are
 * put back: a copy that is damaged itself mends nothing. Beneath a medium that is not mounted nothing is written.
 */
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchivedFile } from '#contract/recording';
import { toDisk } from '../../server/files/on-disk.ts';
import { isBarePlace } from '../../server/recording/archive/bare-place.ts';
import { isAsTold } from '../../server/recording/archive/check-sound.ts';
import { archiveSettings } from '../../server/recording/archive/settings.ts';
import { readRecordingSettings } from '../../server/recording/settings.ts';
import { archivedSound } from '../verify/archived-sound.ts';

const OWNER_FOLDER = 0o700;

export type Brought = {
  /** Folder of the archive. */
  readonly archive: string;
  /** Its medium is there; else nothing was looked at. */
  readonly isThere: boolean;
  readonly whole: number;
  readonly restored: readonly string[];
  /** Neither here nor in the copy as the journal tells. */
  readonly missing: readonly string[];
};

/** @throws ConfigError when `recording.json` is wrong, the system's error when the journal can't be read. */
export async function restoreSound(copy: string, data: string): Promise<Brought> {
  const { folder: archive, isNamed } = readRecordingSettings(data)?.archive ?? archiveSettings(undefined, data);
  if (isNamed && (await isBarePlace(archive).catch(() => true)))
    return { archive, isThere: false, whole: 0, restored: [], missing: [] };
  const restored: string[] = [];
  const missing: string[] = [];
  const files = archivedSound(join(data, 'journal.db'));
  for (const file of files) {
    if (await isAsTold(archive, file)) continue;
    if (!(await isAsTold(copy, file))) missing.push(file.path);
    else {
      await bring(copy, archive, file);
      restored.push(file.path);
    }
  }
  return { archive, isThere: true, whole: files.length - restored.length - missing.length, restored, missing };
}

async function bring(copy: string, archive: string, file: ArchivedFile): Promise<void> {
  const target = join(archive, file.path);
  await mkdir(dirname(target), { recursive: true, mode: OWNER_FOLDER });
  await copyFile(join(copy, file.path), `${target}.restored`);
  await toDisk(`${target}.restored`);
  await rename(`${target}.restored`, target);
  await toDisk(dirname(target));
}
