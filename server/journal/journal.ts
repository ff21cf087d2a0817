/**
 * The journal's handle on the event loop. `append` gives positions at once and never waits; the writer thread commits;
 * `onCommitted` and `whenCommitted` release what rests on a commit after it has reached the disk, in order. The first
 * failed commit is the end of the process: it starts again from the journal.
 */
import { Worker } from 'node:worker_threads';
import { type CommittedEvent, fromStored, type Head, type JournalEvent, toStored } from './event.ts';
import { openForReading, openForWriting } from './open-file.ts';
import { readChain, readHead, readStream } from './reader.ts';
import { type CommitListener, Releases } from './releases.ts';
import type { Drill, FromWriter, ToWriter, WriterData } from './thread-messages.ts';
import { createUpcast, type Upcaster } from './upcast.ts';
import { takeWriterLock } from './writer-lock.ts';

/** Positions given to the events of one append: the first and the last, both included. */
export type Appended = { readonly first: number; readonly last: number };

export type JournalOptions = {
  /** Old events in today's shape, applied while reading. Default none. */
  readonly upcasters?: readonly Upcaster[];
  /** Called once, when a commit failed. Default: a line on stderr and `process.exit(70)`. Nothing is released after it. */
  readonly onFailure?: (error: Error) => void;
  /** For tests and the bench only: a module that slows, counts or breaks commits. */
  readonly drill?: Drill;
};

const EX_SOFTWARE = 70;

/** Opens the journal at a path, making it if there is none. @throws JournalError when it cannot be written safely. */
export function openJournal(file: string, options: JournalOptions = {}): Journal {
  const release = takeWriterLock(file);
  try {
    const database = openForWriting(file);
    const head = readHead(database);
    database.close();
    return new Journal(file, head, release, options);
  } catch (error) {
    release();
    throw error;
  }
}

/** One open journal; `openJournal` makes it. */
export class Journal {
  readonly #file: string;
  readonly #worker: Worker;
  readonly #exited: Promise<void>;
  readonly #releases: Releases;
  readonly #upcast: (event: JournalEvent) => JournalEvent;
  readonly #onFailure: (error: Error) => void;
  #assigned: number;
  #replayed: boolean;
  #state: 'open' | 'closing' | 'closed' | 'failed' = 'open';

  constructor(file: string, head: Head, unlock: () => void, options: JournalOptions) {
    this.#file = file;
    this.#releases = new Releases(head);
    this.#upcast = createUpcast(options.upcasters ?? []);
    this.#onFailure = options.onFailure ?? stopTheProcess;
    this.#assigned = head.position;
    this.#replayed = head.position === 0;
    const workerData: WriterData = { file, ...(options.drill && { drill: options.drill }) };
    this.#worker = new Worker(new URL('./writer-thread.js', import.meta.url), { workerData, name: 'journal-writer' });
    this.#worker.on('message', (message: FromWriter) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#exited = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        unlock();
        if (this.#state !== 'closed') this.#fail(new Error('the writer thread ended'));
        resolve();
      });
    });
  }

  /** Position of the last event given to `append`, committed or not yet; 0 in an empty journal. */
  get position(): number {
    return this.#assigned;
  }

  /** The last committed event's place in the chain. */
  head(): Head {
    return this.#releases.head;
  }

  /**
   * Takes events over, all or none, for the next commit. They are copied: changing them afterwards changes nothing.
   * @param expectedPosition what `position` must be now, i.e. what the events were decided on.
   * @throws Error when it is not, when the journal was not replayed, or is closed or failed; TypeError on an event that
   * no journal may hold. All of these are bugs of the caller, and nothing has been taken over.
   */
  append(events: readonly JournalEvent[], expectedPosition: number): Appended {
    if (this.#state !== 'open') throw new Error(`append to a journal that is ${this.#state}`);
    if (!this.#replayed) throw new Error('append to a journal that was not replayed to its end');
    if (expectedPosition !== this.#assigned) {
      throw new Error(`append decided on position ${expectedPosition}, but the journal is at ${this.#assigned}`);
    }
    if (events.length === 0) throw new Error('append of no events');
    const stored = events.map(toStored);
    const first = this.#assigned + 1;
    this.#say({ kind: 'append', first, events: stored });
    this.#releases.expect(stored.map(fromStored));
    this.#assigned += stored.length;
    return { first, last: this.#assigned };
  }

  /**
   * Settles when the event at this position is on disk and every `onCommitted` listener has seen it; never when the
   * commit fails. @throws RangeError on a position that was not given out.
   */
  whenCommitted(position: number): Promise<void> {
    if (!Number.isInteger(position) || position < 0 || position > this.#assigned) {
      throw new RangeError(`no event at position ${position}`);
    }
    return this.#releases.when(position);
  }

  /**
   * Calls the listener once after each commit with its events, in order and without gaps. Listeners are called in the
   * order they came in, and must not throw. Returns the function that ends it.
   */
  onCommitted(listener: CommitListener): () => void {
    return this.#releases.listen(listener);
  }

  /**
   * Every event committed by now, in order, brought to today's shape, the chain checked on the way. Must be read to its
   * end once before the first append to a journal that is not empty.
   * @throws JournalError JOURNAL_BROKEN at the first position where the chain does not hold.
   */
  *replay(): Generator<CommittedEvent, void> {
    const upTo = this.head().position;
    const database = openForReading(this.#file);
    try {
      for (const committed of readChain(database, this.#file, upTo)) yield this.#today(committed);
      this.#replayed = true;
    } finally {
      database.close();
    }
  }

  /** The committed events of one stream up to a position (default: all), in order, brought to today's shape. */
  *read(stream: string, upTo: number = this.head().position): Generator<CommittedEvent, void> {
    const database = openForReading(this.#file);
    try {
      const last = Math.min(upTo, this.head().position);
      for (const committed of readStream(database, stream, last)) yield this.#today(committed);
    } finally {
      database.close();
    }
  }

  /** Commits what is on its way, releases it, and lets the file go. */
  async close(): Promise<void> {
    if (this.#state === 'open') {
      this.#state = 'closing';
      this.#say({ kind: 'close' });
    }
    await this.#exited;
  }

  #today(committed: CommittedEvent): CommittedEvent {
    return { ...committed, event: this.#upcast(committed.event) };
  }

  #say(message: ToWriter): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromWriter): void {
    if (this.#state === 'failed') return;
    if (message.kind === 'failed') this.#fail(new Error(`${message.code}: ${message.message}`));
    else if (message.kind === 'closed') this.#state = 'closed';
    else this.#releases.release(message.last, message.hashes);
  }

  #fail(error: Error): void {
    if (this.#state === 'failed') return;
    this.#state = 'failed';
    this.#onFailure(error);
  }
}

function stopTheProcess(error: Error): void {
  process.stderr.write(`${JSON.stringify({ level: 'fatal', event: 'journal-failed', message: error.message })}\n`);
  process.exit(EX_SOFTWARE);
}
