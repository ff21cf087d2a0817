/**
 * The list of issuers whom Ukraine trusts, as the council puts it in: ЦЗО's trusted list (TL-UA, ETSI TS 119 612),
 * its `CACertificates.p7b`, single certificates, or lists of revoked ones. In: the file; out: issuers' certificates. The list's own signature
 * is not checked: who puts it in answers for where it was taken from.
 */
import type { XmlElement } from '@rgrove/parse-xml';
import { type Refusal, refuse } from '#contract/refusals';
import { type Certificate, readCertificate } from '../cms/certificate.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { readRevocationList } from '../revocation/revocation-list.ts';
import { readStatusAnswer } from '../revocation/status-answer.ts';
import { below, readXml } from './xml.ts';

/** `revocations`: lists of revoked certificates and answers about some, DER. */
export type TrustList = { readonly issuers: readonly Certificate[]; readonly revocations: readonly Buffer[] };
/** One file's. `until`: when its maker promised to say it anew. */
export type TrustFileList = TrustList & { readonly until: Date | undefined };
export type TrustListRead =
  | { readonly ok: true; readonly list: TrustFileList }
  | { readonly ok: false; readonly refusal: Refusal };

/** The lists of several files put together; undefined when none can be read. */
export function readTrust(files: readonly { readonly name: string; readonly bytes: Buffer }[]): TrustList | undefined {
  const lists = files
    .map(({ name, bytes }) => readTrustList(name, bytes))
    .flatMap((read) => (read.ok ? [read.list] : []));
  const byDigest = new Map(lists.flatMap(({ issuers }) => issuers).map((one) => [one.sha256, one]));
  if (lists.length === 0) return undefined;
  return { issuers: [...byDigest.values()], revocations: lists.flatMap(({ revocations }) => revocations) };
}

/** Refused: `TRUST_LIST_UNREADABLE` when there is no issuer's certificate in the file. */
export function readTrustList(file: string, bytes: Buffer): TrustListRead {
  const found = new Map(
    certificatesIn(bytes)
      .filter(({ isIssuer, mayStampTime }) => isIssuer || mayStampTime)
      .map((one) => [one.sha256, one]),
  );
  const revocations = revocationsIn(bytes);
  if (found.size + revocations.length === 0) return { ok: false, refusal: refuse('TRUST_LIST_UNREADABLE', { file }) };
  return { ok: true, list: { issuers: [...found.values()], revocations, until: untilOf(bytes) } };
}

/** `NextUpdate` of a trusted list (ETSI TS 119 612 §5.3.15), `nextUpdate` of a list of revoked certificates. */
function untilOf(bytes: Buffer): Date | undefined {
  if (bytes[0] === 0x30) return readRevocationList(bytes)?.until;
  const root = readXml(bytes);
  const [next] = root === undefined ? [] : below(root, 'NextUpdate');
  const at = new Date(next?.text.trim() ?? '');
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function revocationsIn(bytes: Buffer): Buffer[] {
  if (bytes[0] === 0x30) return readRevocationList(bytes) || readStatusAnswer(bytes) ? [bytes] : [];
  const blocks = [...bytes.toString('latin1').matchAll(/-----BEGIN X509 CRL-----([A-Za-z0-9+/=\s]+)-----END/g)];
  return blocks.flatMap(([, base64 = '']) => revocationsIn(Buffer.from(base64, 'base64')));
}

function certificatesIn(bytes: Buffer): Certificate[] {
  if (bytes[0] === 0x30) return [readCertificate(bytes) ?? readSignedData(bytes)?.certificates ?? []].flat();
  const text = bytes.toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN (CERTIFICATE|PKCS7|CMS)-----([A-Za-z0-9+/=\s]+)-----END/g)];
  if (blocks.length > 0) return blocks.flatMap(([, , base64 = '']) => certificatesIn(Buffer.from(base64, 'base64')));
  const root = readXml(bytes);
  return root === undefined ? [] : below(root, 'TSPService').filter(isGranted).flatMap(identityOf);
}

/** Whether the service may issue now; one whose status was withdrawn is on the list too. */
const isGranted = (service: XmlElement): boolean =>
  /\/(granted|recognisedatnationallevel|undersupervision|accredited)$/i.test(
    below(service, 'ServiceStatus')[0]?.text.trim() ?? '',
  );

const identityOf = (service: XmlElement): Certificate[] =>
  below(service, 'ServiceInformation')
    .slice(0, 1)
    .flatMap((information) => below(information, 'X509Certificate'))
    .flatMap(({ text }) => readCertificate(Buffer.from(text, 'base64')) ?? []);
