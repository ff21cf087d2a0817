/**
 * Who stands behind a certificate: from it to its issuer and on, as far as certificates are at hand. In: the
 * certificate, others that came with it, the trusted list if there is one, the moment; out: what may be said of it.
 * Whether it was revoked is another question (`../revocation`).
 */
import { OID } from '../asn1/oids.ts';
import type { Certificate } from '../cms/certificate.ts';
import { checkWith, hashOf } from '../cms/public-key.ts';
import type { TrustList } from './trust-list.ts';

export type Chain = {
  /** `disowned`: the very issuer that it names did not sign it. */
  readonly state: 'trusted' | 'unproven' | 'disowned';
  /** What the lists that were put in say of the issuer. */
  readonly listed: 'trusted' | 'not-listed' | 'no-lists';
  readonly uk: string;
  readonly en: string;
  /** Names of the issuers that were proved, nearest first. */
  readonly issuers: readonly string[];
};
/** `issuer`: the nearest, when it was proved. */
export type ChainFound = Chain & { readonly issuer: Certificate | undefined };

/** No real chain is longer. */
const LONGEST = 6;
/** Issuers of one name that are tried; a file made to waste time brings more. */
const MOST = 8;

export function chainOf(
  certificate: Certificate,
  given: readonly Certificate[],
  trust: TrustList | undefined,
  at: Date,
): ChainFound {
  const path: Certificate[] = [];
  const chain = follow(certificate, given, trust, at, path);
  return { ...chain, issuers: path.map(nameOf), issuer: path[0] };
}

/** @param path the proved issuers, filled in */
function follow(
  certificate: Certificate,
  given: readonly Certificate[],
  trust: TrustList | undefined,
  at: Date,
  path: Certificate[],
): Told {
  const trusted = new Set(trust?.issuers.map(({ sha256 }) => sha256));
  const hasList = trusted.size > 0;
  const known = [...(trust?.issuers ?? []), ...given];
  let last = certificate;
  for (let step = 0; step < LONGEST && !trusted.has(last.sha256); step += 1) {
    const issuer = issuerOf(last, known, at);
    if (issuer === 'disowned')
      return said(
        ['disowned', 'not-listed'],
        'Надавач, названий у сертифікаті, його не видавав.',
        'The issuer that the certificate names did not issue it.',
      );
    if (issuer === undefined || issuer.sha256 === last.sha256) return unproven(last, hasList);
    path.push(issuer);
    last = issuer;
  }
  if (!trusted.has(last.sha256)) return unproven(last, hasList);
  return said(['trusted', 'trusted'], 'Надавача підтверджено довірчим списком.', 'The issuer is on the trusted list.');
}

type Told = Omit<Chain, 'issuers'>;
const said = ([state, listed]: readonly [Chain['state'], Chain['listed']], uk: string, en: string): Told => ({
  ...{ state, listed, uk, en },
});

function unproven(last: Certificate, hasList: boolean): Told {
  const name = last.issuer.parts.get(OID.commonName) ?? last.issuer.parts.get(OID.organisation) ?? '—';
  const uk = hasList ? `надавача «${name}» немає в довірчому списку` : 'довірчий список ЦЗО не встановлено';
  const en = hasList ? `the issuer “${name}” is not on the trusted list` : 'no trusted list is installed';
  const listed = hasList ? 'not-listed' : 'no-lists';
  return said(['unproven', listed], `Ланцюг довіри не перевірено: ${uk}.`, `The chain of trust is not proved: ${en}.`);
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
