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

export type More = {
  /** Sites that were begun here and never shown: what of them has arrived is not brought again. */
  readonly begun?: Begun;
  /** Files that people have besides the site's own, as they are when it is shown. */
  readonly passing?: () => Passing;
};
export type Passing = readonly { readonly path: string; readonly bytes: Buffer }[];

/** @param at when, ISO 8601 UTC. @throws what the far side throws; the next call goes on. */
export async function bringOut(shelf: Shelf, site: SitePackage, at: string, more: More = {}): Promise<Brought> {
  const { begun = [], passing } = more;
  const former = listOf(await shelf.readSeen(LIST));
  const digest = digestOf(site.files);
  const known = new Map(former?.files.map((file) => [file.path, file]));
  const all = site.files.length;
  if (former?.digest === digest) {
    /* The hub may have been cut off before it could note that this site had arrived. */
    const lately = former.corrections.filter(({ position }) => position === former.position);
    return { digest, all, put: 0, removed: 0, ...told(lately) };
  }
  const seen = former && nameOf(former.digest);
  const put = await bringFiles(shelf, site, { generation: nameOf(digest), seen, known, begun });
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
  for (const { path, bytes } of passing?.() ?? []) await shelf.carry?.(nameOf(digest), path, bytes);
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

export type Begun = readonly Pick<SitePackage, 'files'>[];
type Bringing = {
  readonly generation: string;
  /** The one that people see: nothing is taken from it. */
  readonly seen: string | undefined;
  readonly known: ReadonlyMap<string, SiteFile>;
  readonly begun: Begun;
};

async function bringFiles(shelf: Shelf, { folder, files }: SitePackage, bringing: Bringing): Promise<number> {
  const { generation, seen, known, begun } = bringing;
  const arrived = await shelf.arrived(generation);
  const earlier = await arrivedEarlier(shelf, begun, [generation, seen]);
  let put = 0;
  await inLanes(files, shelf.lanes, async (file) => {
    if (arrived.get(file.path) === file.bytes) return;
    const isSame = known.get(file.path)?.sha256 === file.sha256;
    if (isSame && (await shelf.keep(generation, file))) return;
    const former = earlier.get(keyOf(file));
    if (former !== undefined && (await shelf.take(former, generation, file))) return;
    await shelf.put(generation, file, join(folder, file.path));
    put += 1;
  });
  return put;
}

const keyOf = ({ path, sha256 }: SiteFile): string => `${sha256} ${path}`;

/** Where each file lies that arrived whole in an earlier try for another site. */
async function arrivedEarlier(
  shelf: Shelf,
  begun: Begun,
  not: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { files } of begun) {
    const former = nameOf(digestOf(files));
    if (not.includes(former)) continue;
    const arrived = await shelf.arrived(former);
    for (const file of files) if (arrived.get(file.path) === file.bytes) found.set(keyOf(file), former);
  }
  return found;
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
