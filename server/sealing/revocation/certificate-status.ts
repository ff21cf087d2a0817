/**
 * Whether a certificate stood when it was used, as far as lists and answers are at hand. In: the certificate, its issuer,
 * the moment, what was gathered; out: the latest that the issuer said, in words. Silence is told to be silence.
 */
import { attempt, type Der, field, parts, sequence } from '../asn1/der.ts';
import { OID } from '../asn1/oids.ts';
import { type Certificate, readCertificate } from '../cms/certificate.ts';
import type { SignedData, SignerInfo } from '../cms/signed-data.ts';
import { readRevocationList, type Said, saidByList } from './revocation-list.ts';
import { readStatusAnswer, saidByAnswer } from './status-answer.ts';

/** `unknown`: nobody who may say has said anything of that time. */
export type CertificateStatus =
  | { readonly state: 'good' | 'good-before'; readonly said: Said }
  | { readonly state: 'revoked'; readonly said: Said; readonly at: Date }
  | { readonly state: 'unknown' };

export function statusOf(
  certificate: Certificate,
  issuer: Certificate | undefined,
  at: Date,
  sources: readonly Buffer[],
): CertificateStatus {
  const said = issuer === undefined ? [] : sources.flatMap((bytes) => saidIn(bytes, certificate, issuer) ?? []);
  const revoked = said.find(({ revokedAt }) => revokedAt !== undefined);
  if (revoked?.revokedAt) return { state: 'revoked', said: revoked, at: revoked.revokedAt };
  const [latest] = said
    .filter(({ asOf, until }) => asOf >= at || (until !== undefined && until >= at))
    .toSorted((a, b) => b.asOf.getTime() - a.asOf.getTime());
  return latest === undefined
    ? { state: 'unknown' }
    : { state: latest.asOf >= at ? 'good' : 'good-before', said: latest };
}

function saidIn(bytes: Buffer, certificate: Certificate, issuer: Certificate): Said | undefined {
  const list = readRevocationList(bytes);
  if (list) return saidByList(list, certificate, issuer);
  const answer = readStatusAnswer(bytes);
  return answer && saidByAnswer(answer, certificate, issuer);
}

/** What a signature brought for later: CAdES-X Long, CAdES-LT (ETSI EN 319 122-1 §A.1.1), or beside its certificates. */
export const revocationsIn = (data: SignedData, { unsigned }: SignerInfo): readonly Buffer[] => [
  ...data.revocations,
  ...(unsigned.get(OID.revocationValues) ?? []).flatMap(valuesOf),
];

/** Lists under `[0]`, answers under `[1]`. */
const valuesOf = (values: Der): Buffer[] =>
  attempt(() =>
    sequence(values)
      .filter(({ tag }) => tag === field(0) || tag === field(1))
      .flatMap((group) => parts(group).flatMap((list) => sequence(list)))
      .map(({ raw }) => raw),
  ) ?? [];

/** Issuers' certificates that it brought for later. */
export const certificatesIn = ({ unsigned }: SignerInfo): readonly Certificate[] =>
  (unsigned.get(OID.certificateValues) ?? []).flatMap(
    (values) => attempt(() => sequence(values).flatMap(({ raw }) => readCertificate(raw) ?? [])) ?? [],
  );

const SOURCE = {
  list: { uk: 'список відкликаних сертифікатів', en: 'list of revoked certificates' },
  answer: { uk: 'відповідь OCSP', en: 'OCSP answer' },
} as const;
const dayOf = (at: Date): string => at.toISOString().slice(0, 10).split('-').toReversed().join('.');
const timeOf = (at: Date): string => `${dayOf(at)} ${at.toISOString().slice(11, 16)} UTC`;

/** What is known of it, in whole sentences. */
export function inWords(status: CertificateStatus): { readonly uk: string; readonly en: string } {
  if (status.state === 'unknown')
    return {
      uk: 'Чи не було сертифікат скасовано на час підпису, не перевірено: немає ні відповіді OCSP, ні чинного списку відкликаних.',
      en: 'Whether the certificate was revoked when signing is not proved: there is neither an OCSP answer nor a current list.',
    };
  const [when, source] = [timeOf(status.said.asOf), SOURCE[status.said.by]];
  if (status.state === 'revoked')
    return {
      uk: `Сертифікат скасовано ${timeOf(status.at)}, після підпису (${source.uk} від ${when}).`,
      en: `The certificate was revoked on ${timeOf(status.at)}, after signing (${source.en} of ${when}).`,
    };
  return status.state === 'good'
    ? {
        uk: `Сертифікат не скасовано станом на ${when}, після підпису (${source.uk}).`,
        en: `The certificate was not revoked as of ${when}, after signing (${source.en}).`,
      }
    : {
        uk: `Станом на ${when}, до підпису, сертифікат не було скасовано (${source.uk}); чи скасовано пізніше, не перевірено.`,
        en: `As of ${when}, before signing, the certificate was not revoked (${source.en}); whether it was later is not known.`,
      };
}
