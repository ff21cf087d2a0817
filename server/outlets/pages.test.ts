import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { raise } from './testing/rig.ts';

function builtPages(t: Test): string {
  const webRoot = mkdtempSync(join(tmpdir(), 'dzvin-web-'));
  t.teardown(() => rmSync(webRoot, { recursive: true }));
  mkdirSync(join(webRoot, 'hall', 'assets'), { recursive: true });
  writeFileSync(join(webRoot, 'hall', 'index.html'), '<!doctype html><title>Табло</title>');
  writeFileSync(join(webRoot, 'hall', 'assets', 'hall-a1B2c3D4.js'), 'export {};');
  return webRoot;
}

test('the first page says in Ukrainian where to go', async (t) => {
  const { app } = await raise(t);
  const page = await app.inject('/');
  t.match(page.body, '<html lang="uk">');
  for (const href of ['/hall/', '/chair/', '/secretary/', '/deputy/']) t.match(page.body, `href="${href}"`);
});

test('a built page is served from its folder, asked about each time; what its name fixes is kept', async (t) => {
  const { app } = await raise({ teardown: t.teardown, webRoot: builtPages(t) });
  const page = await app.inject('/hall/?as=display');
  t.match(page.body, 'Табло');
  t.equal(page.headers['cache-control'], 'no-cache');
  t.match((await app.inject('/hall')).headers.location, '/hall/');
  t.match((await app.inject('/hall/assets/hall-a1B2c3D4.js')).headers['cache-control'], 'immutable');
});

test('a page that is not there is a Ukrainian page with 404; nothing outside the folder is served', async (t) => {
  const { app } = await raise({ teardown: t.teardown, webRoot: builtPages(t) });
  for (const url of ['/nowhere', '/../accounts.db', '/%2e%2e/accounts.db', '/hall/%2e%2e%2f%2e%2e%2fetc/passwd']) {
    const page = await app.inject(url);
    t.ok(page.statusCode === 404 || page.statusCode === 403, `${url}: ${page.statusCode}`);
  }
  t.match((await app.inject('/nowhere')).body, 'Такої сторінки немає');
});

test('pages may load from the hub alone, over plain http as it is', async (t) => {
  const { app } = await raise(t);
  const { headers } = await app.inject('/');
  const policy = String(headers['content-security-policy']);
  t.match(policy, "default-src 'none'");
  t.match(policy, "script-src 'self';");
  t.match(policy, "frame-ancestors 'none'");
  t.notMatch(policy, 'upgrade-insecure-requests');
  t.notOk('strict-transport-security' in headers);
  t.equal(headers['x-content-type-options'], 'nosniff');
});

test('overlays stand in frames of their own guide, and nothing else stands in any', async (t) => {
  const { app } = await raise(t);
  const policyOf = async (url: string) => String((await app.inject(url)).headers['content-security-policy']);
  for (const url of ['/overlay/', '/overlay/?scene=tally', '/overlay/guide/?lang=en'])
    t.match(await policyOf(url), "frame-ancestors 'self';frame-src 'self'", url);
  for (const url of ['/', '/hall/', '/overlay', '/overlays/', '/chair/?/overlay/', '/overlay/%2e%2e/chair/'])
    t.match(await policyOf(url), "frame-ancestors 'none';frame-src 'none'", url);
});

test('a council’s colour has a style sheet; a colour that is a vote’s has none', async (t) => {
  const { app } = await raise(t);
  const sheet = await app.inject('/brand/5B2A86.css');
  t.match(sheet.headers['content-type'], 'text/css');
  t.match(sheet.body, '--brand-light-accent: #5B2A86;');
  t.match(sheet.body, '--brand-dark-accent-ink: #');
  for (const url of ['/brand/1E7B3A.css', '/brand/blue.css', '/brand/5B2A86', '/brand/5B2A861.css']) {
    t.equal((await app.inject(url)).statusCode, 404, url);
  }
});
