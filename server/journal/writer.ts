/**
 * Continues the chain in the file. In: appends in order; out: the hashes of their events, once the transaction that
 * holds them all has reached the disk. Any throw leaves the file as it was, and the writer must not be used again.
 */
import { recordHash } from './chain.ts';
import type { StoredEvent } from './event.ts';
import type { Connection } from './open-file.ts';
import { readHead } from './reader.ts';
import type { Append } from './thread-messages.ts';

/** What a drill may add between the last insert and the commit. */
export type BeforeCommit = () => void;

const INSERT = `INSERT INTO events (position, stream, type, v, at, actor, cause, data, previous, hash)
  VALUES (@position, @stream, @type, @v, @at, @actor, @cause, @data, @previous, @hash)`;

/** A function that commits everything it is given in one transaction and returns the hashes in order. */
export function createWriter(database: Connection, beforeCommit: BeforeCommit = () => {}) {
  const insert = database.prepare(INSERT);
  let head = readHead(database);

  function put(event: StoredEvent, position: number, previous: string): string {
    const record = { ...event, position, previous };
    const hash = recordHash(record);
    insert.run({ ...record, hash });
    return hash;
  }

  const transaction = database.transaction((appends: readonly Append[]): string[] => {
    const hashes: string[] = [];
    for (const { first, events } of appends) {
      const next = head.position + hashes.length + 1;
      if (first !== next) throw new Error(`append at position ${first}, but the file continues at ${next}`);
      for (const event of events) {
        const position = head.position + hashes.length + 1;
        hashes.push(put(event, position, hashes.at(-1) ?? head.hash));
      }
    }
    beforeCommit();
    return hashes;
  });

  return (appends: readonly Append[]): string[] => {
    const hashes = transaction.immediate(appends);
    head = { position: head.position + hashes.length, hash: hashes.at(-1) ?? head.hash };
    return hashes;
  };
}
