/**
 * Who stands behind a certificate: from it to its issuer and on, as far as certificates are at hand. In: the
 * certificate, others that came with it, the trusted list if there is one, the moment; out: what may be said of it.
 * Whether a certificate was revoked is not known without the network, and is said to be so.
 */

import { OID } from '../asn1/oids.ts';
import type { Certificate } from '../cms/certificate.ts';
import { checkWith, hashOf } from '../cms/public-key.ts';
import type { TrustList } from './trust-list.ts';

export type Chain = {
  /** `disowned`: the very issuer that it names did not sign it. */
  readonly state: 'trusted' | 'unproven' | 'disowned';
  readonly uk: string;
  readonly en: string;
  /** Names of the issuers that were proved, nearest first. */
  readonly issuers: readonly string[];
};

/** No real chain is longer. */
const LONGEST = 6;
/** Issuers of one name that are tried; a file made to waste time brings more. */
const MOST = 8;
const NOT_ASKED = {
  uk: 'Чи не скасовано сертифікат, не перевірялося.',
  en: 'Whether the certificate was revoked was not asked.',
};

export function chainOf(
  certificate: Certificate,
  given: readonly Certificate[],
  trust: TrustList | undefined,
  at: Date,
): Chain {
  const trusted = new Set(trust?.issuers.map(({ sha256 }) => sha256));
  const known = [...(trust?.issuers ?? []), ...given];
  const issuers: string[] = [];
  let last = certificate;
  for (let step = 0; step < LONGEST && !trusted.has(last.sha256); step += 1) {
    const issuer = issuerOf(last, known, at);
    if (issuer === 'disowned')
      return said(
        'disowned',
        issuers,
        'Надавач, названий у сертифікаті, його не видавав.',
        'The issuer that the certificate names did not issue it.',
      );
    if (issuer === undefined || issuer.sha256 === last.sha256) return unproven(last, issuers, trust !== undefined);
    issuers.push(nameOf(issuer));
    last = issuer;
  }
  if (!trusted.has(last.sha256)) return unproven(last, issuers, trust !== undefined);
  return said(
    'trusted',
    issuers,
    `Надавача підтверджено довірчим списком. ${NOT_ASKED.uk}`,
    `The issuer is on the trusted list. ${NOT_ASKED.en}`,
  );
}

const said = (state: Chain['state'], issuers: readonly string[], uk: string, en: string): Chain => ({
  state,
  uk,
  en,
  issuers,
});

function unproven(last: Certificate, issuers: readonly string[], hasList: boolean): Chain {
  const name = last.issuer.parts.get(OID.commonName) ?? last.issuer.parts.get(OID.organisation) ?? '—';
  const uk = hasList ? `надавача «${name}» немає в довірчому списку` : 'довірчий список ЦЗО не встановлено';
  const en = hasList ? `the issuer “${name}” is not on the trusted list` : 'no trusted list is installed';
  return said(
    'unproven',
    issuers,
    `Ланцюг довіри не перевірено: ${uk}. ${NOT_ASKED.uk}`,
    `The chain of trust is not proved: ${en}. ${NOT_ASKED.en}`,
  );
}

/** Its issuer, proved by the signature and in force then; `disowned` when the one it names by key did not sign it. */
function issuerOf(
  certificate: Certificate,
  known: readonly Certificate[],
  at: Date,
): Certificate | 'disowned' | undefined {
  const { issuer, issuerKeyId, algorithm, publicKey, signed, signature } = certificate;
  const named = known
    .filter((one) => one.isIssuer && one.subject.raw.equals(issuer.raw) && mayBe(one, issuerKeyId))
    .slice(0, MOST);
  const hash = hashOf(algorithm);
  if (hash === undefined) return undefined;
  const verdicts = named.map((one) => ({ one, checked: checkWith(one.publicKey, algorithm, hash, signed, signature) }));
  const good = verdicts.find(({ one, checked }) => checked === 'good' && one.notBefore <= at && at <= one.notAfter);
  if (good !== undefined) return good.one;
  const byKey = verdicts.some(
    ({ one, checked }) => checked === 'bad' && issuerKeyId !== undefined && one.keyId?.equals(issuerKeyId) === true,
  );
  const bySelf = named.some((one) => one.publicKey.equals(publicKey));
  return byKey && !bySelf && verdicts.every(({ checked }) => checked !== 'good') ? 'disowned' : undefined;
}

/** Whether its key is the one that was named; where either says nothing, it may be. */
const mayBe = ({ keyId }: Certificate, wanted: Buffer | undefined): boolean =>
  keyId === undefined || wanted === undefined || keyId.equals(wanted);

const nameOf = ({ subject }: Certificate): string =>
  subject.parts.get(OID.commonName) ?? subject.parts.get(OID.organisation) ?? '—';
