/** Whether a signature was confirmed to be КЕП, and if not, why not. In: a signer as the hub checked him; out: keys of words. */
import type { PaperSigner } from '#contract/seal';

type Verdict = 'confirmed' | 'device' | Why;
/** Nothing was put in to judge issuers by; the issuer is not on it; the certificate is not qualified; it has run out, and when it signed nobody trusted says. */
export type Why = 'no-lists' | 'not-listed' | 'unqualified' | 'run-out';

export function verdictOf({ isConfirmed, isDeviceSeal, saysQualified, asked }: PaperSigner): Verdict {
  if (isDeviceSeal) return 'device';
  if (isConfirmed) return 'confirmed';
  if (!saysQualified) return 'unqualified';
  if (asked?.issuer === 'trusted') return 'run-out';
  return asked?.issuer === 'not-listed' ? 'not-listed' : 'no-lists';
}

/** Of the first signer who was not confirmed. */
export const whyUnconfirmed = (signers: readonly PaperSigner[]): Why | undefined =>
  signers.map(verdictOf).find((verdict) => verdict !== 'confirmed' && verdict !== 'device');
