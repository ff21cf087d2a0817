/**
 * What is said to people about a certificate: whose it is, by whom, how long. A tax number (РНОКПП) never leaves this
 * file: it stands in the subject's serial number, which is not read.
 */
import { oid } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { DEVICE_NAME, fingerprintOf } from '../device-key/signer.ts';
import type { Certificate, Name } from './certificate.ts';
import { digestBy } from './digest.ts';

export type SignerFacts = {
  /** Full name of the person, or what the certificate calls its owner. */
  readonly name: string;
  readonly organisation: string | undefined;
  /** ЄДРПОУ of the organisation, eight digits. */
  readonly edrpou: string | undefined;
  readonly position: string | undefined;
  readonly certificate: {
    /** Serial number, hex. */
    readonly serial: string;
    readonly issuer: string;
    readonly notBefore: Date;
    readonly notAfter: Date;
    /** SHA-256, hex. */
    readonly fingerprint: string;
    /** Whether the certificate says of itself that it is qualified (КЕП); nobody else has confirmed it. */
    readonly saysQualified: boolean;
  };
  /** Signature and hash by their names. */
  readonly algorithm: string;
  /** Whether this is the seal of a Dzvin device, and so no КЕП. */
  readonly isDeviceSeal: boolean;
};

export function signerFacts(certificate: Certificate, hash: string): SignerFacts {
  const { subject, issuer, serial, notBefore, notAfter, saysQualified, raw } = certificate;
  const fingerprint = fingerprintOf(raw).sha256;
  const isDeviceSeal = subject.parts.get(OID.commonName) === DEVICE_NAME;
  return {
    name: ownerOf(subject),
    organisation:
      (isDeviceSeal ? subject.parts.get(OID.description) : undefined) ?? subject.parts.get(OID.organisation),
    edrpou: /^NTRUA-(\d{8})$/.exec(subject.parts.get(OID.organisationCode) ?? '')?.[1],
    position: subject.parts.get(OID.title),
    certificate: { serial, issuer: ownerOf(issuer), notBefore, notAfter, fingerprint, saysQualified },
    algorithm: `${keyName(certificate)} + ${digestBy(hash)?.name ?? hash}`,
    isDeviceSeal,
  };
}

/** Surname and names, as the certificate has them apart; else its common name, else its organisation. */
function ownerOf({ parts }: Name): string {
  const [surname, names, common] = [OID.surname, OID.givenName, OID.commonName].map((id) => parts.get(id));
  const person = surname !== undefined && names !== undefined ? `${surname} ${names}` : undefined;
  return asName(common ?? person ?? parts.get(OID.organisation) ?? '—');
}

/** Names are written with U+02BC, whatever stands in the certificate. */
const asName = (text: string): string => text.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, 'ʼ').trim();

function keyName({ publicKey }: Certificate): string {
  const holds = (dotted: string) => publicKey.includes(oid(dotted));
  if (holds(OID.rsa)) return 'RSA';
  return holds(OID.ecKey) ? 'ECDSA' : 'ДСТУ 4145-2002';
}
