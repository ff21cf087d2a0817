/**
 * The seal's thread as the house calls it: a seal costs tenths of a second, a time stamp a server's answer, and neither
 * may hold up a vote. Started by the first job and anew should it die; the jobs it was at fail, and no others.
 */
import { Worker } from 'node:worker_threads';
import type { SealDone, SealWork, WorkName } from './seal-work.ts';

type Waiting = { resolve(told: unknown): void; reject(error: Error): void };

export class SealPress {
  #thread: Worker | undefined;
  #jobs = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** The answer to one job. @throws Error when it failed, which is a bug, or the disk's refusal. */
  do<W extends WorkName>(work: W, ask: SealWork[W]['ask']): Promise<SealWork[W]['told']> {
    this.#jobs += 1;
    const job = this.#jobs;
    return new Promise((resolve, reject) => {
      this.#waiting.set(job, { resolve: (told) => resolve(told as SealWork[W]['told']), reject });
      this.#running().postMessage({ job, work, ask });
    });
  }

  async stop(): Promise<void> {
    await this.#thread?.terminate();
  }

  #running(): Worker {
    if (this.#thread !== undefined) return this.#thread;
    const thread = new Worker(new URL('./seal-thread.js', import.meta.url));
    thread.unref();
    thread.on('message', (done: SealDone) => this.#hear(done));
    thread.on('error', (error) => this.#lose(thread, error));
    thread.on('exit', () => this.#lose(thread, new Error('the thread of the seal has stopped')));
    this.#thread = thread;
    return thread;
  }

  #hear(done: SealDone): void {
    const waiting = this.#waiting.get(done.job);
    this.#waiting.delete(done.job);
    if ('told' in done) waiting?.resolve(done.told);
    else waiting?.reject(new Error(done.failure));
  }

  #lose(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
