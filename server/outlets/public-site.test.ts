import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import pino from 'pino';
import { test } from 'tap';
import type { LiveFile } from '../public-site/live/live-files.ts';
import type { FileBody } from '../public-site/site-reader.ts';
import { PublishingDesk } from '../publishing/publishing-desk.ts';
import { contextOf } from './context-of.ts';
import { noPapers, raise } from './testing/rig.ts';

const page = (path: string, text: string): [string, FileBody] => {
  const file = {
    path,
    type: 'text/html; charset=utf-8',
    bytes: text.length,
    sha256: path.replace(/\W/g, '').padEnd(8, '0'),
  };
  return [path, { ...file, isKept: false, isPacked: true, body: gzipSync(text) }];
};
const files = new Map([
  page('index.html', 'home'),
  page('404.html', 'nothing'),
  page('people/m1/widget/index.html', 'w'),
]);
const publicSite = {
  find: (path: string) => files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path),
};

test('the public site may be looked at by anybody under /public/', async (t) => {
  const { app } = await raise({ teardown: t.teardown, publicSite });
  const asBrowser = { 'accept-encoding': 'gzip, deflate, br' };
  const home = await app.inject({ url: '/public/', headers: asBrowser });
  t.match(home.headers, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
  t.equal(String(gunzipSync(home.rawPayload)), 'home');
  const toCurl = await app.inject('/public/');
  t.equal(toCurl.payload, 'home', 'a program that does not take gzip has it unpacked');
  t.match(toCurl.headers, { 'content-encoding': undefined, vary: /accept-encoding/i });
  const headers = { 'if-none-match': String(home.headers['etag']) };
  t.equal((await app.inject({ url: '/public/', headers })).statusCode, 304);
  t.match((await app.inject('/public/people/m1/widget')).headers, { location: '/public/people/m1/widget/' });
  t.match((await app.inject('/public')).headers, { location: '/public/' });
  const missing = await app.inject('/public/none/');
  t.equal(missing.statusCode, 404);
  t.equal(missing.payload, 'nothing');
});

test('the sound of a speech is sent in the part that is asked for', async (t) => {
  const path = join(t.testdir({ sound: '0123456789' }), 'sound');
  const file = {
    path: 'sittings/8/sound/1.opus',
    type: 'audio/ogg',
    bytes: 10,
    sha256: 'ab',
    isKept: true,
    isPacked: false,
  };
  const site = { find: () => file, soundFile: () => path };
  const { app } = await raise({ teardown: t.teardown, publicSite: site });
  const ask = (headers: Record<string, string>) => app.inject({ url: '/public/sittings/8/sound/1.opus', headers });
  t.match(await ask({}), {
    statusCode: 200,
    payload: '0123456789',
    headers: { 'accept-ranges': 'bytes', 'content-type': 'audio/ogg' },
  });
  t.match(await ask({ range: 'bytes=2-4' }), {
    statusCode: 206,
    payload: '234',
    headers: { 'content-range': 'bytes 2-4/10' },
  });
  t.match(await ask({ range: 'bytes=2-4', 'if-range': '"other"' }), { statusCode: 200 });
  t.match(await ask({ range: 'bytes=20-' }), { statusCode: 416 });
  t.match(await ask({ 'if-none-match': '"ab"' }), { statusCode: 304 });
});

test('a deputy’s widget may stand in anybody’s page, and no other page may', async (t) => {
  const { app } = await raise({ teardown: t.teardown, publicSite });
  const headersOf = async (url: string) => (await app.inject(url)).headers;
  const widget = await headersOf('/public/people/m1/widget/');
  t.match(widget['content-security-policy'], /frame-ancestors \*$/);
  t.equal(widget['x-frame-options'], undefined);
  t.equal(widget['cross-origin-resource-policy'], 'cross-origin');
  for (const path of ['/public/', '/public/none/widget/', '/public/people/m1/widget/none/', '/sign-in/']) {
    const headers = await headersOf(path);
    t.match(headers['content-security-policy'], "frame-ancestors 'none'", path);
    t.equal(headers['x-frame-options'], 'SAMEORIGIN', path);
  }
});

test('a paper that the site lacks, for it could not be laid out, stands in the office’s view until it is there', async (t) => {
  const { hub, house, accounts, dataDir } = await raise({ teardown: t.teardown });
  const log = { info: () => undefined, warn: () => undefined };
  const clock = { wallMs: () => hub.nowMs, monotonicMs: () => hub.nowMs, after: () => () => undefined };
  const publishing = new PublishingDesk({ hub, house, clock, dataDir, log, targets: [], note: async () => undefined });
  t.teardown(() => publishing.stop());
  const lacks = [{ text: 'Рішення № 1', path: 'sittings/8-1-1/decisions/1.pdf' }];
  const site = { ...publicSite, unmade: () => lacks };
  const beside = { papers: noPapers, logger: pino({ enabled: false }), webRoot: dataDir, publishing, publicSite: site };
  const context = contextOf(
    { hub, house, accounts, ...beside },
    () => ({ displays: () => [], watches: () => [] }) as never,
  );
  t.strictSame(context().publishing?.unmade, lacks);
  lacks.length = 0;
  t.strictSame(context().publishing, publishing.now());
});

/** Of one file alone, packed as the hub packs it. */
const liveFile = (text: string, isLasting: boolean): LiveFile => {
  const body = Buffer.from(text);
  return { digest: 'd1'.repeat(8), isLasting, body, gzip: gzipSync(body), brotli: brotliCompressSync(body) };
};
const publicLive = {
  origin: 'https://rada.example',
  find: (name: string) =>
    new Map([
      ['now.json', liveFile('{"v":1}', false)],
      ['00000000000000aa.json', liveFile('[]', true)],
    ]).get(name),
};

test('what goes on is good for a second, by any cache; who has it gets no body; its parts never change', async (t) => {
  const { app } = await raise({ teardown: t.teardown, publicSite, publicLive });
  const ask = (headers = {}) => app.inject({ url: '/public/live/now.json', headers });
  const now = await ask();
  t.equal(now.payload, '{"v":1}');
  t.match(now.headers, {
    'cache-control': 'public, max-age=1, stale-while-revalidate=2, stale-if-error=60',
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': 'https://rada.example',
    vary: 'accept-encoding',
  });
  t.notOk('content-security-policy' in now.headers, 'no page, no policy: each byte is sent each second');
  const again = await ask({ 'if-none-match': String(now.headers['etag']) });
  t.strictSame([again.statusCode, again.payload], [304, '']);
  t.match(again.headers, { 'cache-control': /max-age=1,/, etag: now.headers['etag'] });
  const packed = await ask({ 'accept-encoding': 'gzip, deflate, br' });
  t.equal(packed.headers['content-encoding'], 'br');
  t.equal(String(brotliDecompressSync(packed.rawPayload)), '{"v":1}');
  t.equal((await ask({ 'accept-encoding': 'gzip' })).headers['content-encoding'], 'gzip');
  const part = await app.inject('/public/live/00000000000000aa.json');
  t.match(part.headers, { 'cache-control': /immutable/ });
  const gone = await app.inject('/public/live/00000000000000bb.json');
  t.equal(gone.statusCode, 404);
  t.equal(gone.headers['cache-control'], 'no-store');
  t.equal((await app.inject('/public/live/')).payload, 'nothing', 'its page is one of the site');
});
