/**
 * The desk where files of strangers are read: in a process of its own with bounded memory and time, so that no file,
 * however made, holds up a vote or takes the hub down (a thread that runs out of memory can take the whole process with
 * it). The process is started by the first file, goes when none waits, and is killed when one takes too long; the file
 * it was at can't be read, and no other.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Member } from '#contract/composition';
import type { AgendaPreview, RosterPreview } from '#contract/imports';
import { faultOf, UNREADABLE } from './words.ts';

/** What is to be read out of the bytes. */
export type ImportJob =
  | { readonly kind: 'roster'; readonly bytes: Uint8Array; readonly present: readonly Member[] }
  | { readonly kind: 'agenda'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly bytes: Uint8Array };
export type ImportAnswers = { readonly roster: RosterPreview; readonly agenda: AgendaPreview; readonly text: string };
/** A job on its way to the process, and what comes back. */
export type ToReader = { readonly job: ImportJob };
export type FromReader = { readonly answer: unknown };

export type DeskOptions = {
  /** Longest that one file may take, ms. Default 20,000. */
  readonly limitMs?: number;
  /** Memory of the process's heap, MB. Default 384. */
  readonly heapMb?: number;
};

type Waiting = { settle(answer: unknown): void; readonly timer: NodeJS.Timeout };

export class ImportDesk {
  readonly #limitMs: number;
  readonly #heapMb: number;
  #waiting: Waiting | undefined;
  #reader: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #queued = 0;
  #stopped = false;

  constructor({ limitMs = 20_000, heapMb = 384 }: DeskOptions = {}) {
    this.#limitMs = limitMs;
    this.#heapMb = heapMb;
  }

  /** A list of members from CSV or XLSX; whoever is `present` under the same name keeps the id. */
  async roster(bytes: Uint8Array, present: readonly Member[]): Promise<RosterPreview> {
    return ((await this.#read({ kind: 'roster', bytes, present })) as RosterPreview | undefined) ?? unreadable();
  }

  /** An agenda from DOCX, CSV, XLSX or text. */
  async agenda(bytes: Uint8Array): Promise<AgendaPreview> {
    return ((await this.#read({ kind: 'agenda', bytes })) as AgendaPreview | undefined) ?? unreadable();
  }

  /** The text of a PDF or DOCX; empty when none can be read out of it. */
  async text(bytes: Uint8Array): Promise<string> {
    return ((await this.#read({ kind: 'text', bytes })) as string | undefined) ?? '';
  }

  stop(): void {
    this.#stopped = true;
    if (this.#reader !== undefined) this.#giveUp(this.#reader);
  }

  /** One file at a time: a slow one is given up alone. Undefined when it could not be read. */
  #read(job: ImportJob): Promise<unknown> {
    this.#queued += 1;
    const turn = this.#last.then(() => (this.#stopped ? undefined : this.#ask(job)));
    this.#last = turn.finally(() => {
      this.#queued -= 1;
      if (this.#queued === 0 && this.#reader !== undefined) this.#giveUp(this.#reader);
    });
    return turn;
  }

  #ask(job: ImportJob): Promise<unknown> {
    const reader = this.#running();
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#giveUp(reader), this.#limitMs);
      this.#waiting = { settle: resolve, timer };
      /* A process that has just died says so by its exit. */
      reader.send({ job } satisfies ToReader, () => undefined);
    });
  }

  #running(): ChildProcess {
    if (this.#reader !== undefined) return this.#reader;
    const reader = fork(join(import.meta.dirname, 'import-reader.js'), {
      execArgv: [`--max-old-space-size=${this.#heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    reader.on('message', ({ answer }: FromReader) => this.#settle(answer));
    reader.on('error', () => this.#giveUp(reader));
    reader.on('exit', () => this.#giveUp(reader));
    this.#reader = reader;
    return reader;
  }

  /** A process that dies says so more than once, by then its successor may be at work. */
  #giveUp(reader: ChildProcess): void {
    if (this.#reader !== reader) return;
    this.#reader = undefined;
    reader.kill('SIGKILL');
    this.#settle(undefined);
  }

  #settle(answer: unknown): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    clearTimeout(waiting?.timer);
    waiting?.settle(answer);
  }
}

const unreadable = () => ({ columns: [], rows: [], faults: [faultOf(undefined, UNREADABLE)] });
