/** Which compiled test files a mutant meets, and in which order: those beside it first, properties last. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** These read files of the whole house, of which the copy has a part, and test no code of the council. */
const ABOUT_FILES = /\/rules-of-procedure\.test\.js$/;
const PROPERTIES = /\/properties[^/]*\.test\.js$/;

/** Paths of compiled modules below `folder` that are no tests. */
export async function modulesBelow(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths.filter((path) => /(?<!\.test)\.js$/.test(path)).map((path) => join(folder, path));
}

/** Paths of compiled test files below `folder`, sorted. */
export async function testFilesBelow(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths
    .filter((path) => path.endsWith('.test.js'))
    .map((path) => join(folder, path))
    .filter((path) => !ABOUT_FILES.test(path))
    .sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

const rank = (path: string): number => (PROPERTIES.test(path) ? 1 : 0);

/** The same files, those in the folder of the mutated source first, properties still last. */
export function nearestFirst(files: readonly string[], source: string): string[] {
  const folder = dirname(source);
  const isNear = (path: string) => folder.endsWith(dirname(path).replace(/^dist\//, ''));
  const distance = (path: string) => rank(path) * 2 + (isNear(path) ? 0 : 1);
  return [...files].sort((one, other) => distance(one) - distance(other));
}
