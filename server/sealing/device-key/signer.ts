/**
 * Whoever makes seals: a key of this device and its certificate. A file's key is the first; a TPM or a secure element
 * is another that does the same two things. The seal is that of a device and never КЕП.
 */
import { createHash, X509Certificate } from 'node:crypto';

/** What every device's certificate calls its owner. */
export const DEVICE_NAME = 'Печатка пристрою Dzvin (не КЕП)';

/** A key that signs, wherever it lives: ECDSA on P-256 with SHA-256. */
export type Signer = {
  /** DER of the certificate, then of its issuers, nearest first; a self-signed one stands alone. */
  readonly chain: readonly [Buffer, ...Buffer[]];
  /** Signature over SHA-256 of the data: DER of r and s (RFC 3279 §2.2.3). The key hashes: some never take a digest. */
  sign(data: Uint8Array): Promise<Buffer>;
};

/** A certificate's fingerprint. `sha256` is whole, hex; `aloud` its first 24 digits in groups, for the telephone. */
export type Fingerprint = { readonly sha256: string; readonly aloud: string };

/** `aloud` begins as `openssl x509 -fingerprint -sha256` prints it: 96 bits, more than anybody can search. */
export function fingerprintOf(certificate: Uint8Array): Fingerprint {
  const sha256 = createHash('sha256').update(certificate).digest('hex');
  const groups = sha256.slice(0, 24).toUpperCase().match(/.{4}/g) ?? [];
  return { sha256, aloud: groups.join(' ') };
}

/** The certificate as text, to be published: whoever checks a seal needs it. */
export const certificatePem = (certificate: Uint8Array): string => new X509Certificate(certificate).toString();
