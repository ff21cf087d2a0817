/** Certificates and signatures of test people, as signing programs outside make them. All names are invented. */
import { createHash } from 'node:crypto';

import { TAG } from '../asn1/der.ts';
import { bits, context, integer, octets, oid, seq, set, time, tlv, utf8 } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { digestBy } from '../cms/digest.ts';
import type { TestKey } from './keys.ts';

export type TestPerson = {
  readonly key: TestKey;
  readonly certificate: Buffer;
  readonly issuer: Buffer;
  readonly serial: Buffer;
};
export type CertificatePlan = {
  readonly subject: Readonly<Record<string, string>>;
  readonly serial?: number;
  readonly from?: string;
  readonly until?: string;
  readonly isIssuer?: boolean;
  /** Bits of the key's usage: 0xc0 signs, 0x06 issues, 0x08 agrees keys. */
  readonly usage?: number;
  readonly extended?: string;
  readonly qualified?: boolean;
};

export const CA_NAME = { [OID.organisation]: 'Надавач «Проба»', [OID.commonName]: 'КНЕДП «Проба»' };
export const PERSON = {
  [OID.commonName]: "В'юн Ольга Петрівна",
  [OID.surname]: "В'юн",
  [OID.givenName]: 'Ольга Петрівна',
  [OID.organisation]: 'Вишнівська міська рада',
  [OID.organisationCode]: 'NTRUA-04052212',
  [OID.title]: 'секретар ради',
  [OID.serialNumber]: 'TINUA-3141592653',
};

const nameOf = (parts: Readonly<Record<string, string>>): Buffer =>
  seq(...Object.entries(parts).map(([type, text]) => set(seq(oid(type), utf8(text)))));

/** A certificate by an issuer, or self-signed without one. */
export function certify(key: TestKey, plan: CertificatePlan, by?: TestPerson): TestPerson {
  const signer = by?.key ?? key;
  const issuer = by === undefined ? nameOf(plan.subject) : by.issuer;
  const algorithm = seq(oid(signer.algorithm), ...(signer.algorithm === OID.rsaSha256 ? [tlv(TAG.nothing)] : []));
  const serial = integer(plan.serial ?? 77);
  const body = seq(
    context(0, integer(2)),
    serial,
    algorithm,
    issuer,
    seq(time(new Date(plan.from ?? '2025-01-01T00:00:00Z')), time(new Date(plan.until ?? '2027-01-01T00:00:00Z'))),
    nameOf(plan.subject),
    key.publicKey,
    context(3, seq(...extensionsOf(key, plan, by))),
  );
  const signature = signer.sign(body);
  const wrapped = signer.algorithm.startsWith('1.2.804') ? octets(signature) : signature;
  return { key, certificate: seq(body, algorithm, bits(wrapped)), issuer: nameOf(plan.subject), serial };
}

const keyId = (key: TestKey): Buffer => digestBy(OID.sha256)?.of(key.publicKey) ?? Buffer.alloc(0);

function extensionsOf(key: TestKey, plan: CertificatePlan, by: TestPerson | undefined): Buffer[] {
  const extension = (id: string, value: Buffer) => seq(oid(id), tlv(TAG.boolean, Buffer.of(0xff)), octets(value));
  const usage = plan.usage ?? (plan.isIssuer ? 0x06 : 0xc0);
  return [
    extension(OID.subjectKeyId, octets(keyId(key))),
    extension(OID.issuerKeyId, seq(tlv(0x80, keyId(by?.key ?? key)))),
    extension(OID.keyUsage, tlv(TAG.bits, Buffer.of(0, usage))),
    extension(OID.basicConstraints, seq(...(plan.isIssuer ? [tlv(TAG.boolean, Buffer.of(0xff))] : []))),
    ...(plan.extended ? [extension(OID.extendedKeyUsage, seq(oid(plan.extended)))] : []),
    ...(plan.qualified === false ? [] : [extension(OID.qcStatements, seq(seq(oid(OID.qcCompliance))))]),
  ];
}

/** A person with a certificate of a test issuer. */
export function personWith(key: TestKey, issuerKey: TestKey, plan: Partial<CertificatePlan> = {}) {
  const ca = certify(issuerKey, { subject: CA_NAME, isIssuer: true, serial: 1 });
  const person = certify(key, { subject: PERSON, ...plan }, ca);
  return { ca, person, issuedBy: { ...person, issuer: ca.issuer } };
}

export type SignPlan = {
  readonly attached?: boolean;
  readonly at?: string | undefined;
  readonly certificates?: readonly Buffer[];
  /** Leaves the attribute that names the certificate out. */
  readonly unbound?: boolean;
  /** Names the certificate as RFC 2634 did, by its SHA-1. */
  readonly olderBinding?: boolean;
  readonly contentType?: string;
  /** A time-stamp token over the signature. */
  readonly stamp?: (signature: Buffer) => Buffer;
  /** Unsigned attributes besides, identifier → value. */
  readonly unsigned?: Readonly<Record<string, Buffer>>;
  /** What stands beside the certificates: lists of revoked ones. */
  readonly lists?: readonly Buffer[];
};

/** CAdES-BES by the person over the bytes. `who.issuer` must be the issuer's name. */
export function signCades(who: TestPerson, bytes: Buffer, plan: SignPlan = {}): Buffer {
  const { key, certificate } = who;
  const digest = digestBy(key.hash);
  if (digest === undefined) throw new Error('the test key has an unknown hash');
  const attribute = (id: string, value: Buffer) => seq(oid(id), set(value));
  const contentType = plan.contentType ?? OID.data;
  const at = plan.at ?? '2026-03-30T12:00:00Z';
  const binding = attribute(
    OID.signingCertificateV2,
    seq(seq(seq(seq(oid(key.hash)), octets(digest.of(certificate))))),
  );
  const sha1 = createHash('sha1').update(certificate).digest();
  const older = attribute(OID.signingCertificate, seq(seq(seq(octets(sha1)))));
  const attributes = [
    attribute(OID.contentType, oid(contentType)),
    attribute(OID.messageDigest, octets(digest.of(bytes))),
    ...(at === '' ? [] : [attribute(OID.signingTime, time(new Date(at)))]),
    ...(plan.unbound ? [] : [plan.olderBinding ? older : binding]),
  ].toSorted(Buffer.compare);
  const signature = key.sign(set(...attributes));
  const hash = seq(oid(key.hash));
  const unsigned = [
    ...(plan.stamp ? [attribute(OID.signatureTimeStamp, plan.stamp(signature))] : []),
    ...Object.entries(plan.unsigned ?? {}).map(([id, value]) => attribute(id, value)),
  ];
  const info = seq(
    integer(1),
    seq(who.issuer, who.serial),
    hash,
    context(0, ...attributes),
    seq(oid(key.algorithm), ...(key.algorithm === OID.rsaSha256 ? [tlv(TAG.nothing)] : [])),
    octets(signature),
    ...(unsigned.length > 0 ? [context(1, ...unsigned)] : []),
  );
  const content = seq(oid(contentType), ...(plan.attached ? [context(0, octets(bytes))] : []));
  const data = seq(
    integer(1),
    set(hash),
    content,
    context(0, ...(plan.certificates ?? [certificate])),
    ...(plan.lists ? [context(1, ...plan.lists)] : []),
    set(info),
  );
  return seq(oid(OID.signedData), context(0, data));
}
