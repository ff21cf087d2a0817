/**
 * Keeps the compiled better-sqlite3 in the user's cache: it compiles for over a minute, once for a version, a Node ABI
 * and a platform. `prebuild-install`, which the package calls at install, looks into the folder named by
 * `npm_config_better_sqlite3_local_prebuilds` for an archive of its own naming.
 */
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

const BUILT = 'build/Release/better_sqlite3.node';

/** Where built addons are kept, the archive wanted now, and whether it is there. */
export function addonCache(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { version } = lock.packages['node_modules/better-sqlite3'];
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dzvin');
  const libc = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime ? 'musl' : '';
  const name = `better-sqlite3-v${version}-node-v${process.versions.modules}-${process.platform}${libc}-${process.arch}`;
  const archive = join(folder, `${name}.tar.gz`);
  return { folder, archive, filled: existsSync(archive) };
}

/** Puts the addon that was just compiled into the cache. A cache that can't be written costs time only, so it is no trouble. */
export async function keepAddon(root, { folder, archive, filled }) {
  const home = join(root, 'node_modules/better-sqlite3');
  if (filled || !existsSync(join(home, BUILT))) return;
  try {
    mkdirSync(folder, { recursive: true });
    const draft = `${archive}.${process.pid}`;
    const { code } = await run('tar', ['-czf', draft, '-C', home, BUILT]);
    if (code === 0) renameSync(draft, archive);
  } catch {
    // Read-only or full: the next installation compiles again.
  }
}
