/** The thread of `importKepApart`: one job, one answer. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { refuse } from '#contract/refusals';
import { askStatus as ask } from '../revocation/ask-status.ts';
import type { ApartDocument, ApartImported, ApartJob } from './import-apart.ts';
import { importKep, type KepContext } from './import-kep.ts';
import { readTrust, type TrustList } from './trust-list.ts';
import { unpack } from './zip.ts';

const { file: sent, documents, now, trustFiles = [], waitMs = 0 } = workerData as ApartJob;
/** Bytes arrive as plain arrays. */
const file = { name: sent.name, bytes: Buffer.from(sent.bytes) };
/** That it stands under something else; then the next document is tried. */
const OTHER: readonly string[] = ['KEP_OTHER_BYTES', 'KEP_WITHOUT_FILE'];
/** A package has the papers of one sitting. */
const MOST_IN_ZIP = { entries: 10_000, bytes: 1024 * 1024 * 1024 };

async function bytesOf({ path, within }: ApartDocument): Promise<Buffer | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return within === undefined || bytes === undefined ? bytes : (await unpack(bytes, MOST_IN_ZIP))?.get(within);
}

async function trustOf(paths: readonly string[]): Promise<TrustList | undefined> {
  const read = await Promise.all(
    paths.map((path) =>
      readFile(path)
        .then((bytes) => ({ name: basename(path), bytes }))
        .catch(() => undefined),
    ),
  );
  return readTrust(read.flatMap((one) => one ?? []));
}

async function underOneOf(context: KepContext): Promise<ApartImported> {
  let last: ApartImported = {
    imported: { ok: false, refusal: refuse('KEP_OTHER_BYTES', { file: file.name }) },
    document: undefined,
  };
  for (const document of documents) {
    const bytes = await bytesOf(document);
    if (bytes === undefined) continue;
    const imported = await importKep(file, bytes, context);
    last = { imported, document: { name: document.name, bytes: bytes.length } };
    if (imported.ok || !OTHER.includes(imported.refusal.code)) break;
  }
  return last;
}

const askStatus: NonNullable<KepContext['askStatus']> = (certificate, issuer) => ask(certificate, issuer, waitMs);
const trust = await trustOf(trustFiles);
parentPort?.postMessage(await underOneOf({ now, trust, ...(waitMs > 0 && { askStatus }) }));
