/**
 * The package of a sitting and what comes back signed. Out: every paper of the record, sealed, with a manifest and its
 * seal, as one zip, kept in `<data>/papers/packages`: whoever signs, signs these very bytes. In: a signature over the zip,
 * over its manifest, or over one paper that was given out; one that is good is kept in `<data>/papers/signatures` and noted
 * in the journal.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CouncilEventOf } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { isConfirmedKep } from '#contract/seal';
import type { Actor } from '../hub/face.ts';
import { type ApartDocument, type ApartImported, importKepApart } from '../sealing/kep/import-apart.ts';
import type { KepFile } from '../sealing/kep/import-kep.ts';
import { writeWhole } from '../sealing/package/files.ts';
import { MANIFEST } from '../sealing/package/manifest.ts';
import type { GivenOut } from './given-out.ts';
import { type PapersOfSitting, packagePapers } from './package-papers.ts';
import { paperSigned } from './paper-signed.ts';
import type { SealDesk } from './seal-desk.ts';
import type { Place } from './seal-work.ts';
import { sha256Of } from './shelf.ts';
import { trustFilesIn } from './trust-shelf.ts';

/** Packages of one sitting that a signature is looked for under, the newest first. */
const MOST_PACKAGES = 20;
/** Papers of one sitting that it is looked for under, likewise. */
const MOST_PAPERS = 2000;
/** That a signature stands under something else. */
const OTHER: readonly string[] = ['KEP_OTHER_BYTES', 'KEP_WITHOUT_FILE'];
/** An issuer's service that is there answers at once. */
const ISSUER_WAIT_MS = 5000;
const OWNER_FOLDER = 0o700;

export type Signed = CouncilEventOf<'PaperSigned'>['data'];
export type Package = { readonly name: string; readonly bytes: Buffer };
type Refused = { readonly ok: false; readonly refusal: Refusal };
export type TakenIn = { readonly ok: true; readonly signed: Signed } | Refused;
export type Given = {
  readonly dataDir: string;
  /** Papers as they are given out, sealed. */
  readonly papers: PapersOfSitting;
  readonly seal: SealDesk;
  /** What was given out one by one. */
  readonly givenOut: Pick<GivenOut, 'papersOf'>;
  readonly nowMs: () => number;
  /** Ballots of a sitting by number and the place of its last event; undefined: there is no such sitting. */
  readonly sittingOf: (
    sittingId: SittingId,
  ) => { readonly numbers: readonly number[]; readonly place: Place } | undefined;
  /** Signatures that were taken in before. */
  readonly signatures: (sittingId: SittingId) => readonly Signed[];
  /** Notes one in the journal; resolves when it is on the disk. */
  readonly note: (signed: Signed, by: Actor) => Promise<void>;
};

export class PackageDesk {
  readonly #given: Given;
  readonly #packages: string;
  readonly #signatures: string;

  /** @throws the system's error when the folders can't be made. */
  constructor(given: Given) {
    this.#given = given;
    this.#packages = join(given.dataDir, 'papers', 'packages');
    this.#signatures = join(given.dataDir, 'papers', 'signatures');
    for (const folder of [this.#packages, this.#signatures]) mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER });
  }

  /** The package as the record stands; the same bytes until a paper is another. Refused: `NOT_FOUND`, and as the key is. */
  async make(sittingId: SittingId): Promise<({ readonly ok: true } & Package) | Refused> {
    const sitting = this.#given.sittingOf(sittingId);
    const files = sitting && (await packagePapers(this.#given.papers, sittingId, sitting.numbers));
    if (sitting === undefined || files === undefined || files.length === 0)
      return { ok: false, refusal: refuse('NOT_FOUND', { what: `${sittingId} package` }) };
    const hash = createHash('sha256');
    for (const { path, bytes } of files) hash.update(`${path}\n${sha256Of(bytes)}\n`);
    const name = `${sittingId}_${String(sitting.place.position).padStart(9, '0')}_${hash.digest('hex').slice(0, 16)}.zip`;
    const same = this.#namesOf(sittingId).find((one) => one.endsWith(name.slice(-20)));
    if (same !== undefined) return { ok: true, name: same, bytes: await readFile(join(this.#packages, same)) };
    const packed = await this.#given.seal.packUp(files, sitting.place);
    if (!packed.ok) return packed;
    const bytes = Buffer.from(packed.bytes);
    await writeWhole(this.#packages, name, bytes);
    return { ok: true, name, bytes };
  }

  /**
   * Takes a signature in. The same file again is the same signature, judged anew by what was put in since as long as
   * nobody had confirmed that it is КЕП. Refused: `KEP_…` and `FILE_TOO_LARGE` as of
   * `importKep`; `NOT_FOUND` when nothing of this sitting was given out.
   */
  async takeIn(sittingId: SittingId, file: KepFile, by: Actor): Promise<TakenIn> {
    const known = this.#given.signatures(sittingId).find(({ signature }) => signature.sha256 === sha256Of(file.bytes));
    if (known && isConfirmedKep(known)) return { ok: true, signed: known };
    const { imported, document } = await this.#under(sittingId, file);
    if (document === undefined) return { ok: false, refusal: refuse('NOT_FOUND', { what: `${sittingId} papers` }) };
    if (!imported.ok) return imported;
    const signed = paperSigned(sittingId, file, document, imported.signature);
    if (known && !isConfirmedKep(signed)) return { ok: true, signed: known };
    await writeWhole(this.#signatures, signed.signature.sha256, file.bytes);
    await this.#given.note(signed, by);
    return { ok: true, signed };
  }

  /** A signature as it came; undefined when there is none, or its file is no more what it was. */
  async signature(sittingId: SittingId, sha256: string): Promise<Package | undefined> {
    const signed = this.#given.signatures(sittingId).find(({ signature }) => signature.sha256 === sha256);
    const bytes = signed && (await readFile(join(this.#signatures, sha256)).catch(() => undefined));
    return bytes && sha256Of(bytes) === sha256 ? { name: signed.signature.name, bytes } : undefined;
  }

  /** The document it stands under, of those given out; when it is none of them, of the papers as they are made now. */
  async #under(sittingId: SittingId, file: KepFile): Promise<ApartImported> {
    const given = this.#documents(sittingId);
    const found = await this.#hold(file, given);
    if (found.imported.ok || (found.document && !OTHER.includes(found.imported.refusal.code))) return found;
    const sitting = this.#given.sittingOf(sittingId);
    if (sitting) await packagePapers(this.#given.papers, sittingId, sitting.numbers);
    const known = new Set(given.map(({ path }) => path));
    const made = this.#documents(sittingId).filter(({ path }) => !known.has(path));
    return made.length === 0 ? found : this.#hold(file, made);
  }

  #hold(file: KepFile, documents: readonly ApartDocument[]): Promise<ApartImported> {
    const { dataDir, nowMs } = this.#given;
    const trustFiles = trustFilesIn(dataDir);
    return importKepApart({ file, documents, now: new Date(nowMs()), trustFiles, waitMs: ISSUER_WAIT_MS });
  }

  /** Small ones first: a hash of ДСТУ takes its time. */
  #documents(sittingId: SittingId): ApartDocument[] {
    const packages = this.#namesOf(sittingId).slice(0, MOST_PACKAGES);
    const zips = packages.map((name) => ({ name, path: join(this.#packages, name) }));
    const manifests = zips.map(({ path }) => ({ name: MANIFEST, path, within: MANIFEST }));
    return [...manifests, ...this.#given.givenOut.papersOf(sittingId).slice(0, MOST_PAPERS), ...zips];
  }

  /** The newest first. */
  #namesOf(sittingId: SittingId): string[] {
    const own = readdirSync(this.#packages).filter((name) => name.startsWith(`${sittingId}_`) && name.endsWith('.zip'));
    return own.toSorted().reverse();
  }
}
