/** Where a package's files lie: in a folder, or unpacked in memory. In: the place; out: its files and their facts. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileFacts, factOf, listOf } from './files.ts';

export type PackageSource = {
  /** A small file; undefined when it is not there. */
  read(path: string): Promise<Buffer | undefined>;
  /** Every file by its path; what is no plain file is named in `odd`. */
  list(): Promise<{ readonly files: readonly string[]; readonly odd: readonly string[] }>;
  factOf(path: string): Promise<FileFacts>;
};

export const inFolder = (folder: string): PackageSource => ({
  read: (path) => readFile(join(folder, path)).catch(() => undefined),
  list: () => listOf(folder),
  factOf: (path) => factOf(folder, path),
});

export const inMemory = (files: ReadonlyMap<string, Buffer>): PackageSource => ({
  read: async (path) => files.get(path),
  list: async () => ({ files: [...files.keys()].toSorted(), odd: [] }),
  factOf: async (path) => {
    const bytes = files.get(path) ?? Buffer.alloc(0);
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  },
});
