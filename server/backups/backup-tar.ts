/** A backup as one stream in tar's format, uncompressed: what it holds is mostly compressed already. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import type { BackupManifest } from '#contract/backups';
import { MANIFEST } from './check-backup.ts';
import { bytesWithin } from './files.ts';

const OWNER_FILE = 0o600;

/** Files under the backup's own name, the manifest first. A file that can't be read, or is not as the manifest says, breaks it off. */
export function backupTar(folder: string, name: string, { at, files }: BackupManifest): Readable {
  const tar = pack();
  const add = async (path: string, bytes?: number) => {
    const size = await bytesWithin(folder, path);
    if (size === undefined || size !== (bytes ?? size)) throw new Error(`${path}: not as the manifest says`);
    const entry = tar.entry({ name: `${name}/${path}`, size, mode: OWNER_FILE, mtime: new Date(at) });
    await pipeline(createReadStream(join(folder, path)), entry);
  };
  const addAll = async () => {
    await add(MANIFEST);
    for (const { path, bytes } of files) await add(path, bytes);
    tar.finalize();
  };
  addAll().catch((error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))));
  return tar as unknown as Readable;
}
