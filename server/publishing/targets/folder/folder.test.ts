import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { bringOut } from '../../bring-out.ts';
import { keepsItsWord, type Peer } from '../../testing/conformance.ts';
import { empty, seenIn } from '../../testing/peers/folder-seen.ts';
import { FIRST, SECOND, siteOf } from '../../testing/small-site.ts';
import { folderTarget } from './folder.ts';

const AT = '2026-03-30T07:00:00.000Z';

async function raise(t: Test): Promise<Peer> {
  const root = t.testdir({});
  return {
    ...{ target: folderTarget(root), isOneStep: true },
    seen: () => seenIn(join(root, 'site')),
    clear: () => empty(root),
  };
}

test('a folder keeps the word of every far side', async (t) => {
  await keepsItsWord(t, raise);
});

test('where the file system has no links `site` is a folder, and sites follow each other all the same', async (t) => {
  const root = t.testdir({ site: { 'index.html': 'of somebody else' } });
  const shelf = await folderTarget(root).open();
  const out = t.testdirName.concat('-out');
  t.teardown(() => rm(out, { recursive: true, force: true }));
  await bringOut(shelf, await siteOf(out, FIRST, 1), AT);
  t.ok((await stat(join(root, 'site'))).isDirectory());
  t.equal((await seenIn(join(root, 'site')))['index.html'], FIRST['index.html']);
  await bringOut(shelf, await siteOf(out, SECOND, 2), AT);
  t.equal((await seenIn(join(root, 'site')))['index.html'], SECOND['index.html']);
});

test('half a file of an earlier try is nothing that has arrived', async (t) => {
  const root = t.testdir({});
  const shelf = await folderTarget(root).open();
  await mkdir(join(root, 'generations', 'g'), { recursive: true });
  await writeFile(join(root, 'generations', 'g', 'index.html.part'), 'ha');
  t.equal((await shelf.arrived('g')).size, 0);
});

test('a file whose bytes change on the way is not taken', async (t) => {
  const root = t.testdir({ far: {}, 'index.html': 'other' });
  const shelf = await folderTarget(join(root, 'far')).open();
  const file = { path: 'index.html', bytes: 5, sha256: '0'.repeat(64) };
  await t.rejects(shelf.put('g', file, join(root, 'index.html')), /other bytes/);
  t.equal((await shelf.arrived('g')).size, 0);
});

test('a stick that was taken out is told, and nothing is written in its place', async (t) => {
  const target = folderTarget(join(t.testdir({}), 'usb'));
  const error = await target.open().catch((thrown: unknown) => thrown);
  t.equal(target.explain(error), 'TARGET_NO_FOLDER');
  t.equal(target.explain(Object.assign(new Error(), { code: 'ENOSPC' })), 'TARGET_FULL');
  t.equal(target.explain(new Error('?')), 'TARGET_FAILED');
});

test('what is published can be read by a web server of another user, though the hub writes for itself alone', async (t) => {
  const root = t.testdir({});
  const mask = process.umask(0o077);
  t.teardown(() => process.umask(mask));
  const out = t.testdirName.concat('-out');
  t.teardown(() => rm(out, { recursive: true, force: true }));
  await bringOut(await folderTarget(root).open(), await siteOf(out, FIRST, 1), AT);
  for (const folder of ['generations', 'site/', 'site/sittings', 'site/sittings/8-1-1'])
    t.equal((await stat(join(root, folder))).mode & 0o055, 0o055, folder);
  for (const file of Object.keys(FIRST)) t.equal((await stat(join(root, 'site', file))).mode & 0o044, 0o044, file);
});
