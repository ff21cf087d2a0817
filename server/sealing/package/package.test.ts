import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'tap';
import { OID } from '../asn1/oids.ts';
import { signatureOf } from '../cms/detached-seal.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { fingerprintOf } from '../device-key/signer.ts';
import { ask } from '../testing/ask.ts';
import { openDevice } from '../testing/device.ts';
import { openTsa } from '../testing/tsa.ts';
import { checkPackage } from './check-package.ts';
import { manifestBytes, readManifest } from './manifest.ts';
import { sealPackage, stampPackage } from './seal-package.ts';

const AT = new Date('2026-03-30T12:34:56Z');
const JOURNAL = { position: 512, hash: 'ab'.repeat(32) };
const FILES = { 'протокол.pdf': 'протокол', 'open-data': { 'motions.csv': 'uid,date\r\n', 'votings.csv': '' } };
const device = await openDevice();
const tsa = openTsa();
const by = { signer: device.signer, at: AT };
const dead = { url: 'http://127.0.0.1:9', timeoutMs: 1000 };

test('a sealed package is whole: its manifest names every file, the last event and nothing more', async (t) => {
  const folder = t.testdir(FILES);
  const { manifest } = await sealPackage(folder, JOURNAL, by);
  const check = await checkPackage(folder);
  t.same(check.faults, []);
  t.equal(check.ok, true);
  t.same(check.manifest?.journal, JOURNAL);
  t.same(
    check.manifest?.files.map(({ path }) => path),
    ['open-data/motions.csv', 'open-data/votings.csv', 'протокол.pdf'],
  );
  t.same(check.seal?.sealedAt, AT);
  t.equal(check.seal?.fingerprint, fingerprintOf(device.signer.chain[0]).sha256);
  t.ok(readFileSync(join(folder, 'manifest.json')).equals(manifest));
});

test('openssl verifies the seal, and refuses it under other bytes', async (t) => {
  const { manifest, seal } = await sealPackage(t.testdir(FILES), JOURNAL, by);
  const args = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    'm.p7s',
    '-content',
    'm',
    '-purpose',
    'any',
    '-CAfile',
    'ca.pem',
    '-out',
    'out',
  ];
  const ca = readFileSync(device.certificateFile);
  const good = ask('openssl', args, { 'm.p7s': seal, m: manifest, 'ca.pem': ca });
  t.match(good.text, 'Verification successful');
  t.equal(good.ok, true);
  t.equal(ask('openssl', args, { 'm.p7s': seal, m: Buffer.from('{}'), 'ca.pem': ca }).ok, false);
});

test('sealed again, the same files have the same manifest, byte for byte, in whatever order they are named', async (t) => {
  const folder = t.testdir(FILES);
  const first = await sealPackage(folder, JOURNAL, by);
  const again = await sealPackage(folder, JOURNAL, { ...by, at: new Date('2026-04-01T00:00:00Z') });
  t.ok(first.manifest.equals(again.manifest));
  const files = readManifest(first.manifest)?.files ?? [];
  t.ok(manifestBytes(JOURNAL, files.toReversed()).equals(first.manifest));
  t.equal((await checkPackage(folder)).ok, true);
});

const damage: Readonly<Record<string, readonly [fault: string, path: string, (folder: string) => void]>> = {
  'an altered file': ['altered', 'протокол.pdf', (folder) => writeFileSync(join(folder, 'протокол.pdf'), 'протоколу')],
  'a file of the same length with another letter': [
    'altered',
    'протокол.pdf',
    (folder) => writeFileSync(join(folder, 'протокол.pdf'), 'протокоу'),
  ],
  'a missing file': ['missing', 'open-data/motions.csv', (folder) => rmSync(join(folder, 'open-data/motions.csv'))],
  'an extra file': ['extra', 'open-data/ще.csv', (folder) => writeFileSync(join(folder, 'open-data/ще.csv'), '')],
  'a link in place of a file': [
    'missing',
    'протокол.pdf',
    (folder) => {
      rmSync(join(folder, 'протокол.pdf'));
      symlinkSync('/etc/hostname', join(folder, 'протокол.pdf'));
    },
  ],
  'an extra link': ['extra', 'ще', (folder) => symlinkSync('протокол.pdf', join(folder, 'ще'))],
  'a missing seal': ['missing', 'manifest.json.p7s', (folder) => rmSync(join(folder, 'manifest.json.p7s'))],
  'a missing manifest': ['missing', 'manifest.json', (folder) => rmSync(join(folder, 'manifest.json'))],
  'a manifest that was touched': [
    'seal-of-other-bytes',
    'manifest.json.p7s',
    (folder) => writeFileSync(join(folder, 'manifest.json'), `${readFileSync(join(folder, 'manifest.json'), 'utf8')} `),
  ],
  'a manifest that is none': [
    'not-a-manifest',
    'manifest.json',
    (folder) => writeFileSync(join(folder, 'manifest.json'), '{}'),
  ],
  'a seal that is none': [
    'not-a-seal',
    'manifest.json.p7s',
    (folder) => writeFileSync(join(folder, 'manifest.json.p7s'), 'печатка'),
  ],
};
for (const [what, [fault, path, harm]] of Object.entries(damage)) {
  test(`${what} is named`, async (t) => {
    const folder = t.testdir(FILES);
    await sealPackage(folder, JOURNAL, by);
    harm(folder);
    const check = await checkPackage(folder);
    t.equal(check.ok, false);
    t.ok(
      check.faults.some((one) => one.fault === fault && one.path === path),
      JSON.stringify(check.faults),
    );
  });
}

test('a manifest that leads out of the package is none', async (t) => {
  const sha256 = '0'.repeat(64);
  for (const path of ['../passwd', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a\\b'])
    t.equal(readManifest(manifestBytes(JOURNAL, [{ path, bytes: 1, sha256 }])), undefined, path);
});

test('a stamp by another program is put into the seal, now or later, and openssl verifies both', async (t) => {
  const folder = t.testdir(FILES);
  const now = await sealPackage(folder, JOURNAL, { ...by, stamps: tsa.server });
  t.same((await checkPackage(folder)).seal?.stampedAt, now.stampedAt);
  const owed = await sealPackage(folder, JOURNAL, { ...by, stamps: dead });
  t.match(owed.stampOwed, { code: 'TIME_STAMP_NOT_GOT' });
  t.equal((await checkPackage(folder)).seal?.stampedAt, undefined);
  t.match(await stampPackage(folder, dead), { code: 'TIME_STAMP_NOT_GOT' });
  t.equal(await stampPackage(folder, tsa.server), undefined);
  t.ok((await checkPackage(folder)).seal?.stampedAt);
  const seal = readFileSync(join(folder, 'manifest.json.p7s'));
  const token = readSignedData(seal)?.signers[0]?.unsigned.get(OID.signatureTimeStamp)?.[0]?.raw ?? Buffer.alloc(0);
  t.equal(tsa.accepts(token, signatureOf(seal) ?? Buffer.alloc(0)), true);
  t.equal(await stampPackage(folder, tsa.server), undefined, 'with a stamp already it stays as it is');
  t.ok(readFileSync(join(folder, 'manifest.json.p7s')).equals(seal));
});

test('a package without a seal has nothing to stamp', async (t) => {
  t.match(await stampPackage(t.testdir({}), tsa.server), { code: 'NOT_FOUND' });
});

test('whatever byte of the seal or the manifest changes, the package is not whole', async (t) => {
  const folder = t.testdir({ 'a.csv': 'a' });
  const { manifest, seal } = await sealPackage(folder, JOURNAL, by);
  const whole = { 'manifest.json': manifest, 'manifest.json.p7s': seal };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('manifest.json' as const, 'manifest.json.p7s' as const),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (name, at, mask) => {
        const bytes = Buffer.from(whole[name]);
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
        for (const [file, content] of Object.entries(whole)) writeFileSync(join(folder, file), content);
        writeFileSync(join(folder, name), bytes);
        t.notOk((await checkPackage(folder)).ok);
      },
    ),
    { numRuns: 150 },
  );
});

test('what was made for these tests is put away', async (t) => {
  device.end();
  tsa.end();
  t.ok(true);
});
