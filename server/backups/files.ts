/** What backups do with files: copied or linked so that they are on the disk, measured. */
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toDisk } from '../files/on-disk.ts';

const OWNER_FOLDER = 0o700;

/** Copies a file that may change later. */
export async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: OWNER_FOLDER });
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await toDisk(to);
}

/** A file that never changes has its bytes on the disk once; where that can't be, as on another disk, it is copied. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: OWNER_FOLDER });
  await link(from, to).catch(() => copyWhole(from, to));
}

/** Paths of all files in a folder, in order, from there; none when there is no such folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** Bytes of a file; 0 when there is none. */
export const bytesOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** Bytes of a file that really lies in this folder; undefined when there is none, or a symbolic link leads elsewhere. */
export async function bytesWithin(folder: string, path: string): Promise<number | undefined> {
  try {
    const [from, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    const found = await stat(file);
    return file === join(from, path) && found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
