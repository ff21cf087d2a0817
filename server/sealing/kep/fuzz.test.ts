/** Whatever is done to a signature's bytes, it is never called valid for what it is not, and nothing is thrown. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'tap';
import { zip } from '../../files/testing/samples.ts';
import { TAG } from '../asn1/der.ts';
import { integer, octets, oid, seq, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { readCertificate } from '../cms/certificate.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { personWith, signCades } from '../testing/kep.ts';
import { dstuKey, ecKey } from '../testing/keys.ts';
import { importKep } from './import-kep.ts';
import { readTrustList } from './trust-list.ts';

const DOCUMENT = Buffer.from('Протокол засідання ради № 3');
const CONTEXT = { now: new Date('2026-04-01T09:00:00Z') };
const take = (bytes: Buffer) => importKep({ name: 'a.p7s', bytes }, DOCUMENT, CONTEXT);

/** One to three bytes changed, a part taken out, bytes put in, or the end cut off. */
const mutated = (good: Buffer): fc.Arbitrary<Buffer> => {
  const at = fc.nat({ max: good.length - 1 });
  const flips = fc.array(fc.tuple(at, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 }).map((list) => {
    const bytes = Buffer.from(good);
    for (const [place, mask] of list) bytes[place] = (bytes[place] ?? 0) ^ mask;
    return bytes;
  });
  const without = fc
    .tuple(at, fc.integer({ min: 1, max: 40 }))
    .map(([place, count]) => Buffer.concat([good.subarray(0, place), good.subarray(place + count)]));
  const within = fc
    .tuple(at, fc.uint8Array({ minLength: 1, maxLength: 20 }))
    .map(([place, more]) => Buffer.concat([good.subarray(0, place), more, good.subarray(place)]));
  const longer = fc.uint8Array({ minLength: 1, maxLength: 20 }).map((more) => Buffer.concat([good, more]));
  return fc.oneof({ weight: 5, arbitrary: flips }, without, within, longer).filter((bytes) => !bytes.equals(good));
};

const CASES = {
  'of ECDSA': { good: signCades(personWith(ecKey(), ecKey()).issuedBy, DOCUMENT), runs: 1500 },
  'of ДСТУ 4145': { good: signCades(personWith(dstuKey('p'), dstuKey('i')).issuedBy, DOCUMENT), runs: 60 },
  'with the document inside': {
    good: signCades(personWith(ecKey(), ecKey()).issuedBy, DOCUMENT, { attached: true }),
    runs: 500,
  },
};
for (const [what, { good, runs }] of Object.entries(CASES)) {
  test(`a signature ${what} whose bytes were touched anywhere is never valid`, async (t) => {
    t.equal((await take(good)).ok, true, 'untouched it is');
    await fc.assert(
      fc.asyncProperty(mutated(good), async (bytes) => !(await take(bytes)).ok),
      { numRuns: runs },
    );
  });
}

test('every single bit of a signature matters', async (t) => {
  const { good } = CASES['of ECDSA'];
  const accepted: string[] = [];
  for (let at = 0; at < good.length; at += 1)
    for (const mask of [0x01, 0x80]) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ mask;
      if ((await take(bytes)).ok) accepted.push(`${at}^${mask}`);
    }
  t.same(accepted, []);
});

test('a stamped signature that was touched never tells another person, document or time', async (t) => {
  const { issuedBy: person } = personWith(ecKey(), ecKey());
  const { issuedBy: server } = personWith(ecKey(), ecKey(), { extended: OID.timeStamping, serial: 9 });
  const at = tlv(TAG.time, Buffer.from('20260330120500Z'));
  const stamp = (signature: Buffer) => {
    const imprint = seq(seq(oid(OID.sha256)), octets(createHash('sha256').update(signature).digest()));
    return signCades(server, seq(integer(1), oid('1.2.3'), imprint, integer(7), at), {
      attached: true,
      contentType: OID.tstInfo,
    });
  };
  const good = signCades(person, DOCUMENT, { stamp });
  const whole = await take(good);
  if (!whole.ok) throw new Error(whole.refusal.en);
  const [told] = whole.signature.signers;
  t.equal(told?.clock, 'time-stamp');
  await fc.assert(
    fc.asyncProperty(mutated(good), async (bytes) => {
      const imported = await take(bytes);
      if (!imported.ok) return true;
      const [signer, second] = imported.signature.signers;
      const time = signer?.clock === 'time-stamp' ? told?.signedAt : new Date('2026-03-30T12:00:00Z');
      const same = signer?.certificate.fingerprint === told?.certificate.fingerprint && second === undefined;
      return same && signer?.signedAt?.getTime() === time?.getTime();
    }),
    { numRuns: 1000 },
  );
});

test('a container whose bytes were touched is refused, or leads to the same person over the same document', async (t) => {
  const { issuedBy } = personWith(ecKey(), ecKey());
  const good = zip(
    { name: 'a.pdf', content: DOCUMENT },
    { name: 'META-INF/signature.p7s', content: signCades(issuedBy, DOCUMENT) },
  );
  const whole = await take(good);
  const who = whole.ok ? whole.signature.signers.map(({ certificate }) => certificate.fingerprint) : [];
  t.equal(who.length, 1);
  await fc.assert(
    fc.asyncProperty(mutated(good), async (bytes) => {
      const imported = await take(bytes);
      return (
        !imported.ok || imported.signature.signers.every(({ certificate }) => who.includes(certificate.fingerprint))
      );
    }),
    { numRuns: 400 },
  );
});

test('bytes of any kind are read without a throw', async (t) => {
  const { ca } = personWith(ecKey(), ecKey());
  const { good } = CASES['with the document inside'];
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    mutated(good),
    mutated(ca.certificate),
  );
  fc.assert(
    fc.property(anything, (bytes) => {
      readSignedData(bytes);
      readCertificate(bytes);
      readTrustList('a', bytes);
    }),
    { numRuns: 1500 },
  );
  const noise = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(noise, async (bytes) => !(await take(bytes)).ok),
    { numRuns: 500 },
  );
  t.ok(true);
});
