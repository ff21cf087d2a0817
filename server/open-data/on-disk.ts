/** Files of the open data on a disk. A file is written beside its place and moved there, so it is there whole or not. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Static, Type } from '#typebox';
import { Value } from '#typebox/value';
import type { Place } from '../proceedings/proceedings.ts';
import { LAYOUT } from './datapackage.ts';
import { type DataFile, digestOf, type FileDigest } from './file.ts';

/** Writes a file unless it lies there with the same bytes. Out: whether it was written. */
export async function put(folder: string, { path, text }: DataFile): Promise<boolean> {
  const there = await readOr(join(folder, path));
  if (there?.equals(Buffer.from(text))) return false;
  await replace(folder, path, async (write) => write(text));
  return true;
}

/** A header and after it other files, each without that header: as one file. Out: its digest. */
export async function gather(folder: string, path: string, header: string, parts: readonly string[]) {
  const hash = createHash('sha256').update(header);
  let bytes = Buffer.byteLength(header);
  await replace(folder, path, async (write) => {
    await write(header);
    for (const part of parts) {
      const rows = (await readFile(join(folder, part))).subarray(Buffer.byteLength(header));
      hash.update(rows);
      bytes += rows.length;
      await write(rows);
    }
  });
  return { path, bytes, sha256: hash.digest('hex') };
}

type Write = (chunk: string | Buffer) => Promise<unknown>;

async function replace(folder: string, path: string, fill: (write: Write) => Promise<unknown>): Promise<void> {
  const place = join(folder, path);
  const beside = `${place}.new`;
  await mkdir(dirname(place), { recursive: true });
  const file = await open(beside, 'w');
  try {
    await fill((chunk) => file.writeFile(chunk));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, place);
}

/** Removes from a folder whatever has another name; what is no folder yet needs nothing. */
export async function keepOnly(folder: string, names: ReadonlySet<string>): Promise<void> {
  for (const name of await namesIn(folder))
    if (!names.has(name)) await rm(join(folder, name), { recursive: true, force: true });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const Made = Type.Object({
  layout: Type.Literal(LAYOUT),
  journal: Type.Object({ position: Type.Integer(), hash: Type.String() }),
  ballotsBefore: Type.Integer(),
  resources: Type.Array(
    Type.Object({
      path: Type.String(),
      mediatype: Type.String(),
      bytes: Type.Integer(),
      hash: Type.String({ pattern: '^sha256:[0-9a-f]{64}$' }),
    }),
  ),
});

/**
 * The files that a sitting's package tells of, with the package itself, when it was made of the same place in the
 * journal. It is written last, so that all it tells of is there.
 * @param at path of the sitting's folder within `folder`, with `/` at its end
 */
export async function madeBefore(
  folder: string,
  at: string,
  { journal, ballotsBefore }: { readonly journal: Place; readonly ballotsBefore: number },
): Promise<ReadonlyMap<string, FileDigest> | undefined> {
  const path = `${at}datapackage.json`;
  const text = (await readOr(join(folder, path)))?.toString();
  const made = text === undefined ? undefined : packageIn(text);
  if (!made || text === undefined || made.journal.hash !== journal.hash || made.ballotsBefore !== ballotsBefore)
    return undefined;
  const files = made.resources.map(({ path, mediatype, bytes, hash }): FileDigest => {
    return { path: at + path, mediaType: mediatype, bytes, sha256: hash.slice('sha256:'.length) };
  });
  const itself = digestOf({ path, mediaType: 'application/json', text });
  return new Map([...files, itself].map((file) => [file.path, file]));
}

function packageIn(text: string): Static<typeof Made> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(Made, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function readOr(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
