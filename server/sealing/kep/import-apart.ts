/**
 * Takes a signature in on a thread of its own: ДСТУ 4145 and its hashes are computed here, and a large document would
 * hold up a vote. In: the file, the documents that it may stand under, in the order in which they are tried, and where the
 * council's trusted lists lie; out: as of `importKep`, and the document that it stands under.
 */
import { Worker } from 'node:worker_threads';
import type { KepFile, KepImported } from './import-kep.ts';

/** `within`: one file of the zip that lies there. */
export type ApartDocument = { readonly name: string; readonly path: string; readonly within?: string };
export type ApartJob = {
  readonly file: KepFile;
  readonly documents: readonly ApartDocument[];
  readonly now: Date;
  /** Paths of what the council has put in to judge issuers by. One that can't be read is as none. */
  readonly trustFiles?: readonly string[];
  /** How long an issuer may take to say how its certificate stands, ms; 0 or absent: it is not asked. */
  readonly waitMs?: number;
};
export type ApartImported = {
  readonly imported: KepImported;
  /** Whose bytes it was held against: the one it stands under, else the last. Absent: none could be read. */
  readonly document: { readonly name: string; readonly bytes: number } | undefined;
};

/** @throws Error when the thread dies, which is a bug or a lack of memory */
export function importKepApart(job: ApartJob): Promise<ApartImported> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./import-thread.js', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    thread.once('message', (imported: ApartImported) => resolve(imported));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that checks signatures has stopped')));
  });
}
