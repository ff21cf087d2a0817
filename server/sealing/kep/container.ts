/**
 * Opens what a signing program gave back: `.p7s` (CMS), a container ASiC-S or ASiC-E with CAdES (ETSI EN 319 162-1), or
 * our PDF with signatures appended (PAdES). In: the file and the document that was given out; out: which CMS stands over which bytes, so that every
 * pair leads to that very document; or a refusal.
 */
import { type Refusal, refuse } from '#contract/refusals';
import { OID } from '../asn1/oids.ts';
import { digestBy } from '../cms/digest.ts';
import { readSignedData, type SignedData } from '../cms/signed-data.ts';
import { below, readXml } from './xml.ts';
import { unpack } from './zip.ts';

export type Kind = 'p7s' | 'ASiC-S' | 'ASiC-E' | 'PAdES';
/** A CMS and the bytes that it stands over. */
export type Signed = {
  readonly data: SignedData;
  readonly bytes: Buffer;
  /** The moment that stands beside the CMS, when the container has one. */
  readonly at?: Date | undefined;
  /** Lists and answers about certificates that the container brought beside the CMS. */
  readonly revocations?: readonly Buffer[];
};
export type Container =
  | { readonly ok: true; readonly kind: Kind; readonly signed: readonly Signed[] }
  | { readonly ok: false; readonly refusal: Refusal };

const refused = (refusal: Refusal): Container => ({ ok: false, refusal });
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));

export async function openContainer(file: string, bytes: Buffer, document: Buffer): Promise<Container> {
  if (isZip(bytes)) return openAsic(file, bytes, document);
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return openPdf(file, bytes, document);
  const data = readSignedData(fromText(bytes) ?? bytes);
  if (data === undefined || data.signers.length === 0) return refused(refuse('KEP_NOT_A_SIGNATURE', { file }));
  if (data.content !== undefined && !data.content.equals(document)) return refused(refuse('KEP_OTHER_BYTES', { file }));
  return { ok: true, kind: 'p7s', signed: [{ data, bytes: document }] };
}

/** Our PDF, byte for byte, with further signatures and nothing else. */
async function openPdf(file: string, bytes: Buffer, document: Buffer): Promise<Container> {
  // The library for PDF takes a third of a second to load; a `.p7s` does well without.
  const { signaturesAdded } = await import('../pdf/signatures-added.ts');
  const added = await signaturesAdded(bytes, document);
  if (added === 'none') return refused(refuse('KEP_NOT_A_SIGNATURE', { file }));
  if (added === 'changed') return refused(refuse('KEP_PDF_CHANGED', { file }));
  return added === 'other' ? refused(refuse('KEP_OTHER_BYTES', { file })) : { ok: true, kind: 'PAdES', signed: added };
}

/** Some programs write Base64, with PEM's lines around it or without. */
function fromText(bytes: Buffer): Buffer | undefined {
  if (bytes[0] === 0x30) return undefined;
  const text = bytes.toString('latin1').replaceAll(/-----(BEGIN|END) [A-Z0-9 ]+-----|\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}

const SIGNATURE = /^META-INF\/[^/]+\.p7s$/i;
const MANIFEST = /^META-INF\/[^/]*ASiCManifest[^/]*\.xml$/i;
const XADES = /^META-INF\/[^/]*signatures[^/]*\.xml$/i;

async function openAsic(file: string, bytes: Buffer, document: Buffer): Promise<Container> {
  const files = await unpack(bytes);
  if (files === undefined) return refused(refuse('KEP_NOT_A_SIGNATURE', { file }));
  const names = [...files.keys()];
  const signatures = names.filter((name) => SIGNATURE.test(name));
  if (signatures.length === 0)
    return refused(refuse(names.some((name) => XADES.test(name)) ? 'KEP_XADES' : 'KEP_NOT_A_SIGNATURE', { file }));
  const manifests = names.filter((name) => MANIFEST.test(name)).map((name) => files.get(name) ?? Buffer.alloc(0));
  return manifests.length === 0
    ? openSimple(file, files, signatures, document)
    : openExtended(file, files, manifests, document);
}

type Files = ReadonlyMap<string, Buffer>;

/** ASiC-S: one document, one CMS over it. */
function openSimple(file: string, files: Files, signatures: readonly string[], document: Buffer): Container {
  const documents = [...files].filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));
  if (documents.length !== 1 || documents[0]?.[1].equals(document) !== true)
    return refused(refuse('KEP_OTHER_BYTES', { file }));
  const read = signatures.map((name) => readSignedData(files.get(name) ?? Buffer.alloc(0)));
  const signed = read.flatMap((data) => (data === undefined ? [] : [{ data, bytes: document }]));
  return allRead(file, 'ASiC-S', signed, read.length);
}

/** ASiC-E: a CMS over each manifest, whose digests lead to the documents. Only manifests that name ours count. */
function openExtended(file: string, files: Files, manifests: readonly Buffer[], document: Buffer): Container {
  const naming = manifests.flatMap((bytes) => {
    const manifest = readManifest(bytes);
    const leads = manifest?.documents.some(
      ({ uri, matches }) => files.get(uri)?.equals(document) === true && matches(document),
    );
    return manifest !== undefined && leads === true ? [{ bytes, signature: manifest.signature }] : [];
  });
  if (naming.length === 0) return refused(refuse('KEP_WITHOUT_FILE', { file }));
  const signed = naming.flatMap(({ bytes, signature }) => {
    const data = readSignedData(files.get(signature) ?? Buffer.alloc(0));
    return data === undefined ? [] : [{ data, bytes }];
  });
  return allRead(file, 'ASiC-E', signed, naming.length);
}

function allRead(file: string, kind: Kind, signed: readonly Signed[], wanted: number): Container {
  const whole = signed.length === wanted && signed.every(({ data }) => data.signers.length > 0);
  if (!whole) return refused(refuse('KEP_NOT_A_SIGNATURE', { file }));
  const other = signed.some(({ data, bytes }) => data.content !== undefined && !data.content.equals(bytes));
  return other ? refused(refuse('KEP_OTHER_BYTES', { file })) : { ok: true, kind, signed };
}

/** Digests by the names that manifests use; the Ukrainian ones are those of the samples that ЦЗО publishes. */
const DIGEST: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': OID.sha256,
  'http://www.w3.org/2001/04/xmldsig-more#sha384': OID.sha384,
  'http://www.w3.org/2001/04/xmlenc#sha512': OID.sha512,
  'http://www.w3.org/2001/04/xmlenc#gost34311': OID.gost34311,
  [`urn:oid:${OID.gost34311}`]: OID.gost34311,
  'http://www.w3.org/2001/04/xmlenc#dstu7564-256': OID.kupyna256,
  [`urn:oid:${OID.kupyna256}`]: OID.kupyna256,
};

type Named = { readonly uri: string; readonly matches: (document: Buffer) => boolean };

/** Which signature stands over the manifest, and the documents that it names. */
function readManifest(bytes: Buffer): { signature: string; documents: readonly Named[] } | undefined {
  const root = readXml(bytes);
  const [signature] = root === undefined ? [] : below(root, 'SigReference');
  if (root === undefined || signature === undefined) return undefined;
  const documents = below(root, 'DataObjectReference').map((reference): Named => {
    const method = below(reference, 'DigestMethod')[0]?.attributes['Algorithm'] ?? '';
    const value = Buffer.from(below(reference, 'DigestValue')[0]?.text.trim() ?? '', 'base64');
    const digest = digestBy(DIGEST[method] ?? '');
    return {
      uri: pathOf(reference.attributes['URI']),
      matches: (document) => digest?.of(document).equals(value) === true,
    };
  });
  return { signature: pathOf(signature.attributes['URI']), documents };
}

/** A URI within the container as the name of a file. */
function pathOf(uri: string | undefined): string {
  try {
    return decodeURIComponent(uri ?? '').replace(/^\.?\//, '');
  } catch {
    return '';
  }
}
