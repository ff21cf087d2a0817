/**
 * The device's own certificate: X.509 (RFC 5280), self-signed. Its subject says whose seal it is and that it is not
 * КЕП; where the council is known, its name and ЄДРПОУ (ETSI EN 319 412-1 §5.1.4) stand in it.
 */
import * as asn1js from 'asn1js';
import { BasicConstraints, Certificate, Extension, RelativeDistinguishedNames, Time, TimeType } from 'pkijs';
import { TAG } from '../asn1/der.ts';
import { oid, seq, set, tlv, utf8 } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { DEVICE_NAME } from './signer.ts';

/** Years for which a certificate is made; the law keeps protocols for ever, so the key's file says when to renew. */
const YEARS_VALID = 15;
/** RFC 5280's bound of a name's part, characters. */
const LONGEST_NAME = 64;

/** Whose seal it is. `edrpou`: eight digits. */
export type SealOwner = { readonly councilName?: string; readonly edrpou?: string };

type Wanted = {
  readonly owner: SealOwner;
  /** DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly serial: Uint8Array;
  readonly from: Date;
  /** As of `Signer`. */
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
};

const UNIT = 'Device seal, not a qualified electronic signature';

/** A new certificate for the key, valid from a day before `from` (clocks differ) for `YEARS_VALID`. DER. */
export async function makeCertificate({ owner, publicKey, serial, from, sign }: Wanted): Promise<Buffer> {
  const certificate = new Certificate({ version: 2 });
  certificate.serialNumber = new asn1js.Integer({ valueHex: bytesOf(positive(serial)) });
  certificate.subject = nameOf(owner);
  certificate.issuer = nameOf(owner);
  certificate.notBefore = timeOf(new Date(from.getTime() - 24 * 3600 * 1000));
  certificate.notAfter = timeOf(yearsAfter(from));
  certificate.subjectPublicKeyInfo.fromSchema(asn1js.fromBER(bytesOf(publicKey)).result);
  certificate.extensions = [
    extension(OID.basicConstraints, new BasicConstraints({ cA: false }).toSchema()),
    extension(OID.keyUsage, new asn1js.BitString({ valueHex: bytesOf(Uint8Array.of(0x80)), unusedBits: 7 })),
  ];
  certificate.signature.algorithmId = OID.ecdsaSha256;
  certificate.signatureAlgorithm.algorithmId = OID.ecdsaSha256;
  const signed = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.tbsView = signed;
  certificate.signatureValue = new asn1js.BitString({ valueHex: bytesOf(await sign(signed)) });
  return Buffer.from(certificate.toSchema(false).toBER());
}

/** Each part of the name stands alone, as readers of certificates expect. */
function nameOf({ councilName, edrpou }: SealOwner): RelativeDistinguishedNames {
  const part = (type: string, value: Buffer) => set(seq(oid(type), value));
  const long = councilName !== undefined && [...councilName].length > LONGEST_NAME;
  const name = seq(
    part(OID.country, tlv(TAG.printable, Buffer.from('UA', 'latin1'))),
    ...(councilName === undefined ? [] : [part(OID.organisation, utf8(shortened(councilName)))]),
    ...(edrpou === undefined ? [] : [part(OID.organisationCode, utf8(`NTRUA-${edrpou}`))]),
    part(OID.unit, utf8(UNIT)),
    part(OID.commonName, utf8(DEVICE_NAME)),
    ...(long ? [part(OID.description, utf8(councilName))] : []),
  );
  return new RelativeDistinguishedNames({ schema: asn1js.fromBER(bytesOf(name)).result });
}

/** A name within the bound, cut after a whole word; the whole one stands in the description. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_NAME) return name;
  return `${letters
    .slice(0, LONGEST_NAME - 1)
    .join('')
    .replace(/\s+\S*$/u, '')}…`;
}

const extension = (extnID: string, value: { toBER(): ArrayBuffer }): Extension =>
  new Extension({ extnID, critical: true, extnValue: value.toBER() });

/** A serial number whose first bit says that it is positive. */
const positive = (serial: Uint8Array): Uint8Array =>
  Uint8Array.of(((serial[0] ?? 0) & 0x7f) | 0x40, ...serial.subarray(1));

const bytesOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** From 2050 on years have four digits (RFC 5280 §4.1.2.5). */
const timeOf = (value: Date): Time =>
  new Time({ type: value.getUTCFullYear() < 2050 ? TimeType.UTCTime : TimeType.GeneralizedTime, value });

/** 29 February becomes 1 March where there is none. */
function yearsAfter(from: Date): Date {
  const until = new Date(from);
  until.setUTCFullYear(from.getUTCFullYear() + YEARS_VALID);
  return until;
}
