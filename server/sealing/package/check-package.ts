/**
 * Checks a sealed package without the house that made it: the seal stands under the manifest, and the manifest under
 * every file. In: a folder; out: who sealed it and when, and each file that was altered, is missing or was added.
 */
import { checkSigner, provedStamp } from '../cms/check-signer.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { signerFacts } from '../cms/signer-facts.ts';
import { fingerprintOf } from '../device-key/signer.ts';
import { BESIDE, MANIFEST, type PackageManifest, readManifest, SEAL } from './manifest.ts';
import { inFolder, type PackageSource } from './package-source.ts';

export type SealFacts = {
  /** Whose, as the certificate says, and whether it is a device's seal and so no КЕП. */
  readonly by: string;
  readonly organisation: string | undefined;
  readonly isDeviceSeal: boolean;
  /** Fingerprint of the certificate: compare it with the one that the council has made known. */
  readonly fingerprint: string;
  readonly sealedAt: Date | undefined;
  readonly stampedAt: Date | undefined;
  /** Name of the time-stamp server's certificate. */
  readonly stampedBy: string | undefined;
};
export type PackageFault = {
  readonly path: string;
  readonly fault:
    | 'altered'
    | 'missing'
    | 'extra'
    | 'not-a-manifest'
    | 'not-a-seal'
    | 'seal-of-other-bytes'
    | 'seal-not-valid';
};
export type PackageCheck = {
  /** Whether seal, manifest and every file agree. Whose seal it is, the fingerprint says. */
  readonly ok: boolean;
  readonly manifest: PackageManifest | undefined;
  readonly seal: SealFacts | undefined;
  readonly faults: readonly PackageFault[];
};

export const checkPackage = (folder: string): Promise<PackageCheck> => checkSource(inFolder(folder));

/** The same of a package wherever its files lie. */
export async function checkSource(source: PackageSource): Promise<PackageCheck> {
  const [manifestFile, sealFile] = await Promise.all([source.read(MANIFEST), source.read(SEAL)]);
  const manifest = manifestFile && readManifest(manifestFile);
  const seal = checkSeal(manifestFile, sealFile);
  const sealFaults: PackageFault[] = 'fault' in seal ? [{ path: SEAL, fault: seal.fault }] : [];
  const facts = 'fault' in seal ? undefined : seal;
  if (!manifest) {
    const fault = manifestFile === undefined ? 'missing' : 'not-a-manifest';
    return { ok: false, manifest: undefined, seal: facts, faults: [{ path: MANIFEST, fault }, ...sealFaults] };
  }
  const faults = [...sealFaults, ...(await fileFaults(source, manifest))];
  return { ok: faults.length === 0, manifest, seal: facts, faults };
}

/** Whose seal stands under these bytes, or why none does. */
export function checkSeal(
  bytes: Buffer | undefined,
  seal: Buffer | undefined,
): SealFacts | { fault: PackageFault['fault'] } {
  if (seal === undefined) return { fault: 'missing' };
  const data = readSignedData(seal);
  const [signer, second] = data?.signers ?? [];
  if (data === undefined || signer === undefined || second !== undefined || data.content !== undefined)
    return { fault: 'not-a-seal' };
  const checked = checkSigner(data, signer, bytes ?? Buffer.alloc(0));
  if (!checked.ok) return { fault: checked.fault === 'other-bytes' ? 'seal-of-other-bytes' : 'seal-not-valid' };
  const { certificate, claimedAt, hash } = checked;
  const stamp = provedStamp(checked.stamp);
  const { name, organisation, isDeviceSeal } = signerFacts(certificate, hash);
  return {
    ...{ by: name, organisation, isDeviceSeal },
    fingerprint: fingerprintOf(certificate.raw).sha256,
    sealedAt: claimedAt,
    stampedAt: stamp?.at,
    stampedBy: stamp && signerFacts(stamp.authority, hash).name,
  };
}

async function fileFaults(source: PackageSource, { files }: PackageManifest): Promise<PackageFault[]> {
  const named = new Set([MANIFEST, SEAL, BESIDE, ...files.map(({ path }) => path)]);
  const there = await source.list();
  const present = new Set(there.files);
  const faults: PackageFault[] = [...there.files, ...there.odd]
    .filter((path) => !named.has(path))
    .map((path) => ({ path, fault: 'extra' }));
  for (const { path, bytes, sha256 } of files) {
    if (!present.has(path)) {
      faults.push({ path, fault: 'missing' });
      continue;
    }
    const found = await source.factOf(path);
    if (found.bytes !== bytes || found.sha256 !== sha256) faults.push({ path, fault: 'altered' });
  }
  return faults;
}
