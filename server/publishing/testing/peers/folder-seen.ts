/** What lies in a folder, by path, for tests. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** @param without folders directly below it that people do not see. */
export async function seenIn(folder: string, without: readonly string[] = []): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
  const seen = paths.filter((path) => !without.some((name) => path.startsWith(`${name}/`)));
  return Object.fromEntries(
    await Promise.all(seen.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)),
  );
}

export async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
}
