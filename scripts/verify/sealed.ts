/**
 * The sealed papers of a folder beside its journal. In: the folder, and what its journal says, if it has one; out: for
 * each paper who sealed it, whether the seal covers the whole of it, and whether the journal went through the place that
 * the paper quotes; for each КЕП the journal noted, whether what was signed is there, byte for byte.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../../server/sealing/kep/zip.ts';
import { MANIFEST } from '../../server/sealing/package/manifest.ts';
import { type SealedFile, verifySealedFolder } from '../../server/sealing/sealed-folder.ts';
import type { Place } from './check.ts';
import type { JournalPlaces, SignedOutside } from './journal-places.ts';

/** `other`: the journal did not go through the quoted place; `unknown`: no journal, or nothing is quoted. */
export type InJournal = 'there' | 'other' | 'unknown';
export type CheckedPaper = SealedFile & { readonly quotes?: Place; readonly inJournal: InJournal };
/** Whether the data folder still has the bytes that were signed, and the signature as it came. */
export type CheckedSignature = SignedOutside & { readonly hasDocument: boolean; readonly hasSignature: boolean };
export type SealedPapers = {
  readonly papers: readonly CheckedPaper[];
  readonly signatures: readonly CheckedSignature[];
  readonly ok: boolean;
};

/** In the metadata of a paper, which PDF/A keeps readable; `&` is written `&amp;` there. */
const QUOTED = /dzvin:[a-z-]+\?[^\s<)]*?position=(\d{1,15})&(?:amp;)?hash=([0-9a-f]{16,64})/;
/** Where a data folder keeps what was given out, and what came back signed. */
const GIVEN_OUT = 'papers';
const SIGNATURES = 'papers/signatures';

export async function checkSealed(folder: string, journal?: JournalPlaces): Promise<SealedPapers> {
  const { files } = await verifySealedFolder(folder);
  const papers = files.map((file) => inItsJournal(folder, file, journal));
  const signed = existsSync(join(folder, SIGNATURES)) ? (journal?.signed ?? []) : [];
  const kept = signed.length > 0 ? await digestsBelow(join(folder, GIVEN_OUT)) : new Set();
  const signatures = signed.map((one) => ({
    ...one,
    hasDocument: kept.has(one.document.sha256),
    hasSignature: kept.has(one.signature.sha256),
  }));
  const ok =
    papers.every(
      ({ verdict, inJournal }) => verdict === 'unsealed' || (verdict === 'sealed' && inJournal !== 'other'),
    ) && signatures.every(({ hasDocument, hasSignature }) => hasDocument && hasSignature);
  return { papers, signatures, ok };
}

function inItsJournal(folder: string, file: SealedFile, journal: JournalPlaces | undefined): CheckedPaper {
  const quotes = file.journal ?? (file.kind === 'pdf' ? quotedBy(join(folder, file.path)) : undefined);
  if (quotes === undefined || journal === undefined)
    return { ...file, ...(quotes && { quotes }), inJournal: 'unknown' };
  return { ...file, quotes, inJournal: journal.has(quotes) ? 'there' : 'other' };
}

function quotedBy(path: string): Place | undefined {
  const [, position, hash] = QUOTED.exec(readFileSync(path, 'latin1')) ?? [];
  return position === undefined || hash === undefined ? undefined : { position: Number(position), hash };
}

/** Of every file below the folder, and of the manifest of every package: whoever signs may sign that alone. */
async function digestsBelow(folder: string): Promise<ReadonlySet<string>> {
  const digests = new Set<string>();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of entries) {
    const bytes = readFileSync(join(parentPath, name));
    digests.add(digestOf(bytes));
    const manifest = name.endsWith('.zip') ? (await unpack(bytes))?.get(MANIFEST) : undefined;
    if (manifest) digests.add(digestOf(manifest));
  }
  return digests;
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
