/** Files of a package: their facts, and writing one whole. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PackageManifest } from './manifest.ts';

export type FileFacts = PackageManifest['files'][number];

/** Every file in the folder and below, by its path with `/`. What is no plain file (a link, a pipe) is named in `odd`. */
export async function listOf(folder: string): Promise<{ files: string[]; odd: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const pathOf = (entry: (typeof entries)[number]) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
  const there = entries.filter((entry) => !entry.isDirectory());
  return {
    files: there
      .filter((entry) => entry.isFile())
      .map(pathOf)
      .toSorted(),
    odd: there
      .filter((entry) => !entry.isFile())
      .map(pathOf)
      .toSorted(),
  };
}

/** Size and SHA-256 of one file, read through once. */
export async function factOf(folder: string, path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

export async function factsOf(folder: string): Promise<FileFacts[]> {
  const facts: FileFacts[] = [];
  for (const path of (await listOf(folder)).files) facts.push(await factOf(folder, path));
  return facts;
}

/** Writes beside its place, waits for the disk, then gives it its name. */
export async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const half = join(folder, `.${name}-${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(half, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, join(folder, name));
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}
