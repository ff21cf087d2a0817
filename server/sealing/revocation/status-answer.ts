/**
 * Answers about certificates (OCSP, RFC 6960 §4.2). In: an answer, or its basic part alone; out: what is said of one
 * certificate, if its issuer said it or whom the issuer has named for that.
 */
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
  timeOf,
} from '../asn1/der.ts';
import { OID } from '../asn1/oids.ts';
import { type Certificate, readCertificate } from '../cms/certificate.ts';
import { digestBy } from '../cms/digest.ts';
import { isSignedBy, type Said } from './revocation-list.ts';

type Single = {
  readonly hash: string;
  readonly issuerName: Buffer;
  readonly issuerKey: Buffer;
  readonly serial: string;
  readonly said: Said | undefined;
};
export type StatusAnswer = {
  readonly producedAt: Date;
  readonly singles: readonly Single[];
  readonly certificates: readonly Certificate[];
  readonly signed: Buffer;
  readonly algorithm: string;
  readonly signature: Buffer;
};

const OK = 0x0a;

export const readStatusAnswer = (bytes: Buffer): StatusAnswer | undefined =>
  attempt(() => answerOf(basicIn(readDer(bytes))));

/** @throws NotDer */
function basicIn(value: Der): Der {
  const [status, wrapped] = sequence(value);
  if (status?.tag !== OK) return value;
  const [type, basic] = sequence(readDer(expect(wrapped, field(0)).content));
  if (status.content[0] !== 0 || oidOf(type) !== OID.ocspBasic) throw new NotDer('no answer');
  return readDer(expect(basic, TAG.octets).content);
}

/** @throws NotDer */
function answerOf(basic: Der): StatusAnswer {
  const [body, algorithm, signature, certificates] = sequence(basic);
  const fields = sequence(body);
  if (fields[0]?.tag === field(0)) fields.shift();
  const [, producedAt, responses] = fields;
  if (body === undefined) throw new NotDer('answer');
  const list = certificates === undefined ? undefined : readDer(expect(certificates, field(0)).content);
  return {
    producedAt: timeOf(producedAt),
    singles: sequence(responses).map(singleOf),
    certificates: list === undefined ? [] : sequence(list).flatMap(({ raw }) => readCertificate(raw) ?? []),
    signed: body.raw,
    algorithm: oidOf(sequence(algorithm)[0]),
    signature: bitsOf(signature),
  };
}

function singleOf(value: Der): Single {
  const [id, status, asOf, ...rest] = sequence(value);
  const [algorithm, issuerName, issuerKey, serial] = sequence(id);
  const until = rest.find(({ tag }) => tag === field(0));
  const revoked = status?.tag === field(1) ? parts(status)[0] : undefined;
  const isKnown = status?.tag === 0x80 || revoked !== undefined;
  return {
    hash: oidOf(sequence(algorithm)[0]),
    issuerName: expect(issuerName, TAG.octets).content,
    issuerKey: expect(issuerKey, TAG.octets).content,
    serial: expect(serial, TAG.integer).content.toString('hex'),
    said: isKnown
      ? {
          ...{ by: 'answer', asOf: timeOf(asOf), until: until && timeOf(parts(until)[0]) },
          revokedAt: revoked && timeOf(revoked),
        }
      : undefined,
  };
}

/** What this answer says of the certificate; undefined when nobody who may has said it. */
export function saidByAnswer(answer: StatusAnswer, certificate: Certificate, issuer: Certificate): Said | undefined {
  const single = answer.singles.find((one) => one.serial === certificate.serial && isOfIssuer(one, issuer));
  return single?.said && isAuthorised(answer, issuer) ? single.said : undefined;
}

/** Names and keys in questions and answers; SHA-1 is the usual one here, and only says which certificate is meant. */
export const hashForId = (algorithm: string, bytes: Buffer): Buffer | undefined =>
  algorithm === OID.sha1 ? createHash('sha1').update(bytes).digest() : digestBy(algorithm)?.of(bytes);

/** The key's own bits, without their header. @throws NotDer */
export const keyBits = ({ publicKey }: Certificate): Buffer => bitsOf(sequence(readDer(publicKey))[1]);

/** ДСТУ's issuers are named by their key's identifier as well. */
function isOfIssuer({ hash, issuerName, issuerKey }: Single, issuer: Certificate): boolean {
  const key = attempt(() => hashForId(hash, keyBits(issuer)));
  const isKey = key?.equals(issuerKey) === true || issuer.keyId?.equals(issuerKey) === true;
  return isKey && hashForId(hash, issuer.subject.raw)?.equals(issuerName) === true;
}

/** The issuer itself, or a certificate that it issued for this, in force when it answered (RFC 6960 §4.2.2.2). */
function isAuthorised(answer: StatusAnswer, issuer: Certificate): boolean {
  if (isSignedBy(answer, issuer)) return true;
  return answer.certificates.some(
    (one) =>
      one.maySayStatus &&
      one.issuer.raw.equals(issuer.subject.raw) &&
      one.notBefore <= answer.producedAt &&
      answer.producedAt <= one.notAfter &&
      isSignedBy(one, issuer) &&
      isSignedBy(answer, one),
  );
}
