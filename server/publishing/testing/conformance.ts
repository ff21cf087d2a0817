/** What every far side has to keep, as tests: run by each target over a real peer. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Test } from 'tap';
import { bringOut, LIST, type PublishedList } from '../bring-out.ts';
import type { Target } from '../targets/shelf.ts';
import { breaking, FIRST, type Pages, SECOND, siteOf } from './small-site.ts';

export type Peer = {
  readonly target: Target;
  /** Everything that people see now, by path. */
  seen(): Promise<Record<string, string>>;
  /** The far side as it was before anything was brought there. */
  clear(): Promise<void>;
};

const AT = '2026-03-30T07:00:00.000Z';
/** More steps than a publication of the small sites has. */
const STEPS = 12;

const withoutList = ({ [LIST]: _, ...pages }: Record<string, string>): Pages => pages;

export async function keepsItsWord(t: Test, raise: (t: Test) => Promise<Peer>): Promise<void> {
  const folder = join(t.testdir({}), 'out');
  const bring = async ({ target }: Peer, pages: Pages, position = 10) => {
    const shelf = await target.open();
    try {
      return await bringOut(shelf, await siteOf(folder, pages, position), AT);
    } finally {
      await shelf.close();
    }
  };

  await t.test('a site arrives whole, and what has not changed is not brought again', async (t) => {
    const peer = await raise(t);
    t.match(await bring(peer, FIRST), { all: 4, put: 4, removed: 0, corrected: [] });
    t.same(withoutList(await peer.seen()), FIRST);
    t.match(await bring(peer, FIRST, 11), { all: 4, put: 0, removed: 0 });
    t.match(await bring(peer, SECOND, 12), { all: 4, put: 3, removed: 1, corrected: ['sittings/8-1-1/1.pdf'] });
    t.same(withoutList(await peer.seen()), SECOND);
  });

  await t.test('a corrected paper is named in the site’s data for ever', async (t) => {
    const peer = await raise(t);
    await bring(peer, FIRST);
    await bring(peer, SECOND, 12);
    await bring(peer, { ...SECOND, 'index.html': 'x' }, 13);
    const { [LIST]: text = '' } = await peer.seen();
    const { corrections, position } = JSON.parse(text) as PublishedList;
    t.match(corrections, [{ path: 'sittings/8-1-1/1.pdf', position: 12, at: AT }]);
    t.equal(corrections.length, 1);
    t.equal(position, 13);
  });

  await t.test(
    'cut off at any step, people see the former site or the new one, and the next try completes it',
    async (t) => {
      const peer = await raise(t);
      const cut = async (step: number, before: boolean) => {
        await peer.clear();
        await bring(peer, FIRST);
        const shelf = await peer.target.open();
        await bringOut(breaking(shelf, step, before), await siteOf(folder, SECOND, 12), AT).catch(() => undefined);
        await shelf.close();
        const seen = JSON.stringify(sorted(withoutList(await peer.seen())));
        const isWhole = [FIRST, SECOND].some((pages) => JSON.stringify(sorted(pages)) === seen);
        await bring(peer, SECOND, 12);
        return isWhole && JSON.stringify(sorted(withoutList(await peer.seen()))) === JSON.stringify(sorted(SECOND));
      };
      const steps = fc.record({ step: fc.nat(STEPS), before: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(steps, ({ step, before }) => cut(step, before)),
        { numRuns: 30 },
      );
      await rm(folder, { recursive: true, force: true });
    },
  );

  await t.test('a site of before is shown again without bringing anything over', async (t) => {
    const peer = await raise(t);
    await bring(peer, FIRST);
    await bring(peer, SECOND, 12);
    t.match(await bring(peer, FIRST, 14), { put: 0 });
    t.same(withoutList(await peer.seen()), FIRST);
  });
}

const sorted = (pages: Pages) => Object.entries(pages).toSorted(([a], [b]) => (a < b ? -1 : 1));
