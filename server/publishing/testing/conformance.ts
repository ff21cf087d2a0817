/** What every far side has to keep, as tests: run by each target over a real peer. */
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import type { Test } from 'tap';
import { bringOut } from '../bring-out.ts';
import { LIST, type PublishedList } from '../published-list.ts';
import type { Target } from '../targets/shelf.ts';
import type { DyingLine } from './peers/dying-line.ts';
import { breaking, FIRST, HOSTILE, LARGE, type Pages, SECOND, siteOf } from './small-site.ts';

export type Peer = {
  readonly target: Target;
  /** Everything that people see now, by path. */
  seen(): Promise<Record<string, string>>;
  /** The far side as it was before anything was brought there. */
  clear(): Promise<void>;
  /** People come to see a site in one step, and the former is kept for a while; else its files change one by one. */
  readonly isOneStep: boolean;
  /** The line to it; absent: it is no far line that could break. */
  readonly line?: DyingLine;
  /** The same place with a wrong secret, and the secret. */
  readonly stranger?: { readonly target: Target; readonly secret: string };
};

const AT = '2026-03-30T07:00:00.000Z';
/** More steps than a publication of the small sites has. */
const STEPS = 12;
const RUNS = { near: 30, far: 8 };
const CUTS = 3;
/** Some of the large site's files have arrived by then, whatever is on its way in other lanes. */
const [STEP_OF_LARGE, TAKEN_AT_LEAST] = [24, 10];

const withoutList = ({ [LIST]: _, ...pages }: Record<string, string>): Pages => pages;
const sorted = (pages: Pages): string => JSON.stringify(Object.entries(pages).toSorted(([a], [b]) => (a < b ? -1 : 1)));

type Rig = {
  readonly raise: (t: Test) => Promise<Peer>;
  readonly folder: string;
  bring(peer: Peer, pages: Pages, position?: number): ReturnType<typeof bringOut>;
};

export async function keepsItsWord(t: Test, raise: (t: Test) => Promise<Peer>): Promise<void> {
  const folder = t.testdirName.concat('-out');
  const bring: Rig['bring'] = async ({ target }, pages, position = 10) => {
    const site = await siteOf(folder, pages, position);
    const shelf = await target.open();
    try {
      return await bringOut(shelf, site, AT);
    } finally {
      await shelf.close();
    }
  };
  const rig = { raise, folder, bring };
  await bringsWhole(t, rig);
  await standsCuts(t, rig);
  await standsBrokenLine(t, rig);
  await goesOnWithNewer(t, rig);
  await tellsWrongSecret(t, rig);
  await rm(folder, { recursive: true, force: true });
}

async function bringsWhole(t: Test, { raise, bring }: Rig): Promise<void> {
  await t.test('a site arrives whole, and what has not changed is not brought again', async (t) => {
    const peer = await raise(t);
    t.match(await bring(peer, FIRST), { all: 4, put: 4, removed: 0, corrected: [] });
    t.same(withoutList(await peer.seen()), FIRST);
    t.match(await bring(peer, FIRST, 11), { all: 4, put: 0, removed: 0 });
    t.match(await bring(peer, SECOND, 12), { all: 4, put: 3, removed: 1, corrected: ['sittings/8-1-1/1.pdf'] });
    t.same(withoutList(await peer.seen()), SECOND);
    const again = await bring(peer, FIRST, 14);
    t.equal(again.put, peer.isOneStep ? 0 : 3, 'a site that was kept is not brought again');
    t.same(withoutList(await peer.seen()), FIRST);
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

  await t.test('a far side that was wiped is filled anew', async (t) => {
    const peer = await raise(t);
    await bring(peer, FIRST);
    await peer.clear();
    t.match(await bring(peer, FIRST), { put: 4 });
    t.same(withoutList(await peer.seen()), FIRST);
  });

  await t.test('names with any sign arrive as they are, and go as they came', async (t) => {
    const peer = await raise(t);
    await bring(peer, HOSTILE);
    t.same(withoutList(await peer.seen()), HOSTILE);
    await bring(peer, FIRST, 12);
    t.same(withoutList(await peer.seen()), FIRST);
  });
}

async function standsCuts(t: Test, { raise, bring, folder }: Rig): Promise<void> {
  await t.test('cut off at any step, nobody sees half a site, and the next try completes it', async (t) => {
    const peer = await raise(t);
    const cut = async (step: number, before: boolean) => {
      await peer.clear();
      await bring(peer, FIRST);
      const site = await siteOf(folder, SECOND, 12);
      const shelf = await peer.target.open();
      await bringOut(breaking(shelf, step, before), site, AT).catch(() => undefined);
      await shelf.close();
      const isWhole = isSound(withoutList(await peer.seen()), FIRST, SECOND, peer);
      await bring(peer, SECOND, 12);
      return isWhole && sorted(withoutList(await peer.seen())) === sorted(SECOND);
    };
    const steps = fc.record({ step: fc.nat(STEPS), before: fc.boolean() });
    const property = fc.asyncProperty(steps, ({ step, before }) => cut(step, before));
    await fc.assert(property, { numRuns: peer.line ? RUNS.far : RUNS.near });
  });
}

async function standsBrokenLine(t: Test, { raise, bring }: Rig): Promise<void> {
  await t.test('a line that breaks at any byte leaves no half site; what arrived is not brought again', async (t) => {
    const peer = await raise(t);
    const { line, target } = peer;
    if (line === undefined) return;
    line.cutAfter();
    await bring(peer, LARGE);
    const whole = line.passed;
    for (let cut = 1; cut <= CUTS; cut += 1) {
      await peer.clear();
      await bring(peer, FIRST);
      line.cutAfter(Math.floor((whole * cut) / (CUTS + 1)));
      const error = await bring(peer, LARGE, 12).catch((thrown: unknown) => thrown);
      t.equal(target.explain(error), 'TARGET_UNREACHABLE', String(error));
      const broken = line.passed;
      t.ok(isSound(withoutList(await peer.seen()), FIRST, LARGE, peer), `after ${broken} bytes`);
      line.cutAfter();
      await bring(peer, LARGE, 12);
      t.same(withoutList(await peer.seen()), LARGE);
      /* What was on its way when it broke is lost. */
      t.ok(cut < CUTS / 2 || line.passed < whole - broken / 4, `${broken} and ${line.passed} bytes of ${whole}`);
    }
  });
}

async function goesOnWithNewer(t: Test, { raise, bring, folder }: Rig): Promise<void> {
  await t.test(
    'when the site has changed meanwhile, what arrived of the former try is not brought again',
    async (t) => {
      const peer = await raise(t);
      await bring(peer, FIRST);
      const begun = await siteOf(folder, LARGE, 12);
      const cutOff = await peer.target.open();
      await t.rejects(bringOut(breaking(cutOff, STEP_OF_LARGE, false), begun, AT));
      await cutOff.close();
      const pages = { ...LARGE, 'index.html': '<p>Четверте засідання</p>', 'sittings/0/0.json': 'changed' };
      const site = await siteOf(folder, pages, 13);
      const shelf = await peer.target.open();
      const { put, all } = await bringOut(shelf, site, AT, { begun: [begun] });
      await shelf.close();
      t.ok(put <= all - TAKEN_AT_LEAST, `${put} of ${all}`);
      t.same(withoutList(await peer.seen()), pages);
    },
  );
}

async function tellsWrongSecret(t: Test, { raise, bring }: Rig): Promise<void> {
  await t.test('a wrong secret is told as one, and never told itself', async (t) => {
    const { stranger, ...peer } = await raise(t);
    if (stranger === undefined) return;
    const error = await bring({ ...peer, target: stranger.target }, FIRST).catch((thrown: unknown) => thrown);
    t.equal(stranger.target.explain(error), 'TARGET_SIGN_IN', String(error));
    t.notMatch(String(error instanceof Error ? error.stack : error), stranger.secret);
    t.same(await peer.seen(), {});
  });
}

/**
 * What people see in between: in one step the former site or the new one; else each file whole, none that either the
 * former’s or the new one’s first page leads to missing, and the first page new only when all else is.
 */
function isSound(seen: Pages, former: Pages, next: Pages, { isOneStep }: Peer): boolean {
  if ([former, next].some((pages) => sorted(pages) === sorted(seen))) return true;
  if (isOneStep) return false;
  const isNew = seen['index.html'] === next['index.html'];
  return (
    Object.entries(seen).every(([path, text]) => text === next[path] || text === former[path]) &&
    Object.keys(isNew ? next : former).every((path) => path in seen) &&
    (!isNew || Object.entries(next).every(([path, text]) => seen[path] === text))
  );
}
