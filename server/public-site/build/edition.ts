/**
 * Editions of the site: `<data>/public-site/<edition>/site.db`, named by everything that all pages bear. `current` names
 * the one that is read; it is replaced in one step when another is whole, so that a new look or a damaged file never
 * takes the site away while it is made anew. Deleting the folder is always safe.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Council } from '#contract/composition';
import { keyOf } from '../site-context.ts';
import { LAYOUT } from './site-store.ts';

const CURRENT = 'current';
const NAME = /^[A-Za-z0-9_-]{22}$/;

export const siteFolder = (dataDir: string): string => join(dataDir, 'public-site');
export const storeFile = (folder: string, edition: string): string => join(folder, edition, 'site.db');

/** Other figures of the council than what all pages bear make other pages, and no other edition. */
export function editionOf(
  council: Council,
  build: string,
  address: string | undefined,
  withNumbers = false,
  withSound = false,
): string {
  const { name, kind, edrpou, katottg, timeZone, brand } = council;
  return keyOf([
    LAYOUT,
    build,
    address ?? '',
    name,
    kind,
    edrpou ?? '',
    katottg ?? '',
    timeZone,
    brand ?? {},
    withNumbers,
    ...(withSound ? ['sound'] : []),
  ]);
}

/** The edition that is read; undefined before the first is whole. */
export function currentEdition(folder: string): string | undefined {
  try {
    const name = readFileSync(join(folder, CURRENT), 'utf8').trim();
    return NAME.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

export function makeFolder(folder: string, edition: string): void {
  mkdirSync(join(folder, edition), { recursive: true, mode: 0o700 });
}

/** From now on this edition is read; the others may be thrown away when nobody reads them any more. */
export function makeCurrent(folder: string, edition: string): void {
  const next = join(folder, `${CURRENT}.next`);
  writeFileSync(next, `${edition}\n`);
  renameSync(next, join(folder, CURRENT));
}

/** Throws every edition but these away: who still reads one keeps what is open. */
export function dropOthers(folder: string, kept: readonly string[]): void {
  for (const name of readdirSync(folder)) {
    if (NAME.test(name) && !kept.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

export const dropEdition = (folder: string, edition: string): void =>
  rmSync(join(folder, edition), { recursive: true, force: true });
