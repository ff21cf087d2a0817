/**
 * Whether the medium of a named folder is there. In: the folder; out: whether it is an empty one on the disk of the
 * folder above it, as a place for a medium is that is not mounted: what were written there would be hidden later.
 */
import { readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @throws the system's error, as when there is no such folder. */
export async function isBarePlace(folder: string): Promise<boolean> {
  const [own, above] = await Promise.all([stat(folder), stat(dirname(folder))]);
  return own.dev === above.dev && (await readdir(folder)).length === 0;
}
