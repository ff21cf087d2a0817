/** Small sites in a folder, and far sides that break, for tests. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageOf, type SitePackage } from '../site-package.ts';
import type { Shelf } from '../targets/shelf.ts';

export type Pages = Readonly<Record<string, string>>;

export const FIRST: Pages = {
  'index.html': '<p>Перше засідання</p>',
  'sittings/8-1-1/index.html': '<p>8-1-1</p>',
  'sittings/8-1-1/1.pdf': '%PDF one',
  'search-index.json': '{}',
};
/** A page is new, one is changed, a paper is corrected, one file is gone, one stays. */
export const SECOND: Pages = {
  'index.html': '<p>Друге засідання</p>',
  'sittings/8-1-1/index.html': '<p>8-1-1</p>',
  'sittings/8-1-1/1.pdf': '%PDF two',
  'sittings/8-1-2/index.html': '<p>8-1-2</p>',
};

/** Names with signs that protocols, shells and addresses mean something by. */
export const HOSTILE: Pages = {
  'index.html': '<p>Перше засідання</p>',
  'рішення/№ 1 «про %41 & #?+ землю».pdf': '%PDF one',
  "a b/c'd;e=f,(g)!*~@$:[h]{i}|^`.txt": 'signs',
  [`${'ї'.normalize('NFD')}/decomposed.txt`]: 'two signs for one letter',
  '…/-rf': 'dashes',
};
/** Pages that take some time on the line. */
export const LARGE: Pages = {
  'index.html': '<p>Третє засідання</p>',
  ...Object.fromEntries(
    Array.from({ length: 36 }, (_, at) => [`sittings/${at % 3}/${at}.json`, `${at}`.padStart(2, '0').repeat(2000)]),
  ),
};

/** Writes pages into a folder that holds them alone. */
export async function siteOf(folder: string, pages: Pages, position: number): Promise<SitePackage> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return packageOf(folder, position);
}

class CutOff extends Error {}

/** The same far side, but the line breaks: before its step `at` when `before`, else after it was done. Steps count from 0. */
export function breaking(shelf: Shelf, at: number, before: boolean): Shelf {
  let step = 0;
  const cut =
    <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const mine = step++;
      if (mine > at || (mine === at && before)) throw new CutOff();
      const result = await act(...given);
      if (mine === at) throw new CutOff();
      return result;
    };
  return {
    lanes: shelf.lanes,
    readSeen: cut(shelf.readSeen),
    arrived: cut(shelf.arrived),
    put: cut(shelf.put),
    write: cut(shelf.write),
    keep: cut(shelf.keep),
    take: cut(shelf.take),
    show: cut(shelf.show),
    sweep: cut(shelf.sweep),
    close: shelf.close,
  };
}
