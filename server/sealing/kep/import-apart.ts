/**
 * Takes a signature in on a thread of its own: ДСТУ 4145 and its hashes are computed here, and a large document would
 * hold up a vote. In and out: as of `importKep`; the trusted list is given as its file.
 */
import { Worker } from 'node:worker_threads';
import type { KepFile, KepImported } from './import-kep.ts';

export type ApartJob = {
  readonly file: KepFile;
  readonly document: Buffer;
  readonly now: Date;
  /** The council's trusted list, if it has put one in. One that can't be read is as none. */
  readonly trustFile?: KepFile | undefined;
};

/** @throws Error when the thread dies, which is a bug or a lack of memory */
export function importKepApart(job: ApartJob): Promise<KepImported> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./import-thread.js', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    thread.once('message', (imported: KepImported) => resolve(imported));
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that checks signatures has stopped')));
  });
}
