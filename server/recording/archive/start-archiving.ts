/** Has the sound of a sitting archived by a thread. In: the job; out: how far it is, how it ended, how to break it off. */
import { Worker } from 'node:worker_threads';
import { refuse } from '#contract/refusals';
import type { Archived, ArchiveJob } from './write-archive.ts';

export type Archiving = { readonly done: Promise<Archived>; stop(): Promise<unknown> };
export type Progress = { readonly done: number; readonly of: number };
type Told = Progress | { readonly archived: Archived };

export function startArchiving(job: ArchiveJob, told: (progress: Progress) => void): Archiving {
  const worker = new Worker(new URL('./archive-thread.js', import.meta.url), {
    workerData: job,
    name: 'sound-archive',
  });
  const done = new Promise<Archived>((resolve) => {
    const failed = (why: string): Archived => ({ ok: false, refusal: refuse('SOUND_NOT_ARCHIVED', { why }) });
    worker.on('message', (message: Told) => ('archived' in message ? resolve(message.archived) : told(message)));
    worker.once('error', (error) => resolve(failed(error.message)));
    worker.once('exit', (code) => resolve(failed(`exit ${code}`)));
  });
  return { done, stop: () => worker.terminate() };
}
