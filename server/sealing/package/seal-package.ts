/**
 * Seals a folder: writes `manifest.json` over all its files and `manifest.json.p7s`, the device's seal over that. In: a
 * folder with files and nothing else; out: both files on the disk, and whether a time stamp is owed.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Refusal, refuse } from '#contract/refusals';
import { makeDetachedSeal, signatureOf, withStamp } from '../cms/detached-seal.ts';
import type { Signer } from '../device-key/signer.ts';
import { askForStamp, type StampServer } from '../time-stamp/ask-for-stamp.ts';
import { type FileFacts, factsOf, writeWhole } from './files.ts';
import { MANIFEST, manifestBytes, type PackageManifest, SEAL } from './manifest.ts';

export type SealedBy = { readonly signer: Signer; readonly at: Date; readonly stamps?: StampServer | undefined };

export type SealedPackage = {
  readonly manifest: Buffer;
  readonly seal: Buffer;
  /** When the time-stamp server saw the seal; undefined without a stamp. */
  readonly stampedAt: Date | undefined;
  /** Why there is no stamp although a server is set: `stampPackage` asks again later. */
  readonly stampOwed: Refusal | undefined;
};

/** Seals the folder's files as they are now. Disk errors are thrown: a package that can't be read is a fault. */
export async function sealPackage(
  folder: string,
  journal: PackageManifest['journal'],
  by: SealedBy,
): Promise<SealedPackage> {
  const files = (await factsOf(folder)).filter(({ path }) => path !== MANIFEST && path !== SEAL);
  return sealListed(folder, journal, files, by);
}

/** The same when the facts of all files are known. */
export async function sealListed(
  folder: string,
  journal: PackageManifest['journal'],
  files: readonly FileFacts[],
  by: SealedBy,
): Promise<SealedPackage> {
  const manifest = manifestBytes(journal, files);
  const sealed = await sealBytes(manifest, by);
  await writeWhole(folder, MANIFEST, manifest);
  await writeWhole(folder, SEAL, sealed.seal);
  return { manifest, ...sealed };
}

/** The seal over any bytes: `.p7s`, with a time stamp when a server is set and answers. */
export async function sealBytes(
  bytes: Buffer,
  { signer, at, stamps }: SealedBy,
): Promise<Omit<SealedPackage, 'manifest'>> {
  const seal = await makeDetachedSeal(signer, bytes, at);
  return stamps === undefined ? { seal, stampedAt: undefined, stampOwed: undefined } : stampSeal(seal, stamps);
}

/** Puts a stamp into a seal that has none. With one already, or on no seal at all, it stays as it is. */
async function stampSeal(seal: Buffer, stamps: StampServer): Promise<Omit<SealedPackage, 'manifest'>> {
  const signature = signatureOf(seal);
  if (signature === undefined || withStamp(seal, Buffer.alloc(0)) === undefined)
    return { seal, stampedAt: undefined, stampOwed: undefined };
  const stamped = await askForStamp(stamps, createHash('sha256').update(signature).digest());
  if (!stamped.ok) return { seal, stampedAt: undefined, stampOwed: stamped.refusal };
  return { seal: withStamp(seal, stamped.token) ?? seal, stampedAt: stamped.at, stampOwed: undefined };
}

/** Adds the stamp that a package is owed. Refused: `TIME_STAMP_NOT_GOT`; `NOT_FOUND` when there is no seal. */
export async function stampPackage(folder: string, stamps: StampServer): Promise<Refusal | undefined> {
  const seal = await readFile(join(folder, SEAL)).catch(() => undefined);
  if (seal === undefined) return refuse('NOT_FOUND', { what: SEAL });
  const stamped = await stampSeal(seal, stamps);
  if (stamped.stampOwed === undefined) await writeWhole(folder, SEAL, stamped.seal);
  return stamped.stampOwed;
}
