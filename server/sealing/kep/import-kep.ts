/**
 * Takes in a signature that a person made outside (КЕП or е-печатка: Дія.Підпис, a token). In: the file and the very
 * bytes that were given out to be signed; out: who signed, when and by whose clock, by which certificate; or a refusal
 * with its remedy. Never throws, whatever the bytes.
 */
import { createHash } from 'node:crypto';
import { FILE_BYTES } from '#contract/files';
import { type Refusal, type RefusalCode, refuse } from '#contract/refusals';
import type { Certificate } from '../cms/certificate.ts';
import { checkSigner, provedStamp, type SignerFault } from '../cms/check-signer.ts';
import type { SignerInfo } from '../cms/signed-data.ts';
import { type SignerFacts, signerFacts } from '../cms/signer-facts.ts';
import {
  type CertificateStatus,
  certificatesIn,
  inWords,
  revocationsIn,
  statusOf,
} from '../revocation/certificate-status.ts';
import { type Chain, type ChainFound, chainOf } from './chain.ts';
import { type Kind, openContainer, type Signed } from './container.ts';
import type { TrustList } from './trust-list.ts';

export type KepSigner = SignerFacts & {
  /** When it was signed, and by whose clock; `none`: nobody says, and the certificate was looked at as of now. */
  readonly signedAt: Date | undefined;
  readonly clock: 'time-stamp' | 'signer' | 'none';
  /** Whose the time stamp is, and what is known of that server's certificate. */
  readonly stampedBy: { readonly name: string; readonly chain: Chain } | undefined;
  /** Whether there is a time stamp that could not be proved, for its server's certificate is not at hand. */
  readonly hasUnprovenStamp: boolean;
  readonly chain: Chain;
  /**
   * It is КЕП as far as can be told here: a certificate that calls itself qualified, of an issuer on the trusted lists, in
   * force now or at the moment of a trusted time stamp: a stranger's stamp proves no more than the signer's own clock.
   */
  readonly isConfirmed: boolean;
  /** Whether the certificate stood then, and by what it is known. */
  readonly status: CertificateStatus['state'];
  readonly statusSaid: { readonly uk: string; readonly en: string };
};
export type KepSignature = {
  readonly kind: Kind;
  /** SHA-256 of the imported file and of the document under it, hex. */
  readonly fileSha256: string;
  readonly documentSha256: string;
  readonly signers: readonly KepSigner[];
};
export type KepImported =
  | { readonly ok: true; readonly signature: KepSignature }
  | { readonly ok: false; readonly refusal: Refusal };

export type KepFile = { readonly name: string; readonly bytes: Buffer };
export type KepContext = {
  readonly now: Date;
  readonly trust?: TrustList | undefined;
  /** Asks a trusted issuer how its certificate stands; absent or undefined: there is no network. */
  readonly askStatus?: (certificate: Certificate, issuer: Certificate) => Promise<Buffer | undefined>;
};

/** No document of a council has more; a file made to waste time has. */
const MOST_SIGNERS = 200;

/** The signature that the file holds under the document. Every signer in it must be good, or none is taken. */
export async function importKep(file: KepFile, document: Buffer, context: KepContext): Promise<KepImported> {
  if (file.bytes.length > 2 * FILE_BYTES)
    return { ok: false, refusal: refuse('FILE_TOO_LARGE', { limitMb: (2 * FILE_BYTES) / 1024 / 1024 }) };
  const opened = await openContainer(file.name, file.bytes, document);
  if (!opened.ok) return opened;
  if (opened.signed.reduce((sum, { data }) => sum + data.signers.length, 0) > MOST_SIGNERS)
    return { ok: false, refusal: refuse('KEP_NOT_A_SIGNATURE', { file: file.name }) };
  const judged: Judged[] = [];
  for (const signed of opened.signed)
    for (const one of signed.data.signers) judged.push(await judge(file.name, signed, one, context));
  const bad = judged.find((one) => !one.ok);
  if (bad !== undefined && !bad.ok) return bad;
  const signers = judged.flatMap((one) => (one.ok ? [one.signer] : []));
  if (signers.every(({ isDeviceSeal }) => isDeviceSeal))
    return { ok: false, refusal: refuse('KEP_IS_DEVICE_SEAL', { file: file.name }) };
  const [fileSha256, documentSha256] = [file.bytes, document].map(sha256) as [string, string];
  return { ok: true, signature: { kind: opened.kind, fileSha256, documentSha256, signers } };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const CODE: Readonly<Record<SignerFault, RefusalCode>> = {
  'no-certificate': 'KEP_NO_CERTIFICATE',
  unbound: 'KEP_UNBOUND',
  'other-bytes': 'KEP_OTHER_BYTES',
  tampered: 'KEP_TAMPERED',
  'unknown-algorithm': 'KEP_ALGORITHM_UNKNOWN',
  'stamp-broken': 'KEP_STAMP_BROKEN',
};

type Judged = { readonly ok: true; readonly signer: KepSigner } | { readonly ok: false; readonly refusal: Refusal };

async function judge(file: string, signed: Signed, info: SignerInfo, context: KepContext): Promise<Judged> {
  const { data, bytes } = signed;
  const { now, trust } = context;
  const given = [...data.certificates, ...certificatesIn(info)];
  const checked = checkSigner(data, info, bytes, [...(trust?.issuers ?? []), ...given]);
  if (!checked.ok) return { ok: false, refusal: refuse(CODE[checked.fault], { file, algorithm: checked.detail }) };
  const { certificate, hash } = checked;
  const claimedAt = checked.claimedAt ?? signed.at;
  const stamp = provedStamp(checked.stamp);
  const facts = signerFacts(certificate, hash);
  const at = stamp?.at ?? claimedAt ?? now;
  const unfit = unfitFor(certificate, facts.name, at);
  if (unfit !== undefined) return { ok: false, refusal: unfit };
  const { issuer, ...chain } = chainOf(certificate, given, trust, at);
  if (chain.state === 'disowned') return { ok: false, refusal: refuse('KEP_ISSUER_DISOWNS', { who: facts.name }) };
  const stampedBy = stamp && {
    name: signerFacts(stamp.authority, hash).name,
    chain: told(chainOf(stamp.authority, [...stamp.certificates, ...given], trust, stamp.at)),
  };
  const sources = [...(trust?.revocations ?? []), ...revocationsIn(data, info), ...(signed.revocations ?? [])];
  const status = await statusNow(certificate, { issuer, at, sources, isTrusted: chain.state === 'trusted' }, context);
  if (status.state === 'revoked' && (status.at <= at || stampedBy?.chain.state !== 'trusted'))
    return { ok: false, refusal: refuse('KEP_REVOKED', { who: facts.name, at: dayOf(status.at) }) };
  return {
    ok: true,
    signer: {
      ...{ ...facts, stampedBy, chain },
      isConfirmed:
        certificate.saysQualified &&
        chain.state === 'trusted' &&
        !facts.isDeviceSeal &&
        (now <= certificate.notAfter || stampedBy?.chain.state === 'trusted'),
      signedAt: stamp?.at ?? claimedAt,
      clock: stamp !== undefined ? 'time-stamp' : claimedAt !== undefined ? 'signer' : 'none',
      hasUnprovenStamp: checked.stamp === 'unproven',
      ...{ status: status.state, statusSaid: inWords(status) },
    },
  };
}

const told = ({ issuer: _, ...chain }: ChainFound): Chain => chain;

type Asked = {
  readonly issuer: Certificate | undefined;
  readonly at: Date;
  readonly sources: readonly Buffer[];
  readonly isTrusted: boolean;
};

/** As the gathered lists and answers say; when they are silent, or of before the signature, the issuer is asked. */
async function statusNow(
  certificate: Certificate,
  { issuer, at, sources, isTrusted }: Asked,
  { askStatus }: KepContext,
): Promise<CertificateStatus> {
  const known = statusOf(certificate, issuer, at, sources);
  if (!['unknown', 'good-before'].includes(known.state) || !isTrusted || !issuer || !askStatus) return known;
  const answer = await askStatus(certificate, issuer);
  return answer === undefined ? known : statusOf(certificate, issuer, at, [...sources, answer]);
}

function unfitFor({ notBefore, notAfter, maySign }: Certificate, who: string, at: Date): Refusal | undefined {
  if (!maySign) return refuse('KEP_NOT_FOR_SIGNING', { who });
  if (notBefore <= at && at <= notAfter) return undefined;
  return refuse('KEP_OUT_OF_TERM', { who, at: dayOf(at), from: dayOf(notBefore), until: dayOf(notAfter) });
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10).split('-').toReversed().join('.');
