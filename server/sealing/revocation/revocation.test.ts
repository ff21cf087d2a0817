import { test } from 'tap';
import { TAG } from '../asn1/der.ts';
import { context, integer, octets, oid, seq, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { digestBy } from '../cms/digest.ts';
import { importKep, type KepContext } from '../kep/import-kep.ts';
import { readTrust } from '../kep/trust-list.ts';
import { revocationList, statusAnswer } from '../testing/issuer-words.ts';
import { CA_NAME, certify, personWith, type SignPlan, signCades } from '../testing/kep.ts';
import { dstuKey } from '../testing/keys.ts';

const DOCUMENT = Buffer.from('Протокол засідання ради № 3');
/** The smallest curve of the standard: these tests sign much. */
const small = (seed: string) => dstuKey(seed, OID.gost34311, 0);
const ISSUER = small('issuer');
const { ca, issuedBy: person } = personWith(small('person'), ISSUER);
const other = personWith(small('other'), ISSUER, { serial: 78 }).issuedBy;

async function taken(plan: SignPlan = {}, files: readonly Buffer[] = [], more: Partial<KepContext> = {}) {
  const trust = readTrust([ca.certificate, ...files].map((bytes, at) => ({ name: `${at}`, bytes })));
  const now = new Date('2026-04-01T09:00:00Z');
  return importKep({ name: 'a.p7s', bytes: signCades(person, DOCUMENT, plan) }, DOCUMENT, { now, trust, ...more });
}
const standing = async (...asked: Parameters<typeof taken>) => {
  const imported = await taken(...asked);
  if (!imported.ok) return imported.refusal.code;
  const [signer] = imported.signature.signers;
  return `${signer?.status}: ${signer?.statusSaid.uk}`;
};

test('without a list or an answer it is said that nothing is known of the certificate’s standing', async (t) => {
  t.match(await standing(), /^unknown: .*не перевірено: немає ні відповіді OCSP, ні чинного списку/);
  const stale = revocationList(ca, [], { asOf: '2026-03-01T00:00:00Z', until: '2026-03-08T00:00:00Z' });
  t.match(await standing({}, [stale]), /^unknown/, 'a list that had run out tells nothing of a later day');
});

test('a list put in by the operator tells that it stood, and as of when', async (t) => {
  t.match(
    await standing({}, [revocationList(ca, [[other, '2026-03-01T00:00:00Z']])]),
    /^good: .*станом на 31\.03\.2026/,
  );
  const before = revocationList(ca, [], { asOf: '2026-03-29T00:00:00Z', until: '2026-04-05T00:00:00Z' });
  t.match(await standing({}, [before]), /^good-before: Станом на 29\.03\.2026.*до підпису/);
});

test('a certificate that was revoked before signing is refused, and so is one that was later, without a trusted stamp', async (t) => {
  for (const at of ['2026-03-01T00:00:00Z', '2026-03-31T00:00:00Z'])
    t.equal(await standing({}, [revocationList(ca, [[person, at]])]), 'KEP_REVOKED', at);
  t.equal(await standing({}, [statusAnswer(ca, person, { revokedAt: '2026-03-01T00:00:00Z' })]), 'KEP_REVOKED');
});

/** A stamp of 30 March, 12:05, by a server of the same issuer. */
function stampOver(bytes: Buffer): Buffer {
  const plan = { subject: { [OID.commonName]: 'TSP-сервер «Проба»' }, extended: OID.timeStamping, serial: 9 };
  const hash = digestBy(OID.gost34311)?.of(bytes) ?? bytes;
  const at = tlv(TAG.time, Buffer.from('20260330120500Z'));
  const statement = seq(integer(1), oid('1.2.3'), seq(seq(oid(OID.gost34311)), octets(hash)), integer(7), at);
  const { issuedBy: server } = personWith(small('tsa'), ISSUER, plan);
  return signCades(server, statement, { attached: true, contentType: OID.tstInfo });
}

test('a trusted stamp proves that the signature is older than the revocation, and both are told', async (t) => {
  const list = (at: string) => revocationList(ca, [[person, at]]);
  t.match(
    await standing({ stamp: stampOver }, [list('2026-03-30T13:00:00Z')]),
    /^revoked: .*30\.03\.2026 13:00.*після підпису/,
  );
  t.equal(await standing({ stamp: stampOver }, [list('2026-03-30T12:00:00Z')]), 'KEP_REVOKED');
  const trust = { issuers: [], revocations: [list('2026-03-30T13:00:00Z')] };
  const untrusted = { stamp: stampOver, certificates: [person.certificate, ca.certificate] };
  t.equal(
    await standing(untrusted, [], { trust }),
    'KEP_REVOKED',
    'a stamp of a server that nobody confirms proves nothing',
  );
});

test('a list of changes alone tells who was revoked, and not who stands', async (t) => {
  t.match(await standing({}, [revocationList(ca, [], { isDelta: true })]), /^unknown/);
  const named = revocationList(ca, [[person, '2026-03-01T00:00:00Z']], { isDelta: true });
  t.equal(await standing({}, [named]), 'KEP_REVOKED');
});

test('what another issuer says, or what was changed, is silence', async (t) => {
  const stranger = certify(small('stranger'), { subject: CA_NAME, isIssuer: true, serial: 1 });
  t.match(await standing({}, [revocationList(stranger)]), /^unknown/);
  t.match(await standing({}, [statusAnswer(ca, person, {}, stranger)]), /^unknown/);
  const changed = revocationList(ca);
  const at = changed.indexOf(Buffer.from('260407000000Z'));
  changed.write('270407000000Z', at, 'latin1');
  t.match(await standing({}, [changed]), /^unknown/);
});

test('an answer counts when the issuer gave it, or whom it named for that', async (t) => {
  t.match(await standing({}, [statusAnswer(ca, person)]), /^good: .*відповідь OCSP/);
  t.match(await standing({}, [statusAnswer(ca, other)]), /^unknown/, 'of another certificate');
  const plan = { subject: CA_NAME, serial: 5 };
  const named = certify(small('ocsp'), { ...plan, extended: OID.ocspSigning }, ca);
  t.match(await standing({}, [statusAnswer(ca, person, {}, named)]), /^good/);
  const unnamed = certify(small('ocsp'), plan, ca);
  t.match(await standing({}, [statusAnswer(ca, person, {}, unnamed)]), /^unknown/);
});

test('what the signature itself brought for later is read: CAdES-X Long, and lists beside its certificates', async (t) => {
  const values = (list: Buffer[], answers: Buffer[]) =>
    seq(
      ...(list.length > 0 ? [context(0, seq(...list))] : []),
      ...(answers.length > 0 ? [context(1, seq(...answers))] : []),
    );
  const unsigned = (value: Buffer) => ({ unsigned: { [OID.revocationValues]: value } });
  t.match(await standing(unsigned(values([revocationList(ca)], []))), /^good/);
  t.match(await standing(unsigned(values([], [basicOf(statusAnswer(ca, person))]))), /^good: .*OCSP/);
  t.match(await standing({ lists: [revocationList(ca)] }), /^good/);
  t.match(await standing({ lists: [context(1, oid(OID.ocspInCms), statusAnswer(ca, person))] }), /^good: .*OCSP/);
});

test('a trusted issuer is asked when nothing is known, and an untrusted one never', async (t) => {
  const asked: string[] = [];
  const askStatus: KepContext['askStatus'] = async ({ serial }) => {
    asked.push(serial);
    return statusAnswer(ca, person);
  };
  t.match(await standing({}, [], { askStatus }), /^good: .*відповідь OCSP/);
  t.match(await standing({}, [revocationList(ca)], { askStatus }), /^good: .*список/);
  t.match(
    await standing({ certificates: [person.certificate, ca.certificate] }, [], { trust: undefined, askStatus }),
    /^unknown/,
  );
  t.match(await standing({}, [], { askStatus: async () => undefined }), /^unknown/, 'nobody answers');
  t.equal(asked.length, 1);
});

test('bytes that are no list and no answer put nothing in', (t) => {
  const files = [Buffer.from('3003020101', 'hex'), Buffer.from('%PDF'), Buffer.alloc(0)];
  t.equal(readTrust(files.map((bytes) => ({ name: 'x', bytes }))), undefined);
  t.end();
});

/** The basic part alone, as signatures carry it. */
function basicOf(answer: Buffer): Buffer {
  const marker = oid(OID.ocspBasic);
  const rest = answer.subarray(answer.indexOf(marker) + marker.length);
  return rest.subarray((rest[1] ?? 0) < 0x80 ? 2 : 2 + ((rest[1] ?? 0) & 0x7f));
}
