/**
 * Checks the signatures of a PDF. In: its bytes; out: each signature with its signer and time, and whether the document
 * that one sees is the one that was signed. A signature covers its own revision only: what was appended afterwards must
 * be further signatures and nothing else (ISO 32000-2 §12.8; ETSI EN 319 142-1).
 */
import type { PdfDict } from '@libpdf/core';
import { checkSigner, provedStamp, type SignerCheck, type SignerFault } from '../cms/check-signer.ts';
import { digestBy } from '../cms/digest.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { type SignerFacts, signerFacts } from '../cms/signer-facts.ts';
import { checkStamp } from '../cms/stamp.ts';
import { coveredBy, rangeOf, signaturesOf } from './byte-range.ts';
import { type Difference, differenceOf, type Revision, readRevision } from './revision.ts';

export type PdfSignature = {
  readonly kind: 'signature' | 'time-stamp';
  readonly signer: SignerFacts | undefined;
  /** Why it is not valid; undefined when it is. */
  readonly fault: SignerFault | 'not-a-signature' | undefined;
  /** When, by the signer's clock. */
  readonly claimedAt: Date | undefined;
  /** When, by a time-stamp server, and the server's name. */
  readonly stampedAt: Date | undefined;
  readonly stampedBy: string | undefined;
  readonly reason: string | undefined;
  readonly place: string | undefined;
  /** How many of the file's bytes it covers, its own place left out. */
  readonly coversBytes: number;
};
export type PdfCheck = {
  /** Whether there is a signature, every one is valid, and nothing was altered after the first. */
  readonly ok: boolean;
  readonly signatures: readonly PdfSignature[];
  /** What was done to the file after its first signature; `content` is alteration. */
  readonly afterwards: Difference | 'unreadable';
};

const UNREADABLE: PdfCheck = { ok: false, signatures: [], afterwards: 'unreadable' };

/** Never throws: what can't be read is not valid. */
export async function checkPdf(bytes: Buffer): Promise<PdfCheck> {
  const whole = await readRevision(bytes);
  if (whole === undefined) return UNREADABLE;
  try {
    return await checkRevision(whole, bytes);
  } catch {
    // The library reads objects when they are asked for, and throws on those that are none.
    return UNREADABLE;
  }
}

async function checkRevision(whole: Revision, bytes: Buffer): Promise<PdfCheck> {
  const found = signaturesOf(whole).map((dict) => placed(whole, dict, bytes));
  const signatures = found.map(({ signature }) => signature).toSorted((a, b) => a.coversBytes - b.coversBytes);
  const ends = found.flatMap(({ end }) => end ?? []).toSorted((a, b) => a - b);
  const afterwards = found.length === 0 ? 'nothing' : await differenceAfter(bytes, whole, ends);
  const valid = signatures.length > 0 && signatures.every(({ fault }) => fault === undefined);
  return { ok: valid && (afterwards === 'nothing' || afterwards === 'signatures'), signatures, afterwards };
}

/** The worst of what each revision added to the one before. Bytes that add nothing that can be read are an alteration. */
async function differenceAfter(bytes: Buffer, whole: Revision, ends: readonly number[]): Promise<Difference> {
  const steps = [...new Set(ends)];
  let earlier = steps[0] === undefined ? undefined : await readRevision(bytes.subarray(0, steps[0]));
  if (earlier === undefined) return 'content';
  if (steps.at(-1) !== bytes.length) steps.push(bytes.length);
  for (const end of steps.slice(1)) {
    const later = end === bytes.length ? whole : await readRevision(bytes.subarray(0, end));
    if (later === undefined || differenceOf(earlier, later) !== 'signatures') return 'content';
    earlier = later;
  }
  return steps.length > 1 ? 'signatures' : 'nothing';
}

type Placed = { readonly signature: PdfSignature; readonly end: number | undefined };

/** A signature with the end of the revision that it covers; no end when its range is not what it must be. */
function placed(revision: Revision, dict: PdfDict, bytes: Buffer): Placed {
  const kind = dict.getName('SubFilter')?.value === 'ETSI.RFC3161' ? 'time-stamp' : 'signature';
  const text = (key: string) => dict.getString(key, (ref) => revision.pdf.getObject(ref))?.asString();
  const about = { kind, reason: text('Reason'), place: text('Location') } as const;
  const nothing = {
    signer: undefined,
    claimedAt: undefined,
    stampedAt: undefined,
    stampedBy: undefined,
    coversBytes: 0,
  } as const;
  const range = rangeOf(dict, bytes);
  if (range === undefined) return { signature: { ...about, ...nothing, fault: 'not-a-signature' }, end: undefined };
  const covered = coveredBy(range, bytes);
  const checked = kind === 'signature' ? checkCms(range.cms, covered) : checkToken(range.cms, covered);
  const claimedAt = checked.claimedAt ?? (checked.fault === undefined ? dateOf(text('M')) : undefined);
  return { signature: { ...about, ...checked, claimedAt, coversBytes: covered.length }, end: range.end };
}

type Verdict = Pick<PdfSignature, 'signer' | 'fault' | 'claimedAt' | 'stampedAt' | 'stampedBy'>;
const NO_SIGNATURE: Verdict = {
  signer: undefined,
  fault: 'not-a-signature',
  claimedAt: undefined,
  stampedAt: undefined,
  stampedBy: undefined,
};

function checkCms(cms: Buffer, covered: Buffer): Verdict {
  const data = readSignedData(cms);
  const [signer, second] = data?.signers ?? [];
  if (data === undefined || signer === undefined || second !== undefined || data.content !== undefined)
    return NO_SIGNATURE;
  return verdictOf(checkSigner(data, signer, covered), signer.hash);
}

function verdictOf(checked: SignerCheck, hash: string): Verdict {
  const signer = checked.certificate && signerFacts(checked.certificate, hash);
  if (!checked.ok) return { ...NO_SIGNATURE, signer, fault: checked.fault };
  const stamp = provedStamp(checked.stamp);
  const stampedBy = stamp && signerFacts(stamp.authority, hash).name;
  return { signer, fault: undefined, claimedAt: checked.claimedAt, stampedAt: stamp?.at, stampedBy };
}

function checkToken(token: Buffer, covered: Buffer): Verdict {
  const stamp = checkStamp(token, (algorithm) => digestBy(algorithm)?.of(covered), checkSigner);
  if (typeof stamp === 'string') return { ...NO_SIGNATURE, fault: 'stamp-broken' };
  const signer = signerFacts(stamp.authority, readSignedData(token)?.signers[0]?.hash ?? '');
  return { signer, fault: undefined, claimedAt: undefined, stampedAt: stamp.at, stampedBy: signer.name };
}

/** A date of PDF in UTC, `D:20260330100000Z` or with an offset. */
export function dateOf(text: string | undefined): Date | undefined {
  const [, date, time, hours, minutes = '00'] =
    /^D:(\d{8})(\d{6})(?:Z.*|([+-]\d\d)'?(\d\d)?'?)?$/.exec(text ?? '') ?? [];
  if (date === undefined || time === undefined) return undefined;
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const at = new Date(
    `${date.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}${offset}`,
  );
  return Number.isNaN(at.getTime()) ? undefined : at;
}
