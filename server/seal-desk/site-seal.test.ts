import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { bringOut } from '../publishing/bring-out.ts';
import { folderTarget } from '../publishing/targets/folder/folder.ts';
import { FIRST, SECOND, siteOf } from '../publishing/testing/small-site.ts';
import { verifySealedFolder } from '../sealing/sealed-folder.ts';
import { ask } from '../sealing/testing/ask.ts';
import { SealDesk, type SealDeskOptions } from './seal-desk.ts';
import { type Site, SiteSeal } from './site-seal.ts';
import { stampServer } from './testing/stamp-server.ts';

const NOW = Date.parse('2026-03-30T12:00:00Z');
const HASH = 'ab'.repeat(32);

/** A data folder with a key, and a web server's folder. */
async function rig(t: Test, stamps?: SealDeskOptions['stamps']) {
  const root = t.testdir({ data: {}, web: {} });
  const open = async (server = stamps) => {
    const log = { info: () => undefined, warn: () => undefined };
    const clock = { wallMs: () => NOW, after: () => () => undefined };
    const owner = () => ({ councilName: 'Вишнівська міська рада' });
    const seal = new SealDesk({ dataDir: join(root, 'data'), clock, log, owner, stamps: server });
    await seal.start();
    t.teardown(() => seal.stop());
    const out: Site[] = [];
    return { seal, out, sites: new SiteSeal({ seal, log, bringOut: (site) => void out.push(site) }) };
  };
  const laidOut = async (pages: typeof FIRST, position: number): Promise<Site> => ({
    ...(await siteOf(join(root, `site-${position}`), pages, position)),
    hash: HASH,
  });
  const publish = async (site: Site | undefined) => {
    if (site) await bringOut(await folderTarget(join(root, 'web')).open(), site, '2026-03-30T12:00:00.000Z');
    return join(root, 'web/site');
  };
  return { root, open, laidOut, publish };
}

test('the site leaves with a manifest of all its files, the seal under it and the certificate', async (t) => {
  const { open, laidOut, publish } = await rig(t);
  const { sites, out, seal } = await open();
  await sites.take(await laidOut(FIRST, 5));
  const there = await publish(out[0]);
  const found = await verifySealedFolder(there);
  t.match(
    found.files.find(({ kind }) => kind === 'package'),
    {
      ...{ path: 'manifest.json', verdict: 'sealed', faults: [], journal: { position: 5, hash: HASH } },
      seals: [{ fingerprint: seal.published()?.fingerprint.sha256, isDeviceSeal: true }],
    },
  );
  t.match(JSON.parse(readFileSync(join(there, 'published.json'), 'utf8')), { seal: 'manifest.json.p7s' });
  const given = { m: 'manifest.json', s: 'manifest.json.p7s', c: 'seal-certificate.pem' };
  const files = Object.fromEntries(Object.entries(given).map(([as, name]) => [as, readFileSync(join(there, name))]));
  const verify = 'cms -verify -cades -binary -purpose any -inform DER -in s -content m -CAfile c -no_check_time -out o';
  t.match(ask('openssl', verify.split(' '), files).text, 'CAdES Verification successful');
  const touched = { ...files, m: Buffer.concat([files['m'] ?? Buffer.alloc(0), Buffer.from(' ')]) };
  t.notOk(ask('openssl', verify.split(' '), touched).ok);
});

test('the same files keep their seal, over a restart too; other files get another', async (t) => {
  const { open, laidOut } = await rig(t);
  const first = await open();
  const site = await laidOut(FIRST, 5);
  await first.sites.take(site);
  const later = await open();
  await later.sites.take({ ...site, position: 9 });
  t.same(later.out[0]?.files, first.out[0]?.files);
  await later.sites.take(await laidOut(SECOND, 10));
  t.notSame(later.out[1]?.files.at(-1), first.out[0]?.files.at(-1));
});

test('of sites that come while one is being sealed the newest alone is brought out', async (t) => {
  const { open, laidOut } = await rig(t);
  const { sites, out } = await open();
  const both = [await laidOut(FIRST, 5), await laidOut(SECOND, 6)];
  await Promise.all(both.map((site) => sites.take(site)));
  t.same(
    out.map(({ position }) => position),
    [6],
  );
});

test('a stamp that was not got is owed, got over a restart, and brought out after the seal', async (t) => {
  const { open, laidOut, publish } = await rig(t, { url: 'http://127.0.0.1:9', timeoutMs: 1000 });
  const { sites, out, seal } = await open();
  const site = await laidOut(FIRST, 5);
  await sites.take(site);
  t.match(seal.now().stamps, { owed: 1, failed: { why: { uk: /Сервер позначок часу/ } } });
  await publish(out[0]);
  await seal.stop();
  const server = await stampServer(t);
  const later = await open(server);
  await later.sites.take(site);
  t.match(later.seal.now().stamps, { owed: 0 });
  const { files } = await verifySealedFolder(await publish(later.out[0]));
  t.ok(files.find(({ kind }) => kind === 'package')?.seals[0]?.stampedAt);
});

test('what the site is owed is paid together with the papers', async (t) => {
  const { open, laidOut } = await rig(t);
  const paying: Parameters<SealDesk['addDebtor']>[0][] = [];
  const { seal } = await open();
  const server = await stampServer(t);
  const out: Site[] = [];
  const sites = new SiteSeal({
    ...{ log: { warn: () => undefined }, bringOut: (site) => void out.push(site) },
    seal: {
      ...{ sealTree: (tree) => seal.sealTree(tree), stampTree: (folder, stamps) => seal.stampTree(folder, stamps) },
      ...{ addDebtor: (debtor) => void paying.push(debtor), areStampsSet: true },
    },
  });
  await sites.take(await laidOut(FIRST, 5));
  const [debtor] = paying;
  t.equal(debtor?.owed(), 1);
  t.match(await debtor?.pay({ url: 'http://127.0.0.1:9', timeoutMs: 1000 }), { code: 'TIME_STAMP_NOT_GOT' });
  t.equal(await debtor?.pay(server), undefined);
  t.equal(debtor?.owed(), 0);
  t.equal(out.length, 2);
  t.notSame(out[1]?.files.at(-1), out[0]?.files.at(-1));
});

test('a site that can not be sealed is brought out as it is, and it is told', async (t) => {
  const { root, open, laidOut } = await rig(t);
  const { sites, out, seal } = await open();
  chmodSync(join(root, 'data/seal/device-key.pem'), 0o644);
  const site = await laidOut(FIRST, 5);
  await sites.take(site);
  t.same(out, [site]);
  t.equal(seal.now().state, 'refused');
});
