/** What the journal keeps of a signature that was taken in. In: the facts of the import; out: the event's data, in its bounds. */
import type { SittingId } from '#contract/ids';
import type { PaperSigner } from '#contract/seal';
import type { KepFile, KepSignature, KepSigner } from '../sealing/kep/import-kep.ts';
import type { Signed } from './package-desk.ts';

/** Letters; one may be two units of a string, and the event has room for 300. */
const LONGEST = 150;

export const paperSigned = (
  sittingId: SittingId,
  file: KepFile,
  document: { readonly name: string; readonly bytes: number },
  { kind, fileSha256, documentSha256, signers }: KepSignature,
): Signed => ({
  sittingId,
  document: { name: line(document.name), bytes: document.bytes, sha256: documentSha256 },
  signature: { name: line(file.name), bytes: file.bytes.length, sha256: fileSha256, kind },
  signers: signers.map(signerOf),
});

function signerOf({ certificate, ...signer }: KepSigner): PaperSigner {
  const { organisation, edrpou, position, signedAt, clock, isDeviceSeal } = signer;
  return {
    name: line(signer.name),
    ...(organisation !== undefined && { organisation: line(organisation) }),
    ...(edrpou !== undefined && { edrpou }),
    ...(position !== undefined && { position: line(position) }),
    ...(signedAt && { signedAt: signedAt.toISOString() }),
    clock,
    ...(signer.stampedBy && { stampedBy: line(signer.stampedBy.name) }),
    certificate: {
      serial: certificate.serial.slice(0, 100),
      issuer: line(certificate.issuer),
      notBefore: certificate.notBefore.toISOString(),
      notAfter: certificate.notAfter.toISOString(),
      sha256: certificate.fingerprint,
    },
    saysQualified: certificate.saysQualified,
    algorithm: line(signer.algorithm).slice(0, 100),
    ...(isDeviceSeal && { isDeviceSeal }),
    ...(signer.isConfirmed && { isConfirmed: true as const }),
    asked: { issuer: signer.chain.listed, revocation: signer.status },
    checked: checkedOf(signer),
  };
}

/** What was checked and what was not, in whole sentences. */
function checkedOf({ chain, statusSaid, hasUnprovenStamp, stampedBy }: Omit<KepSigner, 'certificate'>) {
  const isStrange = stampedBy !== undefined && stampedBy.chain.state !== 'trusted';
  const all = [
    ...[chain, statusSaid],
    ...(hasUnprovenStamp ? [STAMP_UNPROVEN] : []),
    ...(isStrange ? [STAMP_OF_STRANGER] : []),
  ];
  return { uk: all.map(({ uk }) => uk).join(' '), en: all.map(({ en }) => en).join(' ') };
}

const STAMP_UNPROVEN = {
  uk: 'Позначку часу не перевірено: немає сертифіката її сервера.',
  en: 'The time stamp is not proved: its server’s certificate is not at hand.',
};
const STAMP_OF_STRANGER = {
  uk: 'Сервер позначки часу не підтверджено довірчим списком.',
  en: 'The time-stamp server is not proved by a trusted list.',
};

/** One line of the journal: no control characters, no half of a letter, not too long. */
const line = (text: string): string =>
  [...text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')].slice(0, LONGEST).join('') || '—';
