/**
 * What waits for a commit, and its release in order. In: events as they are appended, then the hashes that the writer
 * answers; out: calls to listeners and settled promises. Knows nothing of files or threads.
 */
import type { CommittedEvent, Head, JournalEvent } from './event.ts';

export type CommitListener = (events: readonly CommittedEvent[]) => void;
type Waiter = { readonly promise: Promise<void>; readonly settle: () => void };

/** Starts at the head that is committed already. */
export class Releases {
  readonly #pending: JournalEvent[] = [];
  readonly #waiters = new Map<number, Waiter>();
  readonly #listeners = new Set<CommitListener>();
  #head: Head;

  constructor(head: Head) {
    this.#head = head;
  }

  /** The last released event's place. */
  get head(): Head {
    return this.#head;
  }

  /** These events are on their way to the disk, after all others. */
  expect(events: readonly JournalEvent[]): void {
    for (const event of events) this.#pending.push(event);
  }

  /** The next events are on disk, up to position `last`. @throws Error when the writer and we do not count alike. */
  release(last: number, hashes: readonly string[]): void {
    const before = this.#head.position;
    if (last !== before + hashes.length || hashes.length > this.#pending.length) {
      throw new Error(`commit of ${hashes.length} events up to ${last} does not continue ${before}`);
    }
    const committed = this.#pending
      .splice(0, hashes.length)
      .map((event, index) => ({ position: before + index + 1, hash: hashes[index] ?? '', event }));
    this.#head = { position: last, hash: hashes.at(-1) ?? this.#head.hash };
    for (const listener of this.#listeners) listener(committed);
    for (const { position } of committed) this.#settle(position);
  }

  /** Settles once `position` is released. */
  when(position: number): Promise<void> {
    if (position <= this.#head.position) return Promise.resolve();
    const waiter = this.#waiters.get(position) ?? newWaiter();
    this.#waiters.set(position, waiter);
    return waiter.promise;
  }

  /** Calls the listener at each release from now on, until the function it returns is called. */
  listen(listener: CommitListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #settle(position: number): void {
    this.#waiters.get(position)?.settle();
    this.#waiters.delete(position);
  }
}

function newWaiter(): Waiter {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
