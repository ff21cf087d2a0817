/**
 * Reads CMS SignedData (RFC 5652 §5) as it stands, judging nothing. In: DER, or BER with open lengths; out: its parts,
 * or undefined.
 */
import { definite, isOpen } from '../asn1/ber.ts';
import {
  attempt,
  type Der,
  expect,
  field,
  NotDer,
  numberOf,
  oidOf,
  parts,
  readDer,
  sequence,
  TAG,
} from '../asn1/der.ts';
import { set } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { type Certificate, readCertificate } from './certificate.ts';

export type SignerInfo = {
  /** Which certificate: by issuer and serial number, or by the key's identifier. */
  readonly who: { readonly issuer: Buffer; readonly serial: string } | { readonly keyId: Buffer };
  /** Identifiers of the hash and of the signature's algorithm. */
  readonly hash: string;
  readonly algorithm: string;
  readonly signature: Buffer;
  /** Signed attributes: identifier → its values. Empty when there are none. */
  readonly attributes: ReadonlyMap<string, readonly Der[]>;
  /** What is signed when there are signed attributes: their set in DER. */
  readonly signedBytes: Buffer | undefined;
  readonly unsigned: ReadonlyMap<string, readonly Der[]>;
};

export type SignedData = {
  readonly contentType: string;
  /** The content, when the signature carries it. */
  readonly content: Buffer | undefined;
  /** Identifiers of the hashes that it announces. */
  readonly hashes: readonly string[];
  readonly certificates: readonly Certificate[];
  /** Lists of revoked certificates and OCSP answers that came with it, DER. */
  readonly revocations: readonly Buffer[];
  readonly signers: readonly SignerInfo[];
};

/** Where the Ukrainian algorithms are named. */
const UKRAINIAN = '1.2.804.2.1.1.1.1.';

/** The SignedData that these bytes are; undefined when they are something else. */
export const readSignedData = (bytes: Buffer): SignedData | undefined =>
  attempt(() => signedDataOf(isOpen(bytes) ? definite(bytes) : bytes));

/** @throws NotDer */
function signedDataOf(bytes: Buffer): SignedData {
  const [type, wrapped, more] = sequence(readDer(bytes));
  if (oidOf(type) !== OID.signedData || more !== undefined) throw new NotDer('no signed data');
  const [version, hashes, inside, ...rest] = sequence(readDer(expect(wrapped, field(0)).content));
  const [contentType, content, beyond] = sequence(inside);
  const id = oidOf(contentType);
  const signers = parts(expect(rest.at(-1), TAG.set)).map(signerOf);
  const list = rest.find(({ tag }) => tag === field(0));
  const others = rest.find(({ tag }) => tag === field(1));
  const simple =
    others === undefined && id === OID.data && signers.every(({ who }) => 'issuer' in who) && plainCertificates(list);
  const versions = simple ? [1] : [1, 3, 4, 5];
  if (beyond !== undefined || !versions.includes(numberOf(version))) throw new NotDer('version');
  return {
    contentType: id,
    content: content === undefined ? undefined : readDer(expect(content, field(0)).content, TAG.octets).content,
    hashes: parts(expect(hashes, TAG.set)).map(algorithmOf),
    certificates: certificatesOf(list),
    revocations: revocationsOf(others),
    signers,
  };
}

/** Whether there are X.509 certificates alone, which makes the version 1 (RFC 5652 §5.1). */
const plainCertificates = (list: Der | undefined): boolean =>
  list === undefined || parts(list).every(({ tag }) => tag === TAG.sequence);

/** Certificates that can be read; others (attribute certificates and the like) are passed over. */
function certificatesOf(list: Der | undefined): Certificate[] {
  return list === undefined ? [] : parts(list).flatMap(({ raw }) => readCertificate(raw) ?? []);
}

/** Lists stand bare, OCSP answers under `[1]` by their identifier (RFC 5940); what is something else is passed over. */
const revocationsOf = (list: Der | undefined): Buffer[] =>
  (list === undefined ? [] : parts(list)).flatMap((one) => {
    if (one.tag === TAG.sequence) return [one.raw];
    const [format, answer] = one.tag === field(1) ? parts(one) : [];
    return answer && attempt(() => oidOf(format)) === OID.ocspInCms ? [answer.raw] : [];
  });

/**
 * The identifier; with parameters other than none it is no algorithm that is known here. ДСТУ may repeat its key's.
 * @throws NotDer
 */
function algorithmOf(value: Der | undefined): string {
  const [id, parameters, more] = sequence(value);
  const plain = parameters === undefined || (parameters.tag === TAG.nothing && parameters.content.length === 0);
  if (more !== undefined) throw new NotDer('algorithm');
  const found = oidOf(id);
  return plain || found.startsWith(UKRAINIAN) ? found : `${found} (${parameters.raw.toString('hex', 0, 32)})`;
}

function signerOf(value: Der): SignerInfo {
  const [version, who, hash, ...rest] = sequence(value);
  const named = whoOf(who);
  if (numberOf(version) !== ('keyId' in named ? 3 : 1)) throw new NotDer('version of a signer');
  const attributes = rest[0]?.tag === field(0) ? rest.shift() : undefined;
  const [algorithm, signature, unsigned, more] = rest;
  if (more !== undefined) throw new NotDer('signer');
  return {
    who: named,
    hash: algorithmOf(hash),
    algorithm: algorithmOf(algorithm),
    signature: expect(signature, TAG.octets).content,
    attributes: attributesOf(attributes),
    signedBytes: attributes === undefined ? undefined : asSet(attributes),
    unsigned: attributesOf(unsigned === undefined ? undefined : expect(unsigned, field(1)), true),
  };
}

/** The attributes as they are signed: under the tag of a set (RFC 5652 §5.4). */
function asSet(attributes: Der): Buffer {
  const bytes = Buffer.from(attributes.raw);
  bytes[0] = set()[0] ?? 0;
  return bytes;
}

function whoOf(value: Der | undefined): SignerInfo['who'] {
  if (value?.tag === 0x80) return { keyId: value.content };
  const [issuer, serial] = sequence(value);
  return { issuer: expect(issuer, TAG.sequence).raw, serial: expect(serial, TAG.integer).content.toString('hex') };
}

/** @throws NotDer when one stands twice among those that are signed; of the others there may be several */
function attributesOf(list: Der | undefined, mayRepeat = false): ReadonlyMap<string, readonly Der[]> {
  const byId = new Map<string, readonly Der[]>();
  for (const one of list === undefined ? [] : parts(list)) {
    const [type, values] = sequence(one);
    const id = oidOf(type);
    if (byId.has(id) && !mayRepeat) throw new NotDer('an attribute twice');
    byId.set(id, [...(byId.get(id) ?? []), ...parts(expect(values, TAG.set))]);
  }
  return byId;
}
