/**
 * Reads and checks a time stamp (RFC 3161 §2.4.2): a CMS over the statement «this hash was seen then», signed by a key
 * that is made for stamping and nothing else.
 */
import { attempt, expect, oidOf, readDer, sequence, TAG, timeOf } from '../asn1/der.ts';
import { OID } from '../asn1/oids.ts';
import type { Certificate } from './certificate.ts';
import type { SignerCheck } from './check-signer.ts';
import { readSignedData, type SignedData, type SignerInfo } from './signed-data.ts';

export type Stamp = {
  readonly at: Date;
  readonly authority: Certificate;
  readonly certificates: readonly Certificate[];
};
type CheckSigner = (data: SignedData, signer: SignerInfo, bytes: Uint8Array) => SignerCheck;

/** The hash of what was stamped, by the hash's identifier. */
export type HashOfStamped = (algorithm: string) => Buffer | undefined;

/** What stands between a token and its proof without being a fault of it: its certificate or algorithm is not at hand. */
const NOT_AT_HAND: readonly string[] = ['no-certificate', 'unknown-algorithm'];

/**
 * The stamp in this token; `broken` when it is none or of other bytes; `unproven` when the server's certificate did not
 * come with it, as Ukrainian stamps may, or its hash is not known here. `check` is handed in, for a stamp is signed as
 * what it stamps is.
 */
export function checkStamp(token: Buffer, stamped: HashOfStamped, check: CheckSigner): Stamp | 'broken' | 'unproven' {
  const data = readSignedData(token);
  const [signer, second] = data?.signers ?? [];
  if (data?.contentType !== OID.tstInfo || data.content === undefined || signer === undefined || second !== undefined)
    return 'broken';
  const told = readStatement(data.content);
  if (told === undefined) return 'broken';
  const hash = stamped(told.hash);
  if (hash === undefined) return 'unproven';
  if (!hash.equals(told.value)) return 'broken';
  const checked = check(data, signer, data.content);
  if (!checked.ok) return NOT_AT_HAND.includes(checked.fault) ? 'unproven' : 'broken';
  if (!checked.certificate.mayStampTime) return 'broken';
  const { notBefore, notAfter } = checked.certificate;
  if (told.at < notBefore || told.at > notAfter) return 'broken';
  return { at: told.at, authority: checked.certificate, certificates: data.certificates };
}

type Statement = {
  readonly hash: string;
  readonly value: Buffer;
  readonly at: Date;
  readonly nonce: string | undefined;
};

/** What a TSTInfo says; undefined when it is none. */
export const readStatement = (bytes: Buffer): Statement | undefined =>
  attempt(() => {
    const [, , imprint, , at, ...rest] = sequence(readDer(bytes));
    const [algorithm, value] = sequence(imprint);
    return {
      hash: oidOf(sequence(algorithm)[0]),
      value: expect(value, TAG.octets).content,
      at: timeOf(at),
      nonce: rest.find(({ tag }) => tag === TAG.integer)?.content.toString('hex'),
    };
  });
