/**
 * A folder of this machine: a USB stick, a network file system, the folder of a web server. Below it `generations/`, and
 * `site`: a symbolic link that is put in place of the former one in one step (rename, POSIX). Where the file system has
 * no links, as on most sticks, `site` is a folder, and two renames follow each other.
 */
import { constants } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RefusalCode } from '#contract/refusals';
import { measure, type SiteFile } from '../../site-package.ts';
import type { Shelf, Target } from '../shelf.ts';
import { liveFolder } from './live-folder.ts';

const SITE = 'site';
const GENERATIONS = 'generations';
const PART = '.part';
/** What people read is read by others than the hub's user. */
const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
/** The file system knows no such links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);

/** @param root a folder that must be there: a medium that was taken out is not written in its place. */
export const folderTarget = (root: string): Target => ({
  open: async () => {
    await access(root, constants.W_OK);
    return folderShelf(root);
  },
  openLive: () => liveFolder(join(root, SITE)),
  explain,
});

function explain(error: unknown): RefusalCode {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'TARGET_FULL';
  return code === 'ENOENT' || code === 'EACCES' || code === 'EROFS' ? 'TARGET_NO_FOLDER' : 'TARGET_FAILED';
}

function folderShelf(root: string): Shelf {
  const within = (generation: string, path = '') => join(root, GENERATIONS, generation, path);
  const seen = (path: string) => join(root, SITE, path);
  return {
    lanes: 1,
    readSeen: (path) => readFile(seen(path)).catch(noneWhenMissing),
    arrived: async (generation) => new Map(await sizesIn(within(generation))),
    put: async (generation, { path, bytes, sha256 }, from) => {
      const part = within(generation, path + PART);
      await openFolder(dirname(part));
      await copyFile(from, part);
      await settle(part);
      const there = await measure(part);
      if (there.bytes !== bytes || there.sha256 !== sha256) throw new Error(`${path} has arrived with other bytes`);
      await rename(part, within(generation, path));
    },
    write: (generation, path, bytes) => write(within(generation, path), bytes),
    carry: (generation, path, bytes) => write(within(generation, path), bytes),
    keep: (generation, file) => keep(seen(file.path), within(generation, file.path), file),
    take: (former, generation, { path }) => take(within(former, path), within(generation, path)),
    show: (generation) => show(root, generation),
    sweep: async (kept) => {
      const names = await readdir(join(root, GENERATIONS));
      for (const name of names.filter((one) => !kept.includes(one))) await rm(within(name), { recursive: true });
    },
    close: async () => undefined,
  };
}

/** A folder that others may look into, whatever the process's own mask says; those above it that are new as well. */
async function openFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let at = path; at.length >= first.length; at = dirname(at)) await chmod(at, FOLDER_MODE).catch(() => undefined);
}

function noneWhenMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

async function sizesIn(folder: string): Promise<(readonly [string, number])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(noneWhenMissing);
  const files = (entries ?? []).filter((one) => one.isFile() && !one.name.endsWith(PART));
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), (await stat(path)).size] as const;
    }),
  );
}

/** On the disk, and readable by a web server. */
async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(FILE_MODE).catch(() => undefined);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function write(path: string, bytes: Buffer): Promise<void> {
  const part = path + PART;
  await openFolder(dirname(part));
  const file = await open(part, 'w', FILE_MODE);
  await file.writeFile(bytes).finally(() => file.close());
  await settle(part);
  await rename(part, path);
}

async function keep(from: string, to: string, { bytes }: SiteFile): Promise<boolean> {
  const there = await stat(from).catch(noneWhenMissing);
  if (there?.size !== bytes) return false;
  await openFolder(dirname(to));
  try {
    await link(from, to);
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error;
    await copyFile(from, to + PART);
    await settle(to + PART);
    await rename(to + PART, to);
  }
  return true;
}

async function take(from: string, to: string): Promise<boolean> {
  await openFolder(dirname(to));
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    noneWhenMissing(error);
    return false;
  }
}

async function show(root: string, generation: string): Promise<void> {
  const site = join(root, SITE);
  const isFolder = (await lstat(site).catch(noneWhenMissing))?.isDirectory() === true;
  if (!isFolder && (await pointed(root, site, generation))) return;
  const former = join(root, GENERATIONS, 'former');
  await rm(former, { recursive: true, force: true });
  if (isFolder) await rename(site, former);
  await rename(join(root, GENERATIONS, generation), site);
}

/** @returns false: no links here. */
async function pointed(root: string, site: string, generation: string): Promise<boolean> {
  const next = join(root, `${SITE}.next`);
  await rm(next, { force: true });
  try {
    await symlink(join(GENERATIONS, generation), next);
  } catch (error) {
    if (NO_LINKS.has(codeOf(error))) return false;
    throw error;
  }
  await rename(next, site);
  return true;
}
