/**
 * Asks an issuer's own service how a certificate stands (OCSP over HTTP, RFC 6960 §A.1). In: the certificate and its proved
 * issuer; out: the answer's bytes, or nothing: without the network nothing is known, and that is said. The address stands
 * in the certificate, so it is asked only when a trusted issuer has signed it.
 */
import { attempt, TAG } from '../asn1/der.ts';
import { octets, oid, seq, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { boundedPost } from '../bounded-post.ts';
import type { Certificate } from '../cms/certificate.ts';
import { hashForId, keyBits } from './status-answer.ts';

const TALK = {
  asks: 'application/ocsp-request',
  answers: 'application/ocsp-response',
  /** An answer has one certificate's status and its signer's certificate. */
  largest: 256 * 1024,
};

/** Undefined when there is nobody to ask, nobody answers in time, or what is answered is too large. */
export async function askStatus(
  certificate: Certificate,
  issuer: Certificate,
  timeoutMs: number,
): Promise<Buffer | undefined> {
  const { statusAddress } = certificate;
  const question = questionFor(certificate, issuer);
  if (statusAddress === undefined || !/^https?:\/\//.test(statusAddress) || question === undefined) return undefined;
  try {
    return await boundedPost(statusAddress, question, TALK, timeoutMs);
  } catch {
    return undefined;
  }
}

/** ДСТУ's issuers know their own hash; the others are asked by SHA-1, as every service is. */
function questionFor(certificate: Certificate, issuer: Certificate): Buffer | undefined {
  const algorithm = issuer.publicKey.includes(oid(OID.dstu)) ? OID.gost34311 : OID.sha1;
  const name = hashForId(algorithm, issuer.subject.raw);
  const key = attempt(() => hashForId(algorithm, keyBits(issuer)));
  if (name === undefined || key === undefined) return undefined;
  const serial = tlv(TAG.integer, Buffer.from(certificate.serial, 'hex'));
  const id = seq(seq(oid(algorithm), tlv(TAG.nothing)), octets(name), octets(key), serial);
  return seq(seq(seq(seq(id))));
}
