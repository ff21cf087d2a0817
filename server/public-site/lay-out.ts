/**
 * Lays the site out as a folder of plain files, for whoever brings it elsewhere: `trees/<name>/`, made beside and named
 * when it is whole, so that a folder never changes. What is the same as in the folder before is a hard link to it.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile, SiteManifest, SiteReader } from './site-reader.ts';

/** A laid out site: `files` lie below `folder`, which changes no more. */
export type LaidOut = {
  readonly folder: string;
  /** Position and hash of the last event that it shows. */
  readonly position: number;
  readonly hash: string;
  readonly files: readonly Pick<SiteFile, 'path' | 'bytes' | 'sha256'>[];
};

const NAME_LENGTH = 16;
const LIST = '.json';
const HALF = '.next';

/**
 * @param kept where a file that is not in the site's store lies. @param trees where the folder goes; the one before stays, for it may
 * yet be read. Undefined before there is a site. @throws what the disk says.
 */
export function layOut(reader: SiteReader, kept: KeptAt, trees: string): LaidOut | undefined {
  const manifest = reader.manifest();
  if (!manifest) return undefined;
  const name = nameOf(manifest.files);
  const folder = join(trees, name);
  mkdirSync(trees, { recursive: true, mode: 0o700 });
  const former = formerOf(trees, name);
  if (!existsSync(folder)) {
    make({ reader, kept, into: `${folder}${HALF}`, manifest, former });
    writeFileSync(folder + LIST, JSON.stringify(manifest.files.map(({ path, sha256 }) => [path, sha256])));
    renameSync(`${folder}${HALF}`, folder);
  }
  writeFileSync(join(trees, 'last'), name);
  sweep(trees, [name, ...(former ? [former.name] : [])]);
  return { folder, position: manifest.position, hash: manifest.hash, files: manifest.files };
}

type KeptAt = (file: SiteFile) => string;
type Former = { readonly name: string; readonly folder: string; readonly digests: ReadonlyMap<string, string> };
type Making = {
  readonly reader: SiteReader;
  readonly kept: KeptAt;
  readonly into: string;
  readonly manifest: SiteManifest;
  readonly former: Former | undefined;
};

function make({ reader, kept, into, manifest, former }: Making): void {
  rmSync(into, { recursive: true, force: true });
  const folders = new Set<string>();
  for (const file of manifest.files) {
    const to = join(into, file.path);
    if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    folders.add(dirname(to));
    if (former?.digests.get(file.path) === file.sha256) linkSync(join(former.folder, file.path), to);
    else if (file.isKept) linkOrCopy(kept(file), to);
    else writeFileSync(to, bodyOf(reader, file));
  }
}

/** A build that came in between has changed the file: the folder is laid out anew after it. */
function bodyOf(reader: SiteReader, { path, sha256 }: SiteFile): Buffer {
  const bytes = reader.bytesOf(path);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${path} has changed`);
  return bytes;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function nameOf(files: readonly SiteFile[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of files) hash.update(`${sha256} ${path}\n`);
  return hash.digest('hex').slice(0, NAME_LENGTH);
}

function formerOf(trees: string, name: string): Former | undefined {
  try {
    const last = readFileSync(join(trees, 'last'), 'utf8');
    const list = JSON.parse(readFileSync(join(trees, last + LIST), 'utf8')) as [string, string][];
    const folder = join(trees, last);
    return last !== name && existsSync(folder) ? { name: last, folder, digests: new Map(list) } : undefined;
  } catch {
    return undefined;
  }
}

function sweep(trees: string, names: readonly string[]): void {
  for (const entry of readdirSync(trees)) {
    const [name = ''] = entry.split('.');
    if (entry !== 'last' && !names.includes(name)) rmSync(join(trees, entry), { recursive: true, force: true });
  }
}
