/**
 * A desk where files of strangers are read: in a process of its own with bounded memory and time, so that no file,
 * however made, holds up a vote or takes the hub down (a thread that runs out of memory can take the whole process with
 * it). The process is started by the first file, goes when none waits, and is killed when one takes too long or too
 * much; the file it was at can't be read, and no other. Who waits for a list and who waits for a text has each a desk.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Member } from '#contract/composition';
import type { AgendaPreview, RosterPreview } from '#contract/imports';
import type { PreparedFile } from '../older-results/prepared.ts';
import { TOO_HARD as PRINTOUT_TOO_HARD, UNREADABLE as PRINTOUT_UNREADABLE } from '../older-results/words.ts';
import type { TextBlock } from './docx-words.ts';
import { watchMemory } from './memory.ts';
import { faultOf, TOO_HARD, UNREADABLE } from './words.ts';

/** What is to be read out of the bytes. */
export type ImportJob =
  | { readonly kind: 'roster'; readonly bytes: Uint8Array; readonly present: readonly Member[] }
  | { readonly kind: 'agenda'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'older-results'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'words'; readonly bytes: Uint8Array };
/** A job on its way to the process, and what comes back; without an answer it can't be read. */
export type ToReader = { readonly job: ImportJob };
export type FromReader = { readonly answer: unknown };

export type DeskOptions = {
  /** Longest that one file may take, ms. Default 20,000. */
  readonly limitMs?: number;
  /** Memory of the process's heap, MB. Default 384. */
  readonly heapMb?: number;
  /** All memory of the process, MB: what a library unpacks lies outside the heap. Default 768. */
  readonly memoryMb?: number;
};

/** `gaveUp`: reading was broken off. */
type Read = { readonly answer: unknown; readonly gaveUp?: true };
type Waiting = { settle(read: Read): void; stop(): void };

export class ImportDesk {
  readonly #limits: Required<DeskOptions>;
  #waiting: Waiting | undefined;
  #reader: ChildProcess | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #queued = 0;
  #stopped = false;

  constructor({ limitMs = 20_000, heapMb = 384, memoryMb = 768 }: DeskOptions = {}) {
    this.#limits = { limitMs, heapMb, memoryMb };
  }

  /** A list of members from CSV or XLSX; whoever is `present` under the same name keeps the id. */
  async roster(bytes: Uint8Array, present: readonly Member[], wanted?: AbortSignal): Promise<RosterPreview> {
    const read = await this.#read({ kind: 'roster', bytes, present }, wanted);
    return (read.answer as RosterPreview | undefined) ?? unread(read);
  }

  /** An agenda from DOCX, CSV, XLSX or text. */
  async agenda(bytes: Uint8Array, wanted?: AbortSignal): Promise<AgendaPreview> {
    const read = await this.#read({ kind: 'agenda', bytes }, wanted);
    return (read.answer as AgendaPreview | undefined) ?? unread(read);
  }

  /** Results of votes from before this house, in whatever file they come. */
  async olderResults(bytes: Uint8Array, name: string): Promise<PreparedFile> {
    const read = await this.#read({ kind: 'older-results', bytes, name });
    const why = read.gaveUp ? PRINTOUT_TOO_HARD : PRINTOUT_UNREADABLE;
    return (read.answer as PreparedFile | undefined) ?? { ballots: [], faults: [why] };
  }

  /** The text of a PDF or DOCX; empty when none can be read out of it. */
  async text(bytes: Uint8Array): Promise<string> {
    return ((await this.#read({ kind: 'text', bytes })).answer as string | undefined) ?? '';
  }

  /** The text of a DOCX block by block, to be printed again; undefined when it is none or can't be read. */
  async words(bytes: Uint8Array): Promise<readonly TextBlock[] | undefined> {
    return (await this.#read({ kind: 'words', bytes })).answer as readonly TextBlock[] | undefined;
  }

  stop(): void {
    this.#stopped = true;
    if (this.#reader !== undefined) this.#giveUp(this.#reader);
  }

  /** One file at a time: a slow one is given up alone, and so is one that is `wanted` no longer. */
  #read(job: ImportJob, wanted?: AbortSignal): Promise<Read> {
    this.#queued += 1;
    const turn = this.#last.then(() => (this.#stopped || wanted?.aborted ? NOT_READ : this.#ask(job, wanted)));
    this.#last = turn.finally(() => {
      this.#queued -= 1;
      if (this.#queued === 0 && this.#reader !== undefined) this.#giveUp(this.#reader);
    });
    return turn;
  }

  #ask(job: ImportJob, wanted: AbortSignal | undefined): Promise<Read> {
    const reader = this.#running();
    const giveUp = () => this.#giveUp(reader);
    return new Promise((resolve) => {
      const timer = setTimeout(giveUp, this.#limits.limitMs);
      const unwatch = watchMemory(reader.pid, this.#limits.memoryMb, giveUp);
      wanted?.addEventListener('abort', giveUp, { once: true });
      const stop = () => {
        clearTimeout(timer);
        unwatch();
        wanted?.removeEventListener('abort', giveUp);
      };
      this.#waiting = { settle: resolve, stop };
      /* A process that has just died says so by its exit. */
      reader.send({ job } satisfies ToReader, () => undefined);
    });
  }

  #running(): ChildProcess {
    if (this.#reader !== undefined) return this.#reader;
    const reader = fork(join(import.meta.dirname, 'import-reader.js'), {
      execArgv: [`--max-old-space-size=${this.#limits.heapMb}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    reader.on('message', ({ answer }: FromReader) => this.#settle({ answer }));
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
    this.#settle({ answer: undefined, gaveUp: true });
  }

  #settle(read: Read): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.stop();
    waiting?.settle(read);
  }
}

const NOT_READ: Read = { answer: undefined };
const unread = ({ gaveUp }: Read) => ({
  columns: [],
  rows: [],
  faults: [faultOf(undefined, gaveUp ? TOO_HARD : UNREADABLE)],
});
