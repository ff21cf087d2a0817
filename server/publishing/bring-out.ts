/**
 * Brings a site out. In: a package and a far side; out: what was brought, or why it could not be. All that is new goes
 * into a generation of its own, its list of files last; then people are shown it in one step, and old generations go.
 * Cut off anywhere, people see the former site or this one, and the next try brings what is still missing.
 */
import { join } from 'node:path';
import { SEAL } from '../sealing/package/manifest.ts';
import { inLanes } from './lanes.ts';
import { type Correction, LIST, listOf, nameOf, type PublishedList } from './published-list.ts';
import { digestOf, type SiteFile, type SitePackage } from './site-package.ts';
import type { Shelf } from './targets/shelf.ts';

export type Brought = {
  readonly digest: string;
  readonly all: number;
  readonly put: number;
  readonly removed: number;
  /** Papers that people had read with other bytes. */
  readonly corrected: readonly string[];
  /** Of each of these: the digest that people had, and the new one. */
  readonly digests: readonly Pick<Correction, 'former' | 'sha256'>[];
};

/** @param at when, ISO 8601 UTC. @throws what the far side throws; the next call goes on. */
export async function bringOut(shelf: Shelf, site: SitePackage, at: string): Promise<Brought> {
  const former = listOf(await shelf.readSeen(LIST));
  const digest = digestOf(site.files);
  const known = new Map(former?.files.map((file) => [file.path, file]));
  const all = site.files.length;
  if (former?.digest === digest) {
    /* The hub may have been cut off before it could note that this site had arrived. */
    const lately = former.corrections.filter(({ position }) => position === former.position);
    return { digest, all, put: 0, removed: 0, ...told(lately) };
  }
  const put = await bringFiles(shelf, site, nameOf(digest), known);
  const had = shelf.readHad ? listOf(await shelf.readHad()) : former;
  const fresh = correctionsOf(site, had, at);
  const corrections = [...(had?.corrections ?? []), ...fresh];
  const list: PublishedList = {
    ...{ format: 'published/1', position: site.position, digest },
    files: site.files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    ...(site.files.some(({ path }) => path === SEAL) && { seal: SEAL }),
    corrections,
  };
  await shelf.write(nameOf(digest), LIST, Buffer.from(`${JSON.stringify(list)}\n`));
  await shelf.show(nameOf(digest));
  await shelf.sweep([nameOf(digest), ...(former ? [nameOf(former.digest)] : [])]);
  const paths = new Set(site.files.map(({ path }) => path));
  const removed = [...known.keys()].filter((path) => !paths.has(path)).length;
  return { digest, all, put, removed, ...told(fresh) };
}

const told = (fresh: readonly Correction[]): Pick<Brought, 'corrected' | 'digests'> => ({
  corrected: fresh.map(({ path }) => path),
  digests: fresh.map(({ former, sha256 }) => ({ former, sha256 })),
});

async function bringFiles(
  shelf: Shelf,
  { folder, files }: SitePackage,
  generation: string,
  known: ReadonlyMap<string, SiteFile>,
): Promise<number> {
  const arrived = await shelf.arrived(generation);
  let put = 0;
  await inLanes(files, shelf.lanes, async (file) => {
    if (arrived.get(file.path) === file.bytes) return;
    const isSame = known.get(file.path)?.sha256 === file.sha256;
    if (isSame && (await shelf.keep(generation, file))) return;
    await shelf.put(generation, file, join(folder, file.path));
    put += 1;
  });
  return put;
}

/** Pages change all the time; a paper that was read is corrected. */
const isPaper = (path: string): boolean => /\.(pdf|docx)$/i.test(path);

function correctionsOf({ files, position }: SitePackage, had: PublishedList | undefined, at: string): Correction[] {
  const known = new Map(had?.files.map((file) => [file.path, file]));
  return files.flatMap(({ path, sha256 }) => {
    const former = known.get(path)?.sha256;
    const isCorrected = isPaper(path) && former !== undefined && former !== sha256;
    return isCorrected ? [{ path, at, former, sha256, position }] : [];
  });
}
