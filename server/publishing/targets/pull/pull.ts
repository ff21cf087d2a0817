/**
 * A site that waits in the data folder until a web server fetches it: `/pull/…` over HTTP. Laid out as in a folder; what
 * a fetch has begun with stays until it has ended, as the generation before is kept.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open as openFile, readFile, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { LIST, listOf, nameOf, type PublishedList } from '../../published-list.ts';
import { folderTarget } from '../folder/folder.ts';
import type { Target } from '../shelf.ts';

/** Papers and pictures are packed already. */
const LEVEL = 3;
const FILE_MODE = 0o644;
/** The list of the site that was last fetched: what people have, whatever waits. */
const FETCHED = 'fetched.json';

export const pullTarget = (root: string): Target => {
  const { open, explain } = folderTarget(root);
  return {
    open: async () => {
      await mkdir(root, { recursive: true });
      return { ...(await open()), readHad: () => readFile(join(root, FETCHED)).catch(() => undefined) };
    },
    fetched: (digest) => keepFetched(root, digest),
    explain,
  };
};

/** A newer site may have been laid out since; that one was not fetched. */
async function keepFetched(root: string, digest: string): Promise<void> {
  const places = [join(root, 'generations', nameOf(digest)), join(root, 'site')];
  for (const place of places) {
    const bytes = await readFile(join(place, LIST)).catch(() => undefined);
    if (bytes === undefined || listOf(bytes)?.digest !== digest) continue;
    const part = join(root, `${FETCHED}.part`);
    const file = await openFile(part, 'w', FILE_MODE);
    await file.writeFile(bytes).finally(() => file.close());
    await rename(part, join(root, FETCHED));
    return;
  }
}

/** A site that can be fetched: the folder of its generation, its list and the list’s bytes. */
export type Waiting = { readonly folder: string; readonly list: PublishedList; readonly bytes: Buffer };

/** The newest site; undefined before there is one. */
export async function waitingIn(root: string): Promise<Waiting | undefined> {
  const folder = await realpath(join(root, 'site')).catch(() => undefined);
  if (folder === undefined) return undefined;
  const bytes = await readFile(join(folder, LIST)).catch(() => undefined);
  const list = listOf(bytes);
  return list && bytes && { folder, list, bytes };
}

/** The whole site as a packed tar, its list last. A file that is not as the list says breaks it off. */
export function packed({ folder, list, bytes }: Waiting, at: Date): Readable {
  const tar = pack();
  const addAll = async () => {
    for (const { path, bytes: size } of list.files) {
      const entry = tar.entry({ name: path, size, mode: FILE_MODE, mtime: at });
      await pipeline(createReadStream(join(folder, path)), entry);
    }
    tar.entry({ name: LIST, mode: FILE_MODE, mtime: at }, bytes);
    tar.finalize();
  };
  const zip = createGzip({ level: LEVEL });
  addAll().catch((error: Error) => tar.destroy(error));
  tar.on('error', (error) => zip.destroy(error));
  zip.on('close', () => tar.destroy());
  return (tar as unknown as Readable).pipe(zip);
}
