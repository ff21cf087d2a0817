/**
 * Whether a folder that `recording.json` names is the one that is meant, and not the empty place of a medium that is not
 * mounted: what was written there would fill the journal's disk and lie hidden when the medium comes back. A folder that
 * is in use bears a mark.
 */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sentence } from '#contract/views';

export const MARK = '.dzvin-sound';

export type Medium = {
  readonly folder: string;
  /** The data folder. */
  readonly journal: string;
  /** The journal knows of recordings: it is not the first time that the folder is used. */
  readonly isUsed: boolean;
};

/** Makes and marks the folder when it is. @throws the system's error when it can't be looked at. */
export async function isMediumThere({ folder, journal, isUsed }: Medium): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.includes(MARK)) return true;
  const isEmpty = names.every((name) => name === 'lost+found');
  if (isEmpty && isUsed && (await deviceOf(folder)) === (await deviceOf(journal))) return false;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, MARK), '', { mode: 0o600 });
  return true;
}

/** Of the folder, or of the nearest one above it that there is. */
async function deviceOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.dev ?? deviceOf(dirname(path));
}

export const absentWords = (folder: string): Sentence => ({
  uk: `Схоже, диск записів не підʼєднано: тека ${folder} порожня й лежить на диску журналу. Підʼєднайте диск, і запис почнеться сам. Якщо тека нова, створіть у ній порожній файл ${MARK}.`,
  en: `The disk of recordings seems not to be mounted: the folder ${folder} is empty and lies on the journal’s disk. Mount it and recording begins by itself. If the folder is a new one, make an empty file ${MARK} in it.`,
});
