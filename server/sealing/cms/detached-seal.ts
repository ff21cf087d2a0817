/**
 * Makes a detached seal: CMS SignedData (RFC 5652) as CAdES-BES (ETSI EN 319 122-1), the device's certificate inside,
 * the content outside. `openssl cms -verify` reads it. A time stamp is added to it now or later.
 */
import { createHash } from 'node:crypto';
import { attempt, type Der, expect, field, parts, readDer, sequence, TAG } from '../asn1/der.ts';
import { context, integer, nothing, octets, oid, seq, set, time, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import type { Signer } from '../device-key/signer.ts';
import { readCertificate } from './certificate.ts';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const attribute = (id: string, value: Buffer): Buffer => seq(oid(id), set(value));

/** The seal over the content, dated `at` by the device's clock. @throws when the signer's certificate is none. */
export async function makeDetachedSeal(signer: Signer, content: Uint8Array, at: Date): Promise<Buffer> {
  const certificate = readCertificate(signer.chain[0]);
  if (certificate === undefined) throw new Error('the signer has no certificate');
  const attributes = set(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(sha256(content))),
    attribute(OID.signingTime, time(at)),
    attribute(OID.signingCertificateV2, seq(seq(seq(octets(sha256(certificate.raw)))))),
  );
  const signature = await signer.sign(attributes);
  const hash = seq(oid(OID.sha256));
  const serial = Buffer.from(certificate.serial, 'hex');
  const info = seq(
    integer(1),
    seq(certificate.issuer.raw, tlv(TAG.integer, serial)),
    hash,
    context(0, ...parts(readDer(attributes)).map(({ raw }) => raw)),
    seq(oid(OID.ecdsaSha256)),
    octets(signature),
  );
  const data = seq(integer(1), set(hash), seq(oid(OID.data)), context(0, ...signer.chain), set(info));
  return seq(oid(OID.signedData), context(0, data));
}

/** The signature's own bytes, which a time stamp is put over; undefined when this is no seal with one signer. */
export const signatureOf = (seal: Buffer): Buffer | undefined =>
  attempt(() => {
    const fields = signerFields(seal);
    return fields.find(({ tag }) => tag === TAG.octets)?.content;
  });

/** The seal with the stamp in it; undefined when this is no seal, or it has unsigned attributes already. */
export const withStamp = (seal: Buffer, token: Buffer): Buffer | undefined =>
  attempt(() => {
    const fields = signerFields(seal);
    if (fields.some(({ tag }) => tag === field(1))) return undefined;
    const info = seq(...fields.map(({ raw }) => raw), context(1, attribute(OID.signatureTimeStamp, token)));
    const [type, wrapped] = sequence(readDer(seal));
    const inside = sequence(readDer(expect(wrapped, field(0)).content)).slice(0, -1);
    const data = seq(...inside.map(({ raw }) => raw), set(info));
    return seq(type?.raw ?? nothing(), context(0, data));
  });

/** @throws NotDer when there is not exactly one signer */
function signerFields(seal: Buffer): Der[] {
  const [, wrapped] = sequence(readDer(seal));
  const signers = expect(sequence(readDer(expect(wrapped, field(0)).content)).at(-1), TAG.set);
  return sequence(readDer(signers.content));
}
