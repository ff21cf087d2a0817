/** Samples of the device's seal, and of a signature that came back from outside. All names are invented. */
import type { SittingId } from '#contract/ids';
import type { SealedPaperSigned, SealView } from '#contract/seal';

export const sampleSeal: SealView = {
  state: 'ready',
  owner: 'Вишнівська міська рада',
  fingerprint: { sha256: '9058bdebb4766ee37f160833'.padEnd(64, '0'), aloud: '9058 BDEB B476 6EE3 7F16 0833' },
  validUntil: '2041-03-30T09:00:00.000Z',
};

/** What issuers are judged by: a collection whose signature was checked, a list that is over, a list of revoked ones. */
export const sampleTrust: NonNullable<SealView['trust']> = [
  {
    ...{ name: 'CACertificates.p7b', sha256: 'ab'.repeat(32), issuers: 148, revocations: 0 },
    ...{ at: '2026-03-01T09:00:00.000Z', signedBy: 'Центральний засвідчувальний орган' },
  },
  {
    ...{ name: 'TL-UA-DSTU.xml', sha256: 'cd'.repeat(32), issuers: 61, revocations: 0 },
    ...{ at: '2026-03-20T09:00:00.000Z', until: '2026-03-28T00:00:00.000Z', isOver: true },
  },
  {
    ...{ name: 'CA-Full.crl', sha256: 'ef'.repeat(32), issuers: 0, revocations: 1 },
    ...{ at: '2026-03-30T07:00:00.000Z', until: '2026-04-06T00:00:00.000Z' },
  },
];

export const sampleSigned = (sittingId: SittingId): SealedPaperSigned => ({
  sittingId,
  document: { name: `${sittingId}_000001301_0f3a9c44d1b27e65.zip`, bytes: 512_000, sha256: 'a'.repeat(64) },
  signature: { name: 'пакет.zip.p7s', bytes: 4312, sha256: 'b'.repeat(64), kind: 'p7s' },
  signers: [
    {
      ...{ name: 'Вʼюн Ольга Петрівна', position: 'секретар ради', organisation: 'Вишнівська міська рада' },
      ...{ edrpou: '04052212', signedAt: '2026-03-30T12:41:00.000Z', clock: 'signer', saysQualified: true },
      certificate: {
        ...{ serial: '3fa0288098968f04000000001d4b0600', issuer: 'КНЕДП «Проба»', sha256: 'c'.repeat(64) },
        ...{ notBefore: '2025-06-01T00:00:00.000Z', notAfter: '2027-06-01T00:00:00.000Z' },
      },
      algorithm: 'ДСТУ 4145-2002 + ГОСТ 34.311-95',
      checked: {
        uk: 'Ланцюг довіри не перевірено: довірчий список ЦЗО не встановлено. Чи не скасовано сертифікат, не перевірялося.',
        en: 'The chain of trust is not proved: no trusted list is installed. Whether the certificate was revoked was not asked.',
      },
    },
  ],
  at: '2026-03-30T12:45:00.000Z',
});

/** The same person under one paper, with a time stamp. */
export const samplePaperSigned = (sittingId: SittingId): SealedPaperSigned => {
  const { document: _, signature, signers, ...signed } = sampleSigned(sittingId);
  const stamp = { clock: 'time-stamp', stampedBy: 'TSP-сервер КНЕДП «Проба»' } as const;
  return {
    ...{ ...signed, signers: signers.map((one) => ({ ...one, ...stamp })) },
    document: { name: 'Поіменне голосування 8-14-1 № 2.pdf', bytes: 144_437, sha256: 'd'.repeat(64) },
    signature: { ...signature, name: 'голосування-2.pdf', sha256: 'e'.repeat(64), kind: 'PAdES' },
  };
};
