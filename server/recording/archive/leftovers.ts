/**
 * What a power cut left in the archive. In: the folder, what the journal says; out: of each archived sitting one folder,
 * the one that the journal tells; nothing of what was deleted, nothing half written. Names that are none of the
 * journal's are somebody else's and stay.
 */
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toDisk } from '../../files/on-disk.ts';
import { isAsTold } from './check-sound.ts';
import { INDEX } from './contents.ts';
import type { ArchivedSound, SoundBook } from './sound-book.ts';

/** Being written. */
export const PART = '.part';
/** Giving way to what was written. */
export const OLD = '.old';

/** @throws the system's error. */
export async function sweep(archive: string, book: Pick<SoundBook, 'archived' | 'deleted' | 'days'>): Promise<void> {
  const names: readonly string[] = await readdir(archive).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(PART) && isOfDay(one, book.days)))
    await rm(join(archive, name), { recursive: true, force: true });
  for (const archived of book.archived.values())
    if (names.includes(`${archived.folder}${OLD}`)) await settle(archive, archived);
  for (const archived of book.deleted.values()) if (archived) await removeFolder(archive, archived);
}

/** Whatever there is of a sitting that was deleted. @throws the system's error. */
export async function removeFolder(archive: string, { folder }: Pick<ArchivedSound, 'folder'>): Promise<void> {
  for (const ending of [OLD, PART, '']) await rm(join(archive, `${folder}${ending}`), { recursive: true, force: true });
}

/** The power went while a new folder took the place of an older one: the one that the journal tells stays. */
async function settle(archive: string, { folder, files }: ArchivedSound): Promise<void> {
  const [now, old] = [join(archive, folder), join(archive, `${folder}${OLD}`)];
  const index = files.find(({ path }) => path === `${folder}/${INDEX}`);
  const isOldTold = index && (await isAsTold(archive, { ...index, path: `${folder}${OLD}/${INDEX}` }));
  if (isOldTold && !(await isAsTold(archive, index))) {
    await rm(now, { recursive: true, force: true });
    await rename(old, now);
    await toDisk(archive);
  } else await rm(old, { recursive: true, force: true });
}

/** `2026-03-30`, `2026-03-30 (2)`. */
const isOfDay = (name: string, days: ReadonlySet<string>): boolean =>
  days.has(name.slice(0, -PART.length).replace(/ \(\d+\)$/, ''));
