/** The site as it is brought out: a folder of files, each with its size and digest, and the position that they show. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** `path`: within the site, with `/`; `sha256`: hex. */
export type SiteFile = { readonly path: string; readonly bytes: number; readonly sha256: string };
export type SitePackage = {
  /** Where the files lie; none of them changes while they are brought out. */
  readonly folder: string;
  /** Journal position of the last event that the site shows. */
  readonly position: number;
  readonly files: readonly SiteFile[];
};

/** Digest of names and bytes of all files, whatever their order: hex. */
export function digestOf(files: readonly SiteFile[]): string {
  const lines = files.map(({ path, sha256 }) => `${sha256} ${path}\n`).toSorted();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Size and digest of a file's bytes. */
export async function measure(path: string): Promise<Pick<SiteFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}

/** A package of everything in a folder. */
export async function packageOf(folder: string, position: number): Promise<SitePackage> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const files: SiteFile[] = [];
  for (const path of paths.toSorted()) {
    const within = path.slice(folder.length + 1);
    files.push({ path: within.replaceAll('\\', '/'), ...(await measure(path)) });
  }
  return { folder, position, files };
}
