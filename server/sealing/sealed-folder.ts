/**
 * Checks everything sealed that lies in a folder: a data folder, an export, the site as it was brought out. In: the folder;
 * out: for every PDF, for every package in a folder or a zip of its own, who sealed it and when, or what is wrong with it.
 * Nothing is asked of the network, and nothing of the house that made it.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unpack } from './kep/zip.ts';
import { checkPackage, checkSource, type PackageCheck, type PackageFault } from './package/check-package.ts';
import { listOf } from './package/files.ts';
import { MANIFEST, SEAL } from './package/manifest.ts';
import { inMemory } from './package/package-source.ts';
import { checkPdf, type PdfSignature } from './pdf/check-pdf.ts';

/** One seal, signature or time stamp. */
export type SealFound = {
  /** Whose, as the certificate says. */
  readonly by: string | undefined;
  readonly organisation: string | undefined;
  /** SHA-256 of the certificate, hex: compare it with the one that the council has made known. */
  readonly fingerprint: string | undefined;
  /** A device's seal, and so no КЕП. */
  readonly isDeviceSeal: boolean;
  /** When, by the signer's clock; by a time-stamp server. */
  readonly at: Date | undefined;
  readonly stampedAt: Date | undefined;
};
export type SealedFile = {
  /** Within the folder, with `/`; of a package in a folder its manifest. */
  readonly path: string;
  readonly kind: 'pdf' | 'package' | 'zip';
  /** SHA-256 of that file, hex. */
  readonly sha256: string;
  /** `altered`: a seal is not valid, or something was changed after it. `unsealed`: there is none. */
  readonly verdict: 'sealed' | 'altered' | 'unsealed';
  /** The first is the oldest. */
  readonly seals: readonly SealFound[];
  /** What is wrong with a package's files. */
  readonly faults: readonly PackageFault[];
  /** The last event of the journal that a package shows. */
  readonly journal: { readonly position: number; readonly hash: string } | undefined;
};
export type SealedFolder = {
  /** Whether nothing that is sealed was altered. */
  readonly ok: boolean;
  /** In the order of their paths. */
  readonly files: readonly SealedFile[];
};

/** A package has the papers of one sitting. */
const MOST_IN_ZIP = { entries: 10_000, bytes: 1024 * 1024 * 1024 };

/** Every sealed file in the folder and below. @throws the system's error when the folder or a file can't be read */
export async function verifySealedFolder(folder: string): Promise<SealedFolder> {
  const { files: paths } = await listOf(folder);
  const files: SealedFile[] = [];
  for (const path of paths) files.push(...(await sealedFile(folder, path)));
  return { ok: files.every(({ verdict }) => verdict !== 'altered'), files };
}

async function sealedFile(folder: string, path: string): Promise<SealedFile[]> {
  if (basename(path) === SEAL) return [await packageIn(folder, join(dirname(path), MANIFEST))];
  if (/\.pdf$/i.test(path)) return [await pdfAt(folder, path)];
  return /\.zip$/i.test(path) ? zipAt(folder, path) : [];
}

async function pdfAt(folder: string, path: string): Promise<SealedFile> {
  const bytes = await readFile(join(folder, path));
  const { ok, signatures } = await checkPdf(bytes);
  const isUnsealed = signatures.length === 0 && !bytes.includes('/ByteRange');
  const verdict = ok ? 'sealed' : isUnsealed ? 'unsealed' : 'altered';
  return { ...about(path, 'pdf', bytes), verdict, seals: signatures.map(sealOf), faults: [], journal: undefined };
}

const sealOf = ({ signer, claimedAt, stampedAt }: PdfSignature): SealFound => ({
  by: signer?.name,
  organisation: signer?.organisation,
  fingerprint: signer?.certificate.fingerprint,
  isDeviceSeal: signer?.isDeviceSeal === true,
  ...{ at: claimedAt, stampedAt },
});

async function packageIn(folder: string, path: string): Promise<SealedFile> {
  const manifest = await readFile(join(folder, path)).catch(() => Buffer.alloc(0));
  return asFile(about(path, 'package', manifest), await checkPackage(join(folder, dirname(path))));
}

/** A zip that is no package is passed over. */
async function zipAt(folder: string, path: string): Promise<SealedFile[]> {
  const bytes = await readFile(join(folder, path));
  const files = await unpack(bytes, MOST_IN_ZIP);
  if (files === undefined || !(files.has(SEAL) || files.has(MANIFEST))) return [];
  return [asFile(about(path, 'zip', bytes), await checkSource(inMemory(files)))];
}

function asFile(file: Pick<SealedFile, 'path' | 'kind' | 'sha256'>, check: PackageCheck): SealedFile {
  const { ok, seal, faults, manifest } = check;
  const found = seal && {
    ...{ by: seal.by, organisation: seal.organisation, fingerprint: seal.fingerprint, isDeviceSeal: seal.isDeviceSeal },
    ...{ at: seal.sealedAt, stampedAt: seal.stampedAt },
  };
  const verdict = ok ? 'sealed' : 'altered';
  return { ...file, verdict, seals: found ? [found] : [], faults, journal: manifest?.journal };
}

const about = (path: string, kind: SealedFile['kind'], bytes: Buffer) => ({
  ...{ path, kind },
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
