/**
 * Seals a folder of files that are known and change no more, as the public site is laid out: `manifest.json` over all of
 * them, its seal, and the certificate. The same files keep the manifest and the seal that they have.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Refusal } from '#contract/refusals';
import { OID } from '../sealing/asn1/oids.ts';
import { readSignedData } from '../sealing/cms/signed-data.ts';
import { certificatePem } from '../sealing/device-key/signer.ts';
import { checkSeal } from '../sealing/package/check-package.ts';
import { type FileFacts, writeWhole } from '../sealing/package/files.ts';
import { CERTIFICATE, MANIFEST, readManifest, SEAL } from '../sealing/package/manifest.ts';
import { type SealedBy, sealListed, stampPackage } from '../sealing/package/seal-package.ts';
import type { Place, Stamps } from './seal-work.ts';

/** `files`: all that lie in the folder, but for what the seal adds. */
export type Tree = { readonly folder: string; readonly place: Place; readonly files: readonly FileFacts[] };
export type TreeSealed = {
  readonly ok: true;
  /** What was added. */
  readonly added: readonly FileFacts[];
  /** Whether the seal has a time stamp, and why none was got although a server is set. */
  readonly isStamped: boolean;
  readonly stampOwed: Refusal | undefined;
};

export async function sealTree({ folder, place, files }: Tree, by: SealedBy): Promise<TreeSealed> {
  if (await isSealed(folder, files)) return added(folder, await stampedBy(folder, by.stamps));
  const pem = Buffer.from(certificatePem(by.signer.chain[0]));
  await writeWhole(folder, CERTIFICATE, pem);
  const { stampOwed } = await sealListed(folder, place, [...files, factOfBytes(CERTIFICATE, pem)], by);
  return added(folder, stampOwed);
}

/** Adds the stamp that the seal is owed. */
export const stampTree = async (folder: string, stamps: Stamps): Promise<TreeSealed> =>
  added(folder, await stampPackage(folder, stamps));

/** Whether there is a good seal over these very files. */
async function isSealed(folder: string, files: readonly FileFacts[]): Promise<boolean> {
  const [manifest, seal] = await Promise.all([MANIFEST, SEAL].map((name) => readOrNone(folder, name)));
  const listed = manifest && readManifest(manifest);
  if (listed === undefined || 'fault' in checkSeal(manifest, seal)) return false;
  const known = new Map(listed.files.map(({ path, sha256 }) => [path, sha256]));
  return (
    known.has(CERTIFICATE) &&
    known.size === files.length + 1 &&
    files.every((one) => known.get(one.path) === one.sha256)
  );
}

async function stampedBy(folder: string, stamps: Stamps | undefined): Promise<Refusal | undefined> {
  return stamps && stampPackage(folder, stamps);
}

async function added(folder: string, stampOwed: Refusal | undefined): Promise<TreeSealed> {
  const found = await Promise.all(
    [CERTIFICATE, MANIFEST, SEAL].map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
  const seal = found.find(({ name }) => name === SEAL)?.bytes ?? Buffer.alloc(0);
  const isStamped = readSignedData(seal)?.signers[0]?.unsigned.has(OID.signatureTimeStamp) === true;
  return { ok: true, added: found.map(({ name, bytes }) => factOfBytes(name, bytes)), isStamped, stampOwed };
}

const factOfBytes = (path: string, bytes: Buffer): FileFacts => ({
  ...{ path, bytes: bytes.length },
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const readOrNone = (folder: string, name: string): Promise<Buffer | undefined> =>
  readFile(join(folder, name)).catch(() => undefined);
