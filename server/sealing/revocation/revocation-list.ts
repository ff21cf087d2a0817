/** Lists of revoked certificates (CRL, RFC 5280 §5). In: DER, or PEM; out: what is said of one certificate, if its issuer said it. */
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
  timeOf,
} from '../asn1/der.ts';
import { OID } from '../asn1/oids.ts';
import type { Certificate } from '../cms/certificate.ts';
import { checkWith, hashOf } from '../cms/public-key.ts';

/** What an issuer said of a certificate. `asOf`: when it said so; `until`: when it promised to say it anew. */
export type Said = {
  readonly by: 'list' | 'answer';
  readonly asOf: Date;
  readonly until: Date | undefined;
  /** Absent: it was not revoked. */
  readonly revokedAt: Date | undefined;
};

export type RevocationList = {
  readonly issuer: Buffer;
  readonly asOf: Date;
  readonly until: Date | undefined;
  /** Changes since another list alone, or some kinds of certificates alone: who is not on it may be revoked all the same. */
  readonly isPartial: boolean;
  /** Serial number, hex → when. */
  readonly revoked: ReadonlyMap<string, Date>;
  readonly signed: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
};

export const readRevocationList = (bytes: Buffer): RevocationList | undefined => attempt(() => listOf(bytes));

/** @throws NotDer */
function listOf(bytes: Buffer): RevocationList {
  const [body, algorithm, signature, more] = sequence(readDer(bytes));
  const fields = sequence(body);
  if (fields[0]?.tag === TAG.integer) fields.shift();
  const [inner, issuer, asOf, ...rest] = fields;
  if (body === undefined || more !== undefined || !inner || !algorithm?.raw.equals(inner.raw)) throw new NotDer('list');
  const isTime = rest[0]?.tag === TAG.utcTime || rest[0]?.tag === TAG.time;
  const until = isTime ? timeOf(rest.shift()) : undefined;
  const entries = rest[0]?.tag === TAG.sequence ? sequence(rest.shift()) : [];
  return {
    issuer: expect(issuer, TAG.sequence).raw,
    ...{ asOf: timeOf(asOf), until },
    isPartial: isPartial(rest.find(({ tag }) => tag === field(0))),
    revoked: new Map(entries.map(revokedOf)),
    signed: body.raw,
    algorithm: oidOf(sequence(algorithm)[0]),
    signature: bitsOf(signature),
  };
}

function revokedOf(entry: Der): [string, Date] {
  const [serial, at] = sequence(entry);
  return [expect(serial, TAG.integer).content.toString('hex'), timeOf(at)];
}

/** A list of persons' certificates alone is whole for whom it is about; of issuers alone, of attributes, of others' it is not. */
function isPartial(wrapped: Der | undefined): boolean {
  const [list] = wrapped === undefined ? [] : parts(wrapped);
  const extensions = list === undefined ? [] : sequence(list).map((one) => sequence(one));
  const scope = extensions.find(([id]) => oidOf(id) === OID.distributionPoint)?.at(-1);
  const words = scope === undefined ? [] : sequence(readDer(expect(scope, TAG.octets).content));
  const isNarrow = words.some(({ tag, content }) => ![field(0), 0x81].includes(tag) && content[0] !== 0);
  return isNarrow || extensions.some(([id]) => oidOf(id) === OID.deltaList);
}

/** What this list says of the certificate; undefined when it is not this issuer's, or says nothing of it. */
export function saidByList(list: RevocationList, certificate: Certificate, issuer: Certificate): Said | undefined {
  if (!list.issuer.equals(issuer.subject.raw) || !isSignedBy(list, issuer)) return undefined;
  const revokedAt = list.revoked.get(certificate.serial);
  if (revokedAt === undefined && list.isPartial) return undefined;
  return { by: 'list', asOf: list.asOf, until: list.until, revokedAt };
}

/** Whether the issuer's key stands under it. */
export function isSignedBy(
  { algorithm, signed, signature }: Pick<RevocationList, 'algorithm' | 'signed' | 'signature'>,
  { publicKey }: Certificate,
): boolean {
  const hash = hashOf(algorithm);
  return hash !== undefined && checkWith(publicKey, algorithm, hash, signed, signature) === 'good';
}
