/**
 * КЕП that came back from outside, as the site shows it. In: the signatures of a sitting, the folder of its packages;
 * out: who signed and when, the files that anybody needs to check it, and the digests of the papers that it stands over.
 * The containers of a sitting of which a part was closed stay inside: a package holds what of it was closed.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteLink, SiteSignature, SiteSigner } from '#contract/public-site';
import type { PaperSigner, SealedPaperSigned } from '#contract/seal';
import { localTime } from '../../proceedings/printed-time.ts';
import { unpack } from '../../sealing/kep/zip.ts';
import { MANIFEST, readManifest } from '../../sealing/package/manifest.ts';
import { sittingPath } from '../paths.ts';

export type SignedFile = {
  readonly link: SiteLink;
  readonly type: string;
  readonly bytes: Buffer;
  readonly key: string;
};
export type Signed = {
  readonly page: SiteSignature;
  readonly files: readonly SignedFile[];
  /** Digests of the papers that it stands over, hex. */
  readonly over: ReadonlySet<string>;
  readonly signers: readonly SiteSigner[];
};

type Given = { readonly dataDir: string; readonly timeZone: string; readonly isOpen: boolean };

/** Oldest first. A container that is no more what it was is not given out. */
export async function signedOf(signatures: readonly SealedPaperSigned[], given: Given): Promise<readonly Signed[]> {
  const all: Signed[] = [];
  for (const signature of signatures) all.push(await signedOne(signature, given));
  return all;
}

async function signedOne(signed: SealedPaperSigned, { dataDir, timeZone, isOpen }: Given): Promise<Signed> {
  const found = await documentOf(signed, join(dataDir, 'papers', 'packages'));
  const local = (at: string) => localTime(at, timeZone);
  const files = isOpen ? filesOf(signed, dataDir, found) : [];
  const people = signed.signers.filter(({ isDeviceSeal }) => isDeviceSeal !== true);
  return {
    page: {
      at: local(signed.at),
      signers: people.map((signer) => ({ ...signerOf(signer, local), ...certificateOf(signer) })),
      files: files.map(({ link }) => link),
    },
    ...{ files, over: new Set(found?.digests) },
    signers: people.map((signer) => signerOf(signer, local)),
  };
}

function signerOf({ name, position, organisation, signedAt, clock }: PaperSigner, local: (at: string) => string) {
  return {
    ...{ name, clock },
    ...(position !== undefined && { position }),
    ...(organisation !== undefined && { organisation }),
    ...(signedAt !== undefined && { at: local(signedAt) }),
  };
}

const certificateOf = ({ certificate: { issuer, serial }, checked }: PaperSigner) => ({
  ...{ issuer, serial, checked: checked.uk },
});

type Found = { readonly bytes: Buffer; readonly digests: readonly string[] };

/** What the signature stands over, among the packages of the sitting that were given out. */
async function documentOf({ sittingId, document }: SealedPaperSigned, folder: string): Promise<Found | undefined> {
  for (const name of namesIn(folder).filter((one) => one.startsWith(`${sittingId}_`) && one.endsWith('.zip'))) {
    const zip = readFileSync(join(folder, name));
    const manifest = (await unpack(zip))?.get(MANIFEST);
    if (!manifest) continue;
    const bytes = [zip, manifest].find((one) => digestOf(one) === document.sha256);
    if (bytes) return { bytes, digests: (readManifest(manifest)?.files ?? []).map(({ sha256 }) => sha256) };
  }
  return undefined;
}

const ENDINGS = { p7s: 'p7s', 'ASiC-S': 'asics', 'ASiC-E': 'asice', PAdES: 'pdf' } as const;
const TYPES = {
  p7s: 'application/pkcs7-signature',
  'ASiC-S': 'application/vnd.etsi.asic-s+zip',
  'ASiC-E': 'application/vnd.etsi.asic-e+zip',
  PAdES: 'application/pdf',
} as const;
const NAME_LENGTH = 16;

function filesOf({ sittingId, signature, document }: SealedPaperSigned, dataDir: string, found: Found | undefined) {
  const path = `${sittingPath(sittingId)}signatures/${signature.sha256.slice(0, NAME_LENGTH)}/`;
  const bytes = bytesOf(join(dataDir, 'papers', 'signatures', signature.sha256));
  if (!bytes || digestOf(bytes) !== signature.sha256) return [];
  const isManifest = document.name === MANIFEST;
  const of = isManifest ? MANIFEST : 'package.zip';
  const files: SignedFile[] = [
    {
      link: { path: `${path}${of}.${ENDINGS[signature.kind]}`, text: 'Файл КЕП' },
      ...{ type: TYPES[signature.kind], bytes, key: signature.sha256 },
    },
  ];
  if (found) {
    const text = isManifest ? 'Опис пакета, який підписано' : 'Пакет документів, який підписано';
    const type = isManifest ? 'application/json' : 'application/zip';
    files.push({ link: { path: path + of, text }, type, bytes: found.bytes, key: document.sha256 });
  }
  return files;
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort().reverse();
  } catch {
    return [];
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
