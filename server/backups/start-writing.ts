/** Has a backup written by a thread. In: the job; out: how it ended, and how to break it off. */
import { Worker } from 'node:worker_threads';
import { refuse } from '#contract/refusals';
import type { BackupJob, Written } from './write-backup.ts';

export type Writing = { readonly done: Promise<Written>; stop(): Promise<unknown> };

export function startWriting(job: BackupJob): Writing {
  const worker = new Worker(new URL('./backup-thread.js', import.meta.url), { workerData: job, name: 'backup' });
  const done = new Promise<Written>((resolve) => {
    const failed = (why: string): Written => ({ ok: false, refusal: refuse('BACKUP_FAILED', { why }) });
    worker.once('message', resolve);
    worker.once('error', (error) => resolve(failed(error.message)));
    worker.once('exit', (code) => resolve(failed(`exit ${code}`)));
  });
  return { done, stop: () => worker.terminate() };
}
