/**
 * What waits for a commit, and its release in order. In: events as they are appended, then the hashes that the writer
 * answers; out: calls to listeners and settled promises. Knows nothing of files or threads.
 */
import type { CommittedEvent, Head, JournalEvent } from './event.ts';

type Listener = (events: readonly CommittedEvent[]) => void;
type Waiter = { readonly promise: Promise<void>; readonly settle: () => void };

/** Starts at the head that is already committed. */
export function createReleases(start: Head) {
  let head = start;
  const pending: JournalEvent[] = [];
  const waiters = new Map<number, Waiter>();
  const listeners = new Set<Listener>();

  function settle(position: number): void {
    waiters.get(position)?.settle();
    waiters.delete(position);
  }

  return {
    head: (): Head => head,

    /** These events are on their way to the disk, after all others. */
    expect(events: readonly JournalEvent[]): void {
      for (const event of events) pending.push(event);
    },

    /** The next events are on disk, up to position `last`. @throws Error when the writer and we do not count alike. */
    release(last: number, hashes: readonly string[]): void {
      if (last !== head.position + hashes.length || hashes.length > pending.length) {
        throw new Error(`commit up to ${last} of ${hashes.length} events does not continue ${head.position}`);
      }
      const before = head.position;
      const committed = pending
        .splice(0, hashes.length)
        .map((event, index) => ({ position: before + index + 1, hash: hashes[index] ?? '', event }));
      head = { position: last, hash: hashes.at(-1) ?? head.hash };
      for (const listener of listeners) listener(committed);
      for (let position = before + 1; position <= last; position += 1) settle(position);
    },

    /** Settles once `position` is released. */
    when(position: number): Promise<void> {
      if (position <= head.position) return Promise.resolve();
      const known = waiters.get(position);
      if (known) return known.promise;
      let settleIt = () => {};
      const promise = new Promise<void>((resolve) => {
        settleIt = resolve;
      });
      waiters.set(position, { promise, settle: settleIt });
      return promise;
    },

    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
