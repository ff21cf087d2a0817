/** What a test issuer says of certificates: a list of revoked ones, and answers to questions; in any of the test keys. */
import { TAG } from '../asn1/der.ts';
import { bits, context, integer, octets, oid, seq, time, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { readCertificate } from '../cms/certificate.ts';
import { digestBy } from '../cms/digest.ts';
import { keyBits } from '../revocation/status-answer.ts';
import type { TestPerson } from './kep.ts';
import type { TestKey } from './keys.ts';

const signed = (body: Buffer, key: TestKey, ...more: readonly Buffer[]): Buffer => {
  const signature = key.sign(body);
  const wrapped = key.algorithm.startsWith('1.2.804') ? octets(signature) : signature;
  const algorithm = seq(oid(key.algorithm), ...(key.algorithm === OID.rsaSha256 ? [tlv(TAG.nothing)] : []));
  return seq(body, algorithm, bits(wrapped), ...more);
};

type Saying = { readonly asOf?: string; readonly until?: string };

/** @param revoked persons and when */
export function revocationList(
  by: TestPerson,
  revoked: readonly (readonly [TestPerson, string])[] = [],
  {
    asOf = '2026-03-31T00:00:00Z',
    until = '2026-04-07T00:00:00Z',
    isDelta = false,
  }: Saying & { isDelta?: boolean } = {},
): Buffer {
  const algorithm = seq(oid(by.key.algorithm));
  const entries = revoked.map(([{ serial }, at]) => seq(serial, time(new Date(at))));
  const delta = seq(seq(oid(OID.deltaList), tlv(TAG.boolean, Buffer.of(0xff)), octets(integer(1))));
  const body = seq(
    ...[integer(1), algorithm, by.issuer, time(new Date(asOf)), time(new Date(until))],
    ...(entries.length > 0 ? [seq(...entries)] : []),
    ...(isDelta ? [context(0, delta)] : []),
  );
  return signed(body, by.key);
}

/** @param responder who signs; with a certificate of its own that stands in the answer */
export function statusAnswer(
  ca: TestPerson,
  { serial }: TestPerson,
  status: { readonly revokedAt?: string } & Saying = {},
  responder: TestPerson = ca,
): Buffer {
  const issuer = readCertificate(ca.certificate);
  const digest = digestBy(ca.key.hash);
  if (!issuer || !digest) throw new Error('the test issuer has no certificate');
  const generalized = (at: string) => tlv(TAG.time, Buffer.from(at.replaceAll(/[-:T]/g, ''), 'latin1'));
  const { revokedAt, asOf = '2026-03-31T00:00:00Z', until } = status;
  const id = seq(
    seq(oid(ca.key.hash)),
    octets(digest.of(issuer.subject.raw)),
    octets(digest.of(keyBits(issuer))),
    serial,
  );
  const said = revokedAt === undefined ? tlv(0x80) : context(1, generalized(revokedAt));
  const single = seq(id, said, generalized(asOf), ...(until === undefined ? [] : [context(0, generalized(until))]));
  const body = seq(context(1, issuer.subject.raw), generalized(asOf), seq(single));
  const basic = signed(body, responder.key, ...(responder === ca ? [] : [context(0, seq(responder.certificate))]));
  return seq(tlv(0x0a, Buffer.of(0)), context(0, seq(oid(OID.ocspBasic), octets(basic))));
}
