import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { zip } from '../../files/testing/samples.ts';
import { TAG } from '../asn1/der.ts';
import { integer, octets, oid, seq, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { makeDetachedSeal } from '../cms/detached-seal.ts';
import { digestBy } from '../cms/digest.ts';
import { openDevice } from '../testing/device.ts';
import { CA_NAME, certify, PERSON, personWith, signCades } from '../testing/kep.ts';
import { dstuKey, ecKey, rsaKey, type TestKey } from '../testing/keys.ts';
import { openTsa } from '../testing/tsa.ts';
import { askForStamp } from '../time-stamp/ask-for-stamp.ts';
import { importKep, type KepSignature } from './import-kep.ts';
import { readTrustList } from './trust-list.ts';

const FIXTURES = join(import.meta.dirname, '../../../../server/sealing/fixtures');
const DOCUMENT = Buffer.from('Протокол засідання ради № 3');
const NOW = new Date('2026-04-01T09:00:00Z');
const ISSUER = dstuKey('issuer');
const KEYS: Readonly<Record<string, TestKey>> = {
  'ДСТУ 4145-2002 + ГОСТ 34.311-95': dstuKey('person'),
  'ДСТУ 4145-2002 + ДСТУ 7564:2014 (256)': dstuKey('person', OID.kupyna256),
  'ECDSA + SHA-256': ecKey(),
  'RSA + SHA-256': rsaKey(),
};
const { ca, issuedBy: person, person: unissued } = personWith(dstuKey('person'), ISSUER);
/** The person's own name, as an issuer's would stand in a certificate. */
const certifiedName = unissued.issuer;

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

for (const [algorithm, key] of Object.entries(KEYS)) {
  test(`a signature of ${algorithm} under our document is taken, attached or not`, async (t) => {
    const { issuedBy } = personWith(key, ISSUER);
    for (const attached of [false, true]) {
      const [signer] = (await taken(signCades(issuedBy, DOCUMENT, { attached }))).signers;
      t.match(signer, { name: 'Вʼюн Ольга Петрівна', algorithm, clock: 'signer', isDeviceSeal: false });
    }
  });
}

test('who signed is told by name, organisation and position; the tax number is told to nobody', async (t) => {
  const signature = await taken(signCades(person, DOCUMENT));
  const [signer] = signature.signers;
  t.match(signer, { organisation: 'Вишнівська міська рада', edrpou: '04052212', position: 'секретар ради' });
  t.match(signer?.certificate, { issuer: 'КНЕДП «Проба»', saysQualified: true, serial: '4d' });
  t.same(signer?.signedAt, new Date('2026-03-30T12:00:00Z'));
  t.equal(signature.kind, 'p7s');
  t.notMatch(JSON.stringify(signature), '3141592653');
});

test('another document, or one letter of it, is refused with what to do', async (t) => {
  const refused = await take(signCades(person, DOCUMENT), { document: Buffer.concat([DOCUMENT, Buffer.from(' ')]) });
  t.match(refused, { ok: false, refusal: { code: 'KEP_OTHER_BYTES' } });
  if (!refused.ok) t.match(refused.refusal.uk, /протокол\.pdf\.p7s.*Підпишіть саме той файл/);
  const attached = signCades(person, Buffer.from('інше'), { attached: true });
  t.match(await take(attached), { refusal: { code: 'KEP_OTHER_BYTES' } });
});

test('what holds no signature is refused', async (t) => {
  const list = ca.certificate;
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('%PDF-1.7'),
    Buffer.from('0'),
    list,
    zip(),
    zip({ name: 'a.txt', content: DOCUMENT }),
  ])
    t.match(await take(bytes), { ok: false, refusal: { code: 'KEP_NOT_A_SIGNATURE' } });
});

test('a signature or a certificate that was changed is refused', async (t) => {
  const good = signCades(person, DOCUMENT);
  const touched = Buffer.from(good);
  touched[good.length - 5] = (touched[good.length - 5] ?? 0) ^ 1;
  t.match(await take(touched), { refusal: { code: 'KEP_TAMPERED' } });
  const renamed = Buffer.from(
    good
      .toString('latin1')
      .replace(latin('секретар ради'), latin('голова ради  ').slice(0, latin('секретар ради').length)),
    'latin1',
  );
  t.match(await take(renamed), { ok: false });
});
const latin = (text: string): string => Buffer.from(text).toString('latin1');

test('a certificate that was not in force when signing is refused, and the days are told', async (t) => {
  const refused = await take(signCades(person, DOCUMENT, { at: '2027-06-01T00:00:00Z' }));
  t.match(refused, { ok: false, refusal: { code: 'KEP_OUT_OF_TERM' } });
  if (!refused.ok)
    t.match(refused.refusal.uk, 'Вʼюн Ольга Петрівна) не діяв у мить підпису: 01.06.2027 поза 01.01.2025 – 01.01.2027');
});

test('without any time in the signature the certificate is looked at as of now', async (t) => {
  t.match((await taken(signCades(person, DOCUMENT, { at: '' }))).signers[0], { clock: 'none', signedAt: undefined });
  const { issuedBy } = personWith(dstuKey('old'), ISSUER, { until: '2026-03-31T00:00:00Z' });
  t.match(await take(signCades(issuedBy, DOCUMENT, { at: '' })), { refusal: { code: 'KEP_OUT_OF_TERM' } });
});

test('a key for encryption, a signature without its certificate or not bound to it, each is refused by its name', async (t) => {
  const { issuedBy: encrypting } = personWith(dstuKey('box'), ISSUER, { usage: 0x08 });
  t.match(await take(signCades(encrypting, DOCUMENT)), { refusal: { code: 'KEP_NOT_FOR_SIGNING' } });
  t.match(await take(signCades(person, DOCUMENT, { certificates: [ca.certificate] })), {
    refusal: { code: 'KEP_NO_CERTIFICATE' },
  });
  t.match(await take(signCades(person, DOCUMENT, { unbound: true })), { refusal: { code: 'KEP_UNBOUND' } });
  const strange = { ...person, key: { ...person.key, algorithm: '1.2.3.4' } };
  t.match(await take(signCades(strange, DOCUMENT)), {
    refusal: { code: 'KEP_ALGORITHM_UNKNOWN', details: { algorithm: '1.2.3.4' } },
  });
});

test('the seal of a Dzvin device is not taken for КЕП', async (t) => {
  const device = await openDevice();
  t.teardown(device.end);
  const seal = await makeDetachedSeal(device.signer, DOCUMENT, new Date('2026-04-01T08:00:00Z'));
  t.match(await take(seal), { refusal: { code: 'KEP_IS_DEVICE_SEAL' } });
});

test('without a trusted list the chain is not proved, and that is said', async (t) => {
  const [signer] = (await taken(signCades(person, DOCUMENT, { certificates: [person.certificate, ca.certificate] })))
    .signers;
  t.match(signer, { isConfirmed: false, chain: { state: 'unproven', listed: 'no-lists' } });
  t.match(signer?.chain.uk, 'Ланцюг довіри не перевірено: довірчий список ЦЗО не встановлено.');
  t.same(signer?.chain.issuers, ['КНЕДП «Проба»'], 'the issuer that came with it did sign it');
});

const pem = (bytes: Buffer) => `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64')}\n-----END CERTIFICATE-----\n`;
const service = (status: string, certificate: Buffer) =>
  `<tsl:TSPService xmlns:tsl="t"><tsl:ServiceInformation><tsl:ServiceStatus>http://czo.gov.ua/TrstSvc/TrustedList/Svcstatus/${status}</tsl:ServiceStatus><tsl:X509Certificate>${certificate.toString('base64')}</tsl:X509Certificate></tsl:ServiceInformation></tsl:TSPService>`;
const listOf = (...services: string[]) => Buffer.from(`<?xml version="1.0"?><L>${services.join('')}</L>`);

for (const [what, list] of Object.entries({
  'a certificate': ca.certificate,
  PEM: Buffer.from(pem(ca.certificate)),
  'a bundle of certificates (p7b)': signCades(person, DOCUMENT, { certificates: [ca.certificate] }),
  'the trusted list of ЦЗО': listOf(service('granted', ca.certificate)),
})) {
  test(`a trusted list given as ${what} proves the issuer`, async (t) => {
    const [signer] = (await taken(signCades(person, DOCUMENT), { trust: list })).signers;
    t.match(signer, { isConfirmed: true, chain: { state: 'trusted', listed: 'trusted' } });
    t.match(signer?.chain.uk, 'Надавача підтверджено довірчим списком');
  });
}

test('a certificate that does not call itself qualified is no confirmed КЕП, though its issuer is on the list', async (t) => {
  const { issuedBy: plain, ca: by } = personWith(dstuKey('person'), ISSUER, { qualified: false });
  const [signer] = (await taken(signCades(plain, DOCUMENT), { trust: by.certificate })).signers;
  t.match(signer, { isConfirmed: false, chain: { listed: 'trusted' } });
});

test('a certificate that has run out since is confirmed by a trusted time stamp alone, not by the signer’s own clock', async (t) => {
  const { issuedBy, ca: by } = personWith(dstuKey('person'), ISSUER, { until: '2026-03-31T00:00:00Z' });
  const [signer] = (await taken(signCades(issuedBy, DOCUMENT), { trust: by.certificate })).signers;
  t.match(signer, { isConfirmed: false, clock: 'signer', chain: { listed: 'trusted' } });
});

test('an issuer whose status was withdrawn, or who is not listed, is not proved', async (t) => {
  const other = certify(dstuKey('other'), { subject: { [OID.commonName]: 'КНЕДП «Інший»' }, isIssuer: true });
  const list = listOf(service('withdrawn', ca.certificate), service('granted', other.certificate));
  const [signer] = (await taken(signCades(person, DOCUMENT), { trust: list })).signers;
  t.match(signer, { isConfirmed: false, chain: { state: 'unproven', listed: 'not-listed' } });
  t.match(signer?.chain.uk, 'надавача «КНЕДП «Проба»» немає в довірчому списку');
  t.match(readTrustList('список.xml', Buffer.from('<L/>')), { ok: false, refusal: { code: 'TRUST_LIST_UNREADABLE' } });
  t.equal(readTrustList('czo.cer', readFileSync(join(FIXTURES, 'czo-root-2012.cer'))).ok, true);
});

test('a person’s certificate proves no other, and an issuer that had run out proves none', async (t) => {
  const by = { ...person, issuer: certifiedName };
  const evil = certify(dstuKey('evil'), { subject: PERSON, serial: 5 }, by);
  const bytes = signCades({ ...evil, issuer: by.issuer }, DOCUMENT, {
    certificates: [evil.certificate, person.certificate],
  });
  t.equal((await taken(bytes, { trust: ca.certificate })).signers[0]?.chain.state, 'unproven');
  const old = certify(ISSUER, { subject: CA_NAME, isIssuer: true, serial: 1, until: '2026-01-01T00:00:00Z' });
  t.equal((await taken(signCades(person, DOCUMENT), { trust: old.certificate })).signers[0]?.chain.state, 'unproven');
});

test('a certificate that the named issuer did not sign is refused', async (t) => {
  const forger = { ...ca, key: { ...dstuKey('forger'), publicKey: ca.key.publicKey } };
  const forged = certify(dstuKey('person'), { subject: PERSON }, forger);
  const bytes = signCades({ ...forged, issuer: ca.issuer }, DOCUMENT);
  t.match(await take(bytes, { trust: ca.certificate }), { refusal: { code: 'KEP_ISSUER_DISOWNS' } });
});

test('with a time stamp the moment is the server’s; a stamp of other bytes is refused', async (t) => {
  const tsa = openTsa();
  t.teardown(tsa.end);
  const sha = (bytes: Buffer) => digestBy(OID.sha256)?.of(bytes) ?? bytes;
  const plain = signCades(person, DOCUMENT);
  const signature = plain.subarray(plain.length - 64);
  const stamped = await askForStamp(tsa.server, sha(signature));
  if (!stamped.ok) throw new Error(stamped.refusal.en);
  const [signer] = (
    await taken(signCades(person, DOCUMENT, { stamp: () => stamped.token, at: '2026-03-30T12:00:00Z' }))
  ).signers;
  t.match(signer, { clock: 'time-stamp', stampedBy: { name: 'Test stamps', chain: { state: 'unproven' } } });
  t.same(signer?.signedAt, stamped.at);
  const root = readFileSync(tsa.rootFile);
  const trusted = await taken(signCades(person, DOCUMENT, { stamp: () => stamped.token }), { trust: root });
  t.equal(trusted.signers[0]?.stampedBy?.chain.state, 'trusted');
  const wrong = signCades(person, Buffer.from('інше'), { stamp: () => stamped.token });
  t.match(await take(wrong, { document: Buffer.from('інше') }), { refusal: { code: 'KEP_STAMP_BROKEN' } });
});

/** A stamp of ДСТУ by a test server over these bytes, with its certificate in it or not. */
function stampOver(bytes: Buffer, plan: { olderBinding?: boolean; certificates?: readonly Buffer[] } = {}): Buffer {
  const hash = digestBy(OID.gost34311)?.of(bytes) ?? bytes;
  const at = tlv(TAG.time, Buffer.from('20260330120500Z'));
  const statement = seq(integer(1), oid('1.2.3'), seq(seq(oid(OID.gost34311)), octets(hash)), integer(7), at);
  return signCades(TSA, statement, { attached: true, contentType: OID.tstInfo, ...plan });
}
const TSA_NAME = { subject: { [OID.commonName]: 'TSP-сервер «Проба»' }, extended: OID.timeStamping, serial: 9 };
const TSA = personWith(dstuKey('tsa'), ISSUER, TSA_NAME).issuedBy;

test('a stamp without its server’s certificate is proved by the trusted list, and without one is told to be unproven', async (t) => {
  const bytes = signCades(person, DOCUMENT, { stamp: (signature) => stampOver(signature, { certificates: [] }) });
  const [alone] = (await taken(bytes)).signers;
  t.match(alone, { clock: 'signer', hasUnprovenStamp: true, stampedBy: undefined });
  t.same(alone?.signedAt, new Date('2026-03-30T12:00:00Z'));
  const trust = signCades(person, DOCUMENT, { certificates: [ca.certificate, TSA.certificate] });
  const [proved] = (await taken(bytes, { trust })).signers;
  t.match(proved, {
    clock: 'time-stamp',
    hasUnprovenStamp: false,
    stampedBy: { name: 'TSP-сервер «Проба»', chain: { state: 'trusted' } },
  });
  t.same(proved?.signedAt, new Date('2026-03-30T12:05:00Z'));
  const other = signCades(person, DOCUMENT, { stamp: () => stampOver(DOCUMENT, { certificates: [] }) });
  t.match(await take(other), { refusal: { code: 'KEP_STAMP_BROKEN' } }, 'of other bytes it is broken, whoever made it');
});

test('a certificate named by its SHA-1, as time-stamp servers still do, is bound, and another is not', async (t) => {
  t.equal((await taken(signCades(person, DOCUMENT, { olderBinding: true }))).signers.length, 1);
  const stamped = signCades(person, DOCUMENT, { stamp: (signature) => stampOver(signature, { olderBinding: true }) });
  t.match((await taken(stamped)).signers[0], { clock: 'time-stamp' });
  const twin = personWith(dstuKey('person'), ISSUER, { until: '2028-01-01T00:00:00Z' }).issuedBy;
  const swapped = signCades(person, DOCUMENT, { olderBinding: true, certificates: [twin.certificate] });
  t.match(await take(swapped), { refusal: { code: 'KEP_UNBOUND' } });
});

for (const name of ['jkurwa-257-detached.p7s', 'jkurwa-431-attached.p7s']) {
  test(`a signature that another program made is taken: ${name}`, async (t) => {
    const bytes = readFileSync(join(FIXTURES, name));
    t.match((await taken(bytes)).signers[0], {
      name: 'Проба Софія Іванівна',
      organisation: 'Вишнівська міська рада',
      algorithm: 'ДСТУ 4145-2002 + ГОСТ 34.311-95',
      signedAt: new Date('2026-03-30T12:00:00Z'),
      certificate: { saysQualified: false },
    });
    t.match(await take(bytes, { document: Buffer.from('інше') }), { refusal: { code: 'KEP_OTHER_BYTES' } });
  });
}
