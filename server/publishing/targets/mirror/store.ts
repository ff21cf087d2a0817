/** A far side that keeps files by path and has no one step to show a whole folder of them. Paths have `/` between parts. */
import { inLanes } from '../../lanes.ts';
import type { SiteFile } from '../../site-package.ts';
import { TargetError } from '../line/target-error.ts';

export type Store = {
  /** Requests that it takes at a time. */
  readonly lanes: number;
  /** A small file; undefined when there is none. */
  read(path: string): Promise<Buffer | undefined>;
  /** Sizes of all files below a folder, by their path within it; none when there is no such folder. `''` is the whole store. */
  sizes(folder: string): Promise<ReadonlyMap<string, number>>;
  /** Brings a file over, with the folders on the way. Cut off, it may lie there in a smaller size. */
  put(path: string, file: SiteFile, from: string): Promise<void>;
  /** A small file made on the way; whole, in place of what is there, or not at all. */
  write(path: string, bytes: Buffer): Promise<void>;
  /** From one place to another in place of what is there; who reads it has the former file or this one. */
  move(from: string, to: string): Promise<void>;
  /** Takes a file away; nothing when there is none. */
  remove(path: string): Promise<void>;
  /** Takes a folder away with all in it; nothing when there is none. */
  removeFolder(path: string): Promise<void>;
  close(): Promise<void>;
};

/** What lies just below a folder: sizes of files by name, names of folders. */
export type Listing = { readonly files: ReadonlyMap<string, number>; readonly folders: readonly string[] };

/** No site of ours is deeper, or larger: a far side that lists a folder within itself has no end. */
const [MOST_DEPTH, MOST_FOUND] = [32, 1_000_000];

/** Sizes of all files below a folder, where a far side lists one folder at a time. @throws TargetError: it has no end. */
export async function walk(list: (folder: string) => Promise<Listing>, root: string, lanes: number) {
  const found = new Map<string, number>();
  let level = [''];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH || found.size + level.length > MOST_FOUND)
      throw new TargetError('TARGET_FAILED', `${root}/${level[0]?.slice(0, 100)}…`);
    const next: string[] = [];
    await inLanes(level, lanes, async (folder) => {
      const { files, folders } = await list(joined(root, folder));
      for (const [name, bytes] of files) found.set(joined(folder, name), bytes);
      for (const name of folders) next.push(joined(folder, name));
    });
    level = next;
  }
  return found;
}

const joined = (folder: string, name: string): string => [folder, name].filter((part) => part !== '').join('/');
