/**
 * Asks a time-stamp server for a stamp (RFC 3161 over HTTP, §3.4) and checks what comes before anybody else sees it.
 * In: address and hash; out: the token, or why there is none. A server that is dead or slow costs its time-out only.
 */
import { randomBytes } from 'node:crypto';
import { type Refusal, refuse } from '#contract/refusals';
import { attempt, numberOf, readDer, sequence, TAG } from '../asn1/der.ts';
import { integer, octets, oid, seq, tlv } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { boundedPost } from '../bounded-post.ts';
import { checkSigner } from '../cms/check-signer.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { checkStamp, readStatement } from '../cms/stamp.ts';

export type StampServer = {
  readonly url: string;
  /** How long one answer may take, ms. */
  readonly timeoutMs: number;
  /** Posts a request; replaced in tests. Throws when there is no answer. */
  readonly post?: Post;
};
export type Post = (url: string, body: Buffer, timeoutMs: number) => Promise<Buffer>;

export type Stamped =
  | { readonly ok: true; readonly token: Buffer; readonly at: Date }
  | { readonly ok: false; readonly refusal: Refusal };

const TALK = {
  asks: 'application/timestamp-query',
  answers: 'application/timestamp-reply',
  /** A token with its certificates is some kilobytes. */
  largest: 64 * 1024,
};
/** Statuses `granted` and `grantedWithMods` (RFC 3161 §2.4.2). */
const GRANTED = 1;

/** A stamp over bytes with this SHA-256. Refused: `TIME_STAMP_NOT_GOT`, with the reason in `why`. */
export async function askForStamp(server: StampServer, sha256: Buffer): Promise<Stamped> {
  const fail = (why: string): Stamped => ({
    ok: false,
    refusal: refuse('TIME_STAMP_NOT_GOT', { url: server.url, why }),
  });
  const nonce = integer(randomBytes(8));
  let answer: Buffer;
  try {
    answer = await (server.post ?? postByHttp)(server.url, requestFor(sha256, nonce), server.timeoutMs);
  } catch (error) {
    return fail(reasonOf(error));
  }
  const token = tokenOf(answer);
  if (token === undefined) return fail('відповідь без позначки / no stamp in the answer');
  const stamp = checkStamp(token, (algorithm) => (algorithm === OID.sha256 ? sha256 : undefined), checkSigner);
  if (typeof stamp === 'string') return fail('позначка недійсна / the stamp is not valid');
  const told = readStatement(readSignedData(token)?.content ?? Buffer.alloc(0));
  if (told?.nonce !== readDer(nonce).content.toString('hex'))
    return fail('позначка чужа / the stamp answers another request');
  return { ok: true, token, at: stamp.at };
}

function requestFor(sha256: Buffer, nonce: Buffer): Buffer {
  const imprint = seq(seq(oid(OID.sha256), tlv(TAG.nothing)), octets(sha256));
  return seq(integer(1), imprint, nonce, tlv(TAG.boolean, Buffer.of(0xff)));
}

/** The token of a TimeStampResp that grants one. */
const tokenOf = (answer: Buffer): Buffer | undefined =>
  attempt(() => {
    const [status, token] = sequence(readDer(answer));
    return numberOf(sequence(status)[0]) <= GRANTED ? token?.raw : undefined;
  });

const postByHttp: Post = (url, body, timeoutMs) => boundedPost(url, body, TALK, timeoutMs);

/** What went wrong, in a word: the code of the network's error, when there is one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'немає відповіді вчасно / no answer in time';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
