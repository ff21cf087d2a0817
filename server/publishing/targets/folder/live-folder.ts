/**
 * `live/` of the site in a folder of this machine: small files, each in place of the former by one rename. They need not
 * outlive a power cut, so nothing waits for the disk.
 */
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LiveShelf } from '../shelf.ts';

const PART = '.part';
/** Read by a web server, whatever the process's own mask says. */
const [FOLDER_MODE, FILE_MODE] = [0o755, 0o644];

/** @param site what people see; it must be there. @throws the system's errors. */
export async function liveFolder(site: string): Promise<LiveShelf> {
  const live = join(site, 'live');
  await mkdir(live).then(
    () => chmod(live, FOLDER_MODE).catch(() => undefined),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return {
    names: () => readdir(live),
    put: async (name, bytes) => {
      const part = join(live, name + PART);
      await writeFile(part, bytes);
      await chmod(part, FILE_MODE).catch(() => undefined);
      await rename(part, join(live, name));
    },
    remove: (name) => rm(join(live, name), { force: true }),
    close: async () => undefined,
  };
}
