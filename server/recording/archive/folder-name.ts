/**
 * The name that a sitting's folder takes in the archive. In: what the journal says of names, what lies there; out: the
 * sitting's own, or one under which nothing lies. What the journal does not name is somebody else's (another house's, an
 * older journal's) and is never touched.
 */
import { access, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toDisk } from '../../files/on-disk.ts';
import { SUMS } from './contents.ts';
import { OLD } from './leftovers.ts';
import type { FolderName } from './sound-book.ts';

/** @param part the folder as it was written: were power cut before the journal knew of it, the same lies there already. */
export async function freeName(archive: string, part: string, { folder, isOwn, taken }: FolderName): Promise<string> {
  if (isOwn) return folder;
  const sums = await sumsIn(part);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? folder : `${folder} (${count})`;
    if (taken.includes(name)) continue;
    const at = join(archive, name);
    if (!(await isThere(at)) || (sums !== undefined && (await sumsIn(at)) === sums)) return name;
  }
}

/** An older folder of that name gives way at once; were power cut in between, `leftovers` settles it. @throws the system's error. */
export async function takeName(part: string, folder: string): Promise<void> {
  const old = `${folder}${OLD}`;
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch(() => undefined);
  await rename(part, folder);
  await toDisk(dirname(folder));
  await rm(old, { recursive: true, force: true });
}

const sumsIn = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, SUMS), 'utf8').catch(() => undefined);
const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
