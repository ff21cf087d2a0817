/** Reads X.509 certificates (RFC 5280). In: DER; out: what the checks and the people need, or undefined. */
import { createHash } from 'node:crypto';
import {
  attempt,
  bitsOf,
  type Der,
  expect,
  field,
  NotDer,
  oidOf,
  parts,
  readDer,
  sequence,
  TAG,
  textOf,
  timeOf,
} from '../asn1/der.ts';
import { OID } from '../asn1/oids.ts';

export type Name = {
  readonly raw: Buffer;
  /** Identifier → text; the first of several. */
  readonly parts: ReadonlyMap<string, string>;
};

export type Certificate = {
  readonly raw: Buffer;
  /** SHA-256 of `raw`, hex. */
  readonly sha256: string;
  /** Serial number, hex. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
  /** What its issuer signed, by which algorithm, and the signature. */
  readonly signed: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
  readonly isIssuer: boolean;
  /** Whether its key may sign documents (digitalSignature or nonRepudiation; both when it does not say). */
  readonly maySign: boolean;
  readonly mayStampTime: boolean;
  /** Whether its key may say of others' certificates how they stand (OCSP). */
  readonly maySayStatus: boolean;
  /** Where its issuer tells how it stands (OCSP over HTTP). */
  readonly statusAddress: string | undefined;
  /** Whether it says of itself that it is qualified: QcCompliance, or the Ukrainian statement. */
  readonly saysQualified: boolean;
  /** Subject key identifier, when it has one. */
  readonly keyId: Buffer | undefined;
  /** Key identifier of its issuer, when it names one. */
  readonly issuerKeyId: Buffer | undefined;
};

const NONE = Buffer.alloc(0);

/** The certificate that these bytes are; undefined when they are none. */
export const readCertificate = (bytes: Buffer): Certificate | undefined => attempt(() => certificateOf(bytes));

/** @throws NotDer */
function certificateOf(bytes: Buffer): Certificate {
  const [body, algorithm, signature] = sequence(readDer(bytes));
  const fields = sequence(body);
  const [, serial, inner, issuer, validity, subject, publicKey, ...rest] = fields;
  if (body === undefined || serial === undefined || publicKey === undefined) throw new NotDer('certificate');
  expect(fields[0], field(0));
  const [from, until] = sequence(validity);
  if (algorithm === undefined || inner === undefined || !algorithm.raw.equals(inner.raw)) throw new NotDer('algorithm');
  const extensions = extensionsOf(rest.find(({ tag }) => tag === field(3)));
  return {
    raw: bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    serial: expect(serial, TAG.integer).content.toString('hex'),
    issuer: nameOf(issuer),
    subject: nameOf(subject),
    notBefore: timeOf(from),
    notAfter: timeOf(until),
    publicKey: expect(publicKey, TAG.sequence).raw,
    signed: body.raw,
    algorithm: oidOf(sequence(algorithm)[0]),
    signature: bitsOf(signature),
    ...meaningOf(extensions),
  };
}

function meaningOf(extensions: ReadonlyMap<string, Buffer>) {
  const usage = extensions.get(OID.keyUsage);
  const bits = usage === undefined ? 0xff : (readDer(usage, TAG.bits).content[1] ?? 0);
  const basic = extensions.get(OID.basicConstraints);
  const purposes = extensions.get(OID.extendedKeyUsage);
  const statements = extensions.get(OID.qcStatements);
  const keyId = extensions.get(OID.subjectKeyId);
  const issuerKey = extensions.get(OID.issuerKeyId);
  const said = statements === undefined ? [] : sequence(readDer(statements)).map((one) => oidOf(sequence(one)[0]));
  return {
    isIssuer: basic !== undefined && sequence(readDer(basic))[0]?.content[0] === 0xff && (bits & 0x04) !== 0,
    maySign: (bits & 0xc0) !== 0,
    mayStampTime: isFor(purposes, OID.timeStamping),
    maySayStatus: isFor(purposes, OID.ocspSigning),
    statusAddress: attempt(() => addressIn(extensions.get(OID.informationAccess))),
    saysQualified: said.some((one) => one === OID.qcCompliance || one === OID.qcUkraine),
    keyId: keyId === undefined ? undefined : readDer(keyId, TAG.octets).content,
    issuerKeyId: attempt(() => sequence(readDer(issuerKey ?? NONE)).find(({ tag }) => tag === 0x80)?.content),
  };
}

const isFor = (purposes: Buffer | undefined, purpose: string): boolean =>
  purposes !== undefined && sequence(readDer(purposes)).some((one) => oidOf(one) === purpose);

/** The first address of the issuer's status service. */
function addressIn(access: Buffer | undefined): string | undefined {
  if (access === undefined) return undefined;
  const found = sequence(readDer(access)).map((one) => sequence(one));
  const [, place] = found.find(([method]) => oidOf(method) === OID.ocspAddress) ?? [];
  return place?.tag === 0x86 ? place.content.toString('latin1') : undefined;
}

/** Extensions by identifier, each once. */
function extensionsOf(wrapped: Der | undefined): ReadonlyMap<string, Buffer> {
  if (wrapped === undefined) return new Map();
  const [list] = parts(wrapped);
  const found = sequence(list).map((one): [string, Buffer] => {
    const inside = sequence(one);
    return [oidOf(inside[0]), expect(inside.at(-1), TAG.octets).content];
  });
  const byId = new Map(found);
  if (byId.size !== found.length) throw new NotDer('an extension twice');
  return byId;
}

function nameOf(value: Der | undefined): Name {
  const found = new Map<string, string>();
  for (const group of sequence(value))
    for (const pair of parts(expect(group, TAG.set))) {
      const [type, text] = sequence(pair);
      const id = oidOf(type);
      const said = text === undefined ? undefined : attempt(() => textOf(text));
      if (said !== undefined && !found.has(id)) found.set(id, said);
    }
  return { raw: value?.raw ?? Buffer.alloc(0), parts: found };
}
