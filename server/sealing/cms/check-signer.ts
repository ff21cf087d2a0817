/**
 * Whether one signer of a CMS signed exactly these bytes: CAdES-BES (ETSI EN 319 122-1 §5). The signed attributes name
 * the bytes' hash and the certificate; the signature stands under the attributes; a time stamp in it is checked as
 * strictly. The certificate's issuers are judged elsewhere (`chain.ts`).
 */
import { createHash } from 'node:crypto';
import { attempt, expect, oidOf, sequence, TAG, timeOf } from '../asn1/der.ts';
import { OID } from '../asn1/oids.ts';
import type { Certificate } from './certificate.ts';
import { digestBy } from './digest.ts';
import { checkWith } from './public-key.ts';
import type { SignedData, SignerInfo } from './signed-data.ts';
import { checkStamp, type Stamp } from './stamp.ts';

export type SignerFault =
  | 'no-certificate'
  | 'unbound'
  | 'other-bytes'
  | 'tampered'
  | 'unknown-algorithm'
  | 'stamp-broken';
export type SignerCheck =
  | {
      readonly ok: true;
      readonly certificate: Certificate;
      readonly hash: string;
      readonly algorithm: string;
      /** The moment that the signer's own clock showed; nobody else vouches for it. */
      readonly claimedAt: Date | undefined;
      /** `unproven`: there is one, but its server's certificate is not at hand. */
      readonly stamp: Stamp | 'unproven' | undefined;
    }
  | {
      readonly ok: false;
      readonly fault: SignerFault;
      readonly detail: string;
      readonly certificate: Certificate | undefined;
    };

/** The stamp when it is proved. */
export const provedStamp = (stamp: Stamp | 'unproven' | undefined): Stamp | undefined =>
  stamp === 'unproven' ? undefined : stamp;

/** Checks a signer against the bytes. `others`: certificates that came beside the signature. */
export function checkSigner(
  data: SignedData,
  signer: SignerInfo,
  bytes: Uint8Array,
  others: readonly Certificate[] = [],
): SignerCheck {
  const certificate = [...data.certificates, ...others].find((one) => isOf(signer, one));
  const fail = (fault: SignerFault, detail = ''): SignerCheck => ({ ok: false, fault, detail, certificate });
  if (certificate === undefined) return fail('no-certificate');
  const digest = digestBy(signer.hash);
  if (digest === undefined) return fail('unknown-algorithm', signer.hash);
  const { signedBytes, attributes } = signer;
  if (signedBytes === undefined || !isBound(signer, certificate)) return fail('unbound');
  if (!data.hashes.includes(signer.hash) || !namesContent(attributes, data.contentType)) return fail('tampered');
  if (!octetsOf(attributes, OID.messageDigest)?.equals(digest.of(bytes))) return fail('other-bytes');
  const checked = checkWith(certificate.publicKey, signer.algorithm, signer.hash, signedBytes, signer.signature);
  if (checked !== 'good') return fail(checked === 'bad' ? 'tampered' : 'unknown-algorithm', signer.algorithm);
  const stamp = stampOf(signer, bytes, [...data.certificates, ...others]);
  if (stamp === 'broken') return fail('stamp-broken');
  const { hash, algorithm } = signer;
  return { ok: true, certificate, hash, algorithm, claimedAt: claimedTime(attributes), stamp };
}

const isOf = ({ who }: SignerInfo, { issuer, serial, keyId }: Certificate): boolean =>
  'keyId' in who ? keyId?.equals(who.keyId) === true : who.serial === serial && issuer.raw.equals(who.issuer);

type Attributes = SignerInfo['attributes'];

/** The one value of an attribute. */
const only = (attributes: Attributes, id: string) => {
  const values = attributes.get(id);
  return values?.length === 1 ? values[0] : undefined;
};

const octetsOf = (attributes: Attributes, id: string): Buffer | undefined =>
  attempt(() => expect(only(attributes, id), TAG.octets).content);

const namesContent = (attributes: Attributes, contentType: string): boolean =>
  attempt(() => oidOf(only(attributes, OID.contentType))) === contentType;

/**
 * Whether the signed attributes name this very certificate: RFC 5035, or the older RFC 2634 with its SHA-1, of which
 * nobody can make a second certificate; time-stamp servers still use it.
 */
function isBound({ attributes }: SignerInfo, certificate: Certificate): boolean {
  const bound = attempt(() => {
    const older = attributes.has(OID.signingCertificateV2) ? undefined : only(attributes, OID.signingCertificate);
    const [certificates] = sequence(older ?? only(attributes, OID.signingCertificateV2));
    const [head, next] = sequence(sequence(certificates)[0]);
    if (older !== undefined) return sha1(certificate.raw).equals(expect(head, TAG.octets).content);
    const hash = head?.tag === TAG.sequence ? oidOf(sequence(head)[0]) : OID.sha256;
    const value = expect(head?.tag === TAG.sequence ? next : head, TAG.octets).content;
    return digestBy(hash)?.of(certificate.raw).equals(value) === true;
  });
  return bound === true;
}

const sha1 = (bytes: Buffer): Buffer => createHash('sha1').update(bytes).digest();

/** The signer's own clock; a time that can't be read is none. */
function claimedTime(attributes: Attributes): Date | undefined {
  const value = only(attributes, OID.signingTime);
  return value === undefined ? undefined : attempt(() => timeOf(value));
}

/** The stamp over the signature, else the one over the content, which the signer took just before signing. */
function stampOf(
  { unsigned, attributes, signature }: SignerInfo,
  bytes: Uint8Array,
  others: readonly Certificate[],
): Stamp | 'broken' | 'unproven' | undefined {
  const after = unsigned.get(OID.signatureTimeStamp)?.[0];
  const before = attributes.get(OID.contentTimeStamp)?.[0];
  const check: typeof checkSigner = (data, signer, stamped) => checkSigner(data, signer, stamped, others);
  const found = [
    after === undefined ? undefined : checkStamp(after.raw, hashesOf(signature), check),
    before === undefined ? undefined : checkStamp(before.raw, hashesOf(bytes), check),
  ];
  const proved = found.find((one) => typeof one === 'object');
  return found.includes('broken') ? 'broken' : (proved ?? found.find((one) => one !== undefined));
}

const hashesOf = (bytes: Uint8Array) => (algorithm: string) => digestBy(algorithm)?.of(bytes);
