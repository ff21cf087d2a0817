/**
 * The files of the whole sitting as they are kept for review, in `fixtures/whole-sitting`. JSON has `.snapshot.json` at
 * its end there, as everything that no formatter may touch. Tables of the whole are those of their only sitting.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFile } from '../file.ts';
import { openData } from '../open-data.ts';
import { SITTING_TABLES } from '../sitting-files.ts';
import { wholeArchive } from './archive.ts';

const FOLDER = join(import.meta.dirname, '../../../../server/open-data/fixtures/whole-sitting');
const REPEATED = SITTING_TABLES.map(({ name }) => `${name}.csv`);

const keptAs = (path: string): string => (/json(ld)?$/.test(path) ? `${path}.snapshot.json` : path);

export const golden = (): readonly DataFile[] =>
  openData(wholeArchive())
    .filter(({ path }) => !REPEATED.includes(path))
    .map((file) => ({ ...file, path: keptAs(file.path) }));

export const keptText = (path: string): Promise<string> => readFile(join(FOLDER, path), 'utf8');

export async function keptPaths(): Promise<readonly string[]> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name).slice(FOLDER.length + 1)).sort();
}

/** Keeps the files as they are made now. */
export async function renewGolden(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  for (const { path, text } of golden()) {
    await mkdir(dirname(join(FOLDER, path)), { recursive: true });
    await writeFile(join(FOLDER, path), text);
  }
}
