import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { zip } from '../../files/testing/samples.ts';
import { outcomes, people } from '../../papers/testing/people.ts';
import { printed } from '../../papers/testing/print.ts';
import { isOpen } from '../asn1/ber.ts';
import type { Signer } from '../device-key/signer.ts';
import { sealPdf } from '../pdf/seal-pdf.ts';
import { asice as containerOf, entry, gost, plainManifest } from '../testing/asice.ts';
import { openDevice } from '../testing/device.ts';
import { personWith, signCades } from '../testing/kep.ts';
import { dstuKey, ecKey } from '../testing/keys.ts';
import { importKepApart } from './import-apart.ts';
import { importKep, type KepSignature } from './import-kep.ts';
import { readTrustList } from './trust-list.ts';

const DOCUMENT = Buffer.from('Протокол засідання ради № 3');
const NOW = new Date('2026-04-01T09:00:00Z');
const ISSUER = dstuKey('issuer');
const { ca, issuedBy: person } = personWith(dstuKey('person'), ISSUER);

const take = (bytes: Buffer, more: { document?: Buffer; name?: string; trust?: Buffer } = {}) => {
  const list = more.trust && readTrustList('list', more.trust);
  const trust = list?.ok ? list.list : undefined;
  return importKep({ name: more.name ?? 'протокол.pdf.p7s', bytes }, more.document ?? DOCUMENT, { now: NOW, trust });
};
async function taken(bytes: Buffer, more = {}): Promise<KepSignature> {
  const imported = await take(bytes, more);
  if (!imported.ok) throw new Error(imported.refusal.en);
  return imported.signature;
}

const asice = (manifest: Buffer, document = DOCUMENT, signed = manifest) =>
  containerOf(person, document, manifest, signed);

test('a container ASiC-E is taken when its signature leads over its manifest to our very bytes', async (t) => {
  const signature = await taken(asice(plainManifest(gost(DOCUMENT))), { name: 'протокол.asice' });
  t.equal(signature.kind, 'ASiC-E');
  t.equal(signature.signers[0]?.name, 'Вʼюн Ольга Петрівна');
});

test('a container with another document, another digest or a changed manifest is refused', async (t) => {
  const other = Buffer.from('інше');
  t.match(await take(asice(plainManifest(gost(other)), other)), { refusal: { code: 'KEP_WITHOUT_FILE' } });
  t.match(await take(asice(plainManifest(gost(other)))), { refusal: { code: 'KEP_WITHOUT_FILE' } });
  t.match(await take(asice(plainManifest(gost(DOCUMENT), 'urn:unknown'))), { refusal: { code: 'KEP_WITHOUT_FILE' } });
  const manifest = plainManifest(gost(DOCUMENT));
  t.match(await take(asice(manifest, DOCUMENT, Buffer.from('інший манифест'))), {
    refusal: { code: 'KEP_OTHER_BYTES' },
  });
});

test('a container ASiC-S is taken when its one document is ours', async (t) => {
  const asics = (document: Buffer) =>
    zip(
      entry('mimetype', 'application/vnd.etsi.asic-s+zip'),
      entry('protokol 3.pdf', document),
      entry('META-INF/signature.p7s', signCades(person, document)),
    );
  t.equal((await taken(asics(DOCUMENT), { name: 'протокол.asics' })).kind, 'ASiC-S');
  t.match(await take(asics(Buffer.from('інше'))), { refusal: { code: 'KEP_OTHER_BYTES' } });
});

test('a container whose own document is another than the one its signature stands over is refused', async (t) => {
  const other = Buffer.from('інше');
  const simple = zip(entry('a.pdf', other), entry('META-INF/signature.p7s', signCades(person, DOCUMENT)));
  t.match(await take(simple), { refusal: { code: 'KEP_OTHER_BYTES' } });
  t.match(await take(asice(plainManifest(gost(DOCUMENT)), other)), { refusal: { code: 'KEP_WITHOUT_FILE' } });
});

test('a container with a name twice is no container: programs would read different documents', async (t) => {
  const twice = zip(
    entry('a.pdf', Buffer.from('інше')),
    entry('a.pdf', DOCUMENT),
    entry('META-INF/signature.p7s', signCades(person, DOCUMENT)),
  );
  t.match(await take(twice), { refusal: { code: 'KEP_NOT_A_SIGNATURE' } });
});

test('XAdES is recognised, and it is said that it is not checked', async (t) => {
  const xades = zip(
    entry('mimetype', 'application/vnd.etsi.asic-e+zip'),
    entry('protokol 3.pdf', DOCUMENT),
    entry('META-INF/signatures001.xml', '<x/>'),
  );
  const refused = await take(xades, { name: 'протокол.asice' });
  t.match(refused, { ok: false, refusal: { code: 'KEP_XADES' } });
  if (!refused.ok) t.match(refused.refusal.uk, /розпізнає, але не перевіряє.*CAdES/);
});

test('a signature written as Base64 or PEM is read too', async (t) => {
  const base64 = signCades(person, DOCUMENT).toString('base64');
  for (const text of [base64, `-----BEGIN PKCS7-----\n${base64}\n-----END PKCS7-----\n`])
    t.equal((await taken(Buffer.from(text))).signers.length, 1);
});

test('a file with two signers is taken only when both are good', async (t) => {
  const second = personWith(dstuKey('second'), ISSUER, { serial: 78 }).issuedBy;
  const manifest = plainManifest(gost(DOCUMENT));
  const other = Buffer.from(String(manifest).replace('signature001', 'signature002'));
  const both = (signed: Buffer) =>
    zip(
      entry('protokol 3.pdf', DOCUMENT),
      entry('META-INF/ASiCManifest001.xml', manifest),
      entry('META-INF/signature001.p7s', signCades(person, manifest)),
      entry('META-INF/ASiCManifest002.xml', other),
      entry('META-INF/signature002.p7s', signCades(second, signed)),
    );
  t.equal((await taken(both(other))).signers.length, 2);
  t.match(await take(both(manifest)), { refusal: { code: 'KEP_OTHER_BYTES' } });
});

test('our PDF comes back with a person’s signature appended, and that one is taken, not our seal', async (t) => {
  const device = await openDevice();
  t.teardown(device.end);
  const { pdf } = await printed({ roster: people(3), outcomes: outcomes(4) });
  const seal = async (bytes: Buffer, signer: Signer) => {
    const done = await sealPdf(bytes, { signer, at: new Date('2026-03-30T12:00:00Z'), reason: 'Підписано' });
    if (!done.ok) throw new Error(done.refusal.en);
    return done.bytes;
  };
  const { person: signatory } = personWith(ecKey(), ISSUER);
  const byPerson: Signer = {
    chain: [signatory.certificate],
    sign: (data) => Promise.resolve(signatory.key.sign(data)),
  };
  const given = await seal(pdf, device.signer);
  const signature = await taken(await seal(given, byPerson), { document: given, name: 'протокол.pdf' });
  t.equal(signature.kind, 'PAdES');
  t.same(
    signature.signers.map(({ name }) => name),
    ['Вʼюн Ольга Петрівна'],
  );
  t.match(await take(given, { document: given }), { refusal: { code: 'KEP_NOT_A_SIGNATURE' } });
  t.match(await take(await seal(pdf, byPerson), { document: given }), { refusal: { code: 'KEP_OTHER_BYTES' } });
  t.match(await take(Buffer.concat([await seal(given, byPerson), Buffer.from('%')]), { document: given }), {
    refusal: { code: 'KEP_PDF_CHANGED' },
  });
});

test('a thread of its own takes in the same, so that no vote waits for it', async (t) => {
  const file = { name: 'протокол.pdf.p7s', bytes: signCades(person, DOCUMENT) };
  const folder = t.testdir({ 'a.pdf': 'інше', 'b.pdf': DOCUMENT, 'ca.cer': ca.certificate });
  const documents = ['none.pdf', 'a.pdf', 'b.pdf'].map((name) => ({ name, path: join(folder, name) }));
  const asked = { documents, now: NOW, trustFiles: [join(folder, 'ca.cer')] };
  const apart = await importKepApart({ file, ...asked });
  t.same(apart.imported, await take(file.bytes, { trust: ca.certificate }));
  t.same(apart.document, { name: 'b.pdf', bytes: DOCUMENT.length });
  const nothing = await importKepApart({ file: { name: 'a', bytes: Buffer.from('x') }, ...asked });
  t.match(nothing.imported, { ok: false });
});

const OPENSSL = {
  'a file of definite lengths': ['-nosmimecap'],
  'an attached file with open lengths, in pieces': ['-nosmimecap', '-nodetach', '-stream'],
};
for (const [what, more] of Object.entries(OPENSSL)) {
  test(`CAdES that openssl made is taken: ${what}`, async (t) => {
    const folder = t.testdir({ document: DOCUMENT });
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=Maria/O=Council',
      '-keyout',
      'key',
      '-out',
      'cert',
      '-days',
      '9',
    );
    openssl(
      'cms',
      '-sign',
      '-cades',
      '-md',
      'sha256',
      '-binary',
      '-in',
      'document',
      '-signer',
      'cert',
      '-inkey',
      'key',
      '-outform',
      'DER',
      '-out',
      'signature',
      ...more,
    );
    const bytes = readFileSync(join(folder, 'signature'));
    t.equal(isOpen(bytes), more.includes('-stream'));
    const imported = await importKep({ name: 'a.p7s', bytes }, DOCUMENT, { now: new Date() });
    t.match(imported, { ok: true, signature: { signers: [{ name: 'Maria', algorithm: 'RSA + SHA-256' }] } });
    t.match(await importKep({ name: 'a.p7s', bytes }, Buffer.from('інше'), { now: new Date() }), {
      refusal: { code: 'KEP_OTHER_BYTES' },
    });
  });
}
