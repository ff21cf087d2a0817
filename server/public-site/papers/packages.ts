/**
 * Packages of sittings as they were given out to be signed. In: what a signature stands under; out: the package's list
 * of papers and the bytes that were signed. A package never changes under its name: its list is read once.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise, type ZipFile } from 'yauzl';
import type { SealedPaperSigned } from '#contract/seal';
import { MANIFEST, type PackageManifest, readManifest } from '../../sealing/package/manifest.ts';

export type SignedPackage = {
  readonly files: PackageManifest['files'];
  /** The list of its papers was signed, and not the package whole. */
  readonly isList: boolean;
  readonly bytes: Buffer;
};

/** A package has the papers of one sitting. */
const MOST = { entries: 10_000, bytes: 32 * 1024 * 1024 };

export class Packages {
  readonly #folder: string;
  readonly #lists = new Map<string, Buffer | undefined>();

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'papers', 'packages');
  }

  /** The package that the signature stands under, whole or by its list; undefined: none that is there. */
  async under({ sittingId, document }: Pick<SealedPaperSigned, 'sittingId' | 'document'>) {
    for (const name of this.#namesOf(sittingId)) {
      const list = await this.#listIn(name);
      const files = list && readManifest(list)?.files;
      if (!list || !files) continue;
      const isList = digestOf(list) === document.sha256;
      const bytes = isList ? list : this.#whole(name, document);
      if (bytes) return { files, isList, bytes } satisfies SignedPackage;
    }
    return undefined;
  }

  #whole(name: string, document: SealedPaperSigned['document']): Buffer | undefined {
    const path = join(this.#folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.size !== document.bytes) return undefined;
    const bytes = readFileSync(path);
    return digestOf(bytes) === document.sha256 ? bytes : undefined;
  }

  async #listIn(name: string): Promise<Buffer | undefined> {
    if (!this.#lists.has(name)) this.#lists.set(name, await listOf(join(this.#folder, name)));
    return this.#lists.get(name);
  }

  /** The newest first. */
  #namesOf(sittingId: string): readonly string[] {
    try {
      const names = readdirSync(this.#folder);
      return names
        .filter((name) => name.startsWith(`${sittingId}_`) && name.endsWith('.zip'))
        .toSorted()
        .reverse();
    } catch {
      return [];
    }
  }
}

/** The list alone is taken out; what is no package has none. */
async function listOf(path: string): Promise<Buffer | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > MOST.entries) return undefined;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== MANIFEST || entry.uncompressedSize > MOST.bytes) continue;
      return await buffer(await zip.openReadStreamPromise(entry));
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    zip?.close();
  }
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
