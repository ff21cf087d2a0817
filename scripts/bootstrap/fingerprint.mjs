/** Fingerprints by content: what they cover has changed when they differ. Times of files mean nothing after a clone. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files below `folder` whose name `wanted` accepts, as paths from `root`, in a fixed order. */
export function filesBelow(root, folder, wanted) {
  const place = join(root, folder);
  if (!existsSync(place)) return [];
  const found = [];
  for (const entry of readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...filesBelow(root, path, wanted));
    else if (wanted(path)) found.push(path);
  }
  return found;
}

/** Fingerprint of files (names and contents) and of further words. */
export function fingerprint(root, files, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Whether the stamp holds this fingerprint. */
export const isStamped = (stamp, print) => existsSync(stamp) && readFileSync(stamp, 'utf8') === print;

export function writeStamp(stamp, print) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}
