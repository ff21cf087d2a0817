/** A folder that grows: what it holds is what is made all at once, and a change writes what it changes. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import type { SittingId } from '#contract/ids';
import type { Proceedings } from '../proceedings/proceedings.ts';
import { proceedingsOf } from '../proceedings/taking.ts';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import { OpenDataFolder } from './folder.ts';
import { openData } from './open-data.ts';

const events = wholeSitting();
const half = events.slice(0, 150);

/** The sitting as sitting `number` of its session, `days` later; `upTo`: as far as its events go. */
function sittingOf(number: number, days: number, upTo = events): Proceedings {
  const later = (at: string) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
  const taken = proceedingsOf(upTo.map((one) => ({ ...one, at: later(one.at), hash: `${one.hash}-${number}` })));
  if (!taken) throw new Error('no sitting');
  return { ...taken, sittingId: `8-14-${number}` as SittingId, sitting: { ...taken.sitting, number } };
}

/** A folder and the sittings that it reads. */
function opened(folder: string, ...sittings: readonly Proceedings[]) {
  const held = new Map(sittings.map((one) => [one.sittingId, one]));
  const ids = () => [...held.keys()];
  const set = (one: Proceedings) => held.set(one.sittingId, one);
  return { held, ids, set, data: new OpenDataFolder(folder, { read: (id) => held.get(id) }) };
}

const contents = (folder: string): ReadonlyMap<string, string> => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
};
const atOnce = (...sittings: readonly Proceedings[]) =>
  new Map(
    openData({ sittings })
      .map(({ path, text }) => [path, text] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
const [first, second, third] = [sittingOf(1, 0), sittingOf(2, 0), sittingOf(3, 7)];

test('whatever the order in which sittings come, the folder holds what is made all at once', async (t) => {
  const folder = t.testdir({});
  const { held, set, data } = opened(folder);
  for (const one of [third, first, second]) {
    set(one);
    await data.update([one.sittingId]);
  }
  t.strictSame(contents(folder), atOnce(first, second, third));
  held.delete(first.sittingId);
  await data.update([first.sittingId]);
  t.strictSame(contents(folder), atOnce(second, third), 'one that is gone leaves nothing');
});

test('a ballot more in the first sitting of a day moves the numbers of Kyiv’s files in the second', async (t) => {
  const folder = t.testdir({});
  const { ids, set, data } = opened(folder, sittingOf(1, 0, half), second);
  await data.update(ids());
  set(first);
  const written = await data.update([first.sittingId]);
  t.ok(written.some((path) => path.startsWith('sittings/2026-03-30_14-2/kyiv/')));
  t.strictSame(contents(folder), atOnce(first, second));
});

test('a ballot more in the last sitting writes its own folder and the files of the whole, no other sitting’s', async (t) => {
  const folder = t.testdir({});
  const { ids, set, data } = opened(folder, first, sittingOf(3, 7, half));
  await data.update(ids());
  set(third);
  const written = await data.update([third.sittingId]);
  t.strictSame(contents(folder), atOnce(first, third));
  t.notOk(
    written.some((path) => path.startsWith('sittings/2026-03-30/')),
    written.join(),
  );
  t.notOk(written.includes('sittings/2026-04-06/kyiv/260406_1.json'), 'an earlier ballot is as it was');
  t.ok(written.includes('motions.csv'));
  t.notOk(written.includes('deputies.csv'), 'who sits there is as it was');
});

test('after a start what the disk has of the same place in the journal is left alone', async (t) => {
  const folder = t.testdir({});
  await opened(folder, first, third).data.update([first.sittingId, third.sittingId]);
  const before = statSync(join(folder, 'sittings/2026-03-30/votings.csv')).mtimeMs;
  const { ids, data } = opened(folder, first, third);
  const written = await data.update(ids());
  t.notOk(
    written.some((path) => path.startsWith('sittings/')),
    written.join(),
  );
  t.equal(statSync(join(folder, 'sittings/2026-03-30/votings.csv')).mtimeMs, before);
  t.strictSame(contents(folder), atOnce(first, third));
});

test('a package that is broken or of another place is made anew, and what is no file of ours goes', async (t) => {
  const folder = t.testdir({});
  await opened(folder, first).data.update([first.sittingId]);
  writeFileSync(join(folder, 'sittings/2026-03-30/datapackage.json'), '{"layout":');
  writeFileSync(join(folder, 'sittings/2026-03-30/kyiv/old.json'), '{}');
  writeFileSync(join(folder, 'sittings/2026-03-30/motions.csv.new'), 'half');
  await opened(folder, first).data.update([first.sittingId]);
  t.strictSame(contents(folder), atOnce(first));
});

test('what the disk refused is made by the next update', async (t) => {
  const folder = t.testdir({ sittings: 'a file where a folder belongs' });
  const { data, ids, set } = opened(folder, first);
  await t.rejects(data.update(ids()));
  rmSync(join(folder, 'sittings'));
  set(third);
  await data.update([third.sittingId]);
  t.strictSame(contents(folder), atOnce(first, third));
  t.ok(existsSync(join(folder, 'catalog.ttl')));
});
