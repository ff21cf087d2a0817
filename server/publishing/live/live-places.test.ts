import { once } from 'node:events';
import { mkdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { bringOut } from '../bring-out.ts';
import { folderTarget } from '../targets/folder/folder.ts';
import { httpLine } from '../targets/line/http-line.ts';
import { pullTarget } from '../targets/pull/pull.ts';
import { s3Store, s3Target } from '../targets/s3/s3.ts';
import { sftpTarget } from '../targets/sftp/sftp.ts';
import type { LiveShelf, Target } from '../targets/shelf.ts';
import { webdavTarget } from '../targets/webdav/webdav.ts';
import { seenIn } from '../testing/peers/folder-seen.ts';
import { BUCKET, KEYS, REGION, s3Peer } from '../testing/peers/s3-peer.ts';
import { PASSWORD, sftpPeer, USER } from '../testing/peers/sftp-peer.ts';
import * as apache from '../testing/peers/webdav-peer.ts';
import { FIRST, type Pages, SECOND, siteOf } from '../testing/small-site.ts';

const AT = '2026-03-30T07:00:00.000Z';
const LONG = 'a'.repeat(16);
type Place = { readonly target: Target; seen(): Promise<Record<string, string>> };

async function liveAt({ openLive }: Target): Promise<LiveShelf> {
  if (openLive === undefined) throw new Error('no live files here');
  return openLive();
}

/** What every place has to keep where «Наживо» is brought to. */
async function keepsLive(t: Test, { target, seen }: Place): Promise<void> {
  const out = t.testdirName.concat('-out');
  t.teardown(() => rm(out, { recursive: true, force: true }));
  let carried = 'one';
  const bring = async (pages: Pages, position: number) => {
    const shelf = await target.open();
    const passing = () => [{ path: 'live/now.json', bytes: Buffer.from(carried) }];
    await bringOut(shelf, await siteOf(out, pages, position), AT, { passing });
    await shelf.close();
  };
  const liveSeen = async () =>
    Object.fromEntries(Object.entries(await seen()).filter(([path]) => path.startsWith('live/')));
  await bring({ ...FIRST, 'live/index.html': 'page' }, 1);
  const live = await liveAt(target);
  await live.put(`${LONG}.json`, Buffer.from('part'), true);
  await live.put('now.json', Buffer.from('one'), false);
  await live.put('now.json', Buffer.from('two'), false);
  t.same(await liveSeen(), { 'live/index.html': 'page', 'live/now.json': 'two', [`live/${LONG}.json`]: 'part' });
  t.same((await live.names()).toSorted(), [`${LONG}.json`, 'index.html', 'now.json']);

  carried = 'two';
  await bring({ ...SECOND, 'live/index.html': 'page' }, 2);
  t.equal((await liveSeen())['live/now.json'], 'two', 'another site takes nothing away that goes on');
  await live.put('now.json', Buffer.from('three'), false);
  t.match(await liveSeen(), { 'live/now.json': 'three', 'live/index.html': 'page' }, 'the same line goes on');

  await live.remove(`${LONG}.json`);
  await live.remove(`${LONG}.json`);
  t.same(Object.keys(await liveSeen()).toSorted(), ['live/index.html', 'live/now.json']);
  await live.close();
}

test('a folder has «Наживо» in the site that is shown, for a web server to read, and before there is a site none', async (t) => {
  const root = t.testdir({});
  const target = folderTarget(root);
  await t.rejects(liveAt(target), { code: 'ENOENT' });
  t.same(await seenIn(root), {}, 'no folder is made in the place of the link');
  const mask = process.umask(0o077);
  t.teardown(() => process.umask(mask));
  await keepsLive(t, { target, seen: () => seenIn(join(root, 'site')) });
  t.equal((await stat(join(root, 'site', 'live', 'now.json'))).mode & 0o777, 0o644);
});

test('an SFTP server has it the same way', async (t) => {
  const folder = t.testdir({});
  const { port, hostKey } = await sftpPeer(t, folder);
  const target = sftpTarget({ host: '127.0.0.1', port, user: USER, password: PASSWORD, hostKey, folder });
  const error = await liveAt(target).catch((thrown: unknown) => thrown);
  t.equal(target.explain(error), 'TARGET_NOT_FOUND');
  t.same(await seenIn(folder), {});
  await keepsLive(t, { target, seen: () => seenIn(join(folder, 'site')) });
});

test('an SFTP server without links, too', async (t) => {
  const folder = t.testdir({});
  await mkdir(join(folder, 'site'));
  const { port, hostKey } = await sftpPeer(t, folder);
  const target = sftpTarget({ host: '127.0.0.1', port, user: USER, password: PASSWORD, hostKey, folder });
  await keepsLive(t, { target, seen: () => seenIn(join(folder, 'site')) });
});

test('a WebDAV server has it beside the site’s files', async (t) => {
  const { folder, port } = await apache.webdavPeer(t);
  const settings = { url: `http://127.0.0.1:${port}/`, user: apache.USER, password: apache.PASSWORD };
  await keepsLive(t, { target: webdavTarget(settings), seen: () => seenIn(folder) });
});

test('a store that speaks S3 has it, and tells caches how long each file holds', async (t) => {
  const { port } = await s3Peer(t);
  const endpoint = `http://127.0.0.1:${port}`;
  const settings = { ...KEYS, endpoint, region: REGION, bucket: BUCKET, prefix: 'рада' };
  const line = httpLine({ lanes: 1 });
  t.teardown(() => line.close());
  const store = s3Store(settings, line);
  const seen = async () => {
    const paths = [...(await store.sizes('')).keys()];
    return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, String(await store.read(path))])));
  };
  const target = s3Target(settings);
  await keepsLive(t, { target, seen });

  const asked: (string | undefined)[] = [];
  const live = await liveAt(s3Target({ ...settings, endpoint: `http://127.0.0.1:${await listening(t, asked)}` }));
  await live.put('now.json', Buffer.from('{}'), false);
  await live.put(`${LONG}.json`, Buffer.from('{}'), true);
  await live.close();
  t.same(asked, ['public, max-age=1', 'public, max-age=86400, immutable']);
});

/** A server that notes how long each file holds. @returns its port. */
async function listening(t: Test, asked: (string | undefined)[]): Promise<number> {
  const server = createServer((request, answer) => {
    asked.push(request.headers['cache-control']);
    answer.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => server.close());
  return (server.address() as AddressInfo).port;
}

test('a site that is fetched can’t have it', async (t) => {
  t.equal(pullTarget(t.testdir({})).openLive, undefined);
});
