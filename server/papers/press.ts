/**
 * The press: lays papers out on a thread, for some tenths of a second of layout must not hold up a vote. The thread is
 * started by the first paper and started anew should it die; the paper it was at fails, and no other.
 */
import { Worker } from 'node:worker_threads';
import type { RollCallFacts } from '../proceedings/ballot/roll-call.ts';
import type { BadgesFacts } from './badges/badges.ts';
import type { ProtocolFacts } from './commission-protocol/facts.ts';
import type { NotHeldFacts } from './not-held/facts.ts';
import type { SeatLabelsFacts } from './seat-labels/seat-labels.ts';
import type { Made, SittingCopy } from './sitting-papers.ts';

/** A paper to lay out: which, and what it says. */
export type Copy =
  | { readonly paper: 'roll-call'; readonly facts: RollCallFacts }
  | { readonly paper: 'commission-protocol'; readonly facts: ProtocolFacts }
  | { readonly paper: 'not-held'; readonly facts: NotHeldFacts }
  | { readonly paper: 'seat-labels'; readonly facts: SeatLabelsFacts }
  | { readonly paper: 'badges'; readonly facts: BadgesFacts };
/** A paper of a whole sitting, which the thread makes of the sitting's events. */
export type SittingOrder = { readonly paper: 'sitting'; readonly copy: SittingCopy };

/** A job for the thread, and what comes back. */
export type PressJob = { readonly job: number; readonly copy: Copy | SittingOrder };
export type Pressed = { readonly job: number } & ({ readonly made: Pages } | { readonly failure: string });

type Pages = Made | { readonly bytes: Uint8Array } | undefined;
type Waiting = { resolve(made: Pages): void; reject(error: Error): void };

export class PaperPress {
  #thread: Worker | undefined;
  #jobs = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** The finished paper. @throws Error when the layout failed, which is a bug. */
  async print(copy: Copy): Promise<Uint8Array> {
    const made = await this.#order(copy);
    if (made === undefined) throw new Error(`no ${copy.paper}`);
    return made.bytes;
  }

  /** A paper of a whole sitting with the name of its file; undefined when the sitting has none such. */
  async make(copy: SittingCopy): Promise<Made | undefined> {
    const made = await this.#order({ paper: 'sitting', copy });
    return made && 'fileName' in made ? made : undefined;
  }

  #order(copy: Copy | SittingOrder): Promise<Pages> {
    this.#jobs += 1;
    const job: PressJob = { job: this.#jobs, copy };
    return new Promise((resolve, reject) => {
      this.#waiting.set(job.job, { resolve, reject });
      this.#running().postMessage(job);
    });
  }

  async stop(): Promise<void> {
    await this.#thread?.terminate();
  }

  #running(): Worker {
    if (this.#thread !== undefined) return this.#thread;
    const thread = new Worker(new URL('./press-thread.js', import.meta.url));
    thread.unref();
    thread.on('message', (pressed: Pressed) => this.#hear(pressed));
    thread.on('error', (error) => this.#lose(thread, error));
    thread.on('exit', () => this.#lose(thread, new Error('the press has stopped')));
    this.#thread = thread;
    return thread;
  }

  #hear(pressed: Pressed): void {
    const waiting = this.#waiting.get(pressed.job);
    this.#waiting.delete(pressed.job);
    if ('made' in pressed) waiting?.resolve(pressed.made);
    else waiting?.reject(new Error(pressed.failure));
  }

  /** A thread that dies says so twice, by then its successor may be at work. */
  #lose(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return;
    this.#thread = undefined;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
