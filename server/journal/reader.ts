/**
 * Reads a journal in order, re-checking the chain while reading. In: a connection; out: committed events, or a
 * `JournalError` JOURNAL_BROKEN that names the first position that does not hold.
 */
import { type ChainedRecord, GENESIS, recordHash } from './chain.ts';
import { type CommittedEvent, fromStored, type Head } from './event.ts';
import { JournalError, type Text } from './journal-error.ts';
import type { Connection } from './open-file.ts';

type Row = ChainedRecord & { readonly hash: string };

const COLUMNS = 'position, stream, type, v, at, actor, cause, data, previous, hash';

/** The last record's place in the chain as the file says it, unchecked. */
export function readHead(database: Connection): Head {
  const row = database.prepare('SELECT position, hash FROM events ORDER BY position DESC LIMIT 1').get();
  return (row as Head | undefined) ?? { position: 0, hash: GENESIS };
}

/** Every event from position 1 to `upTo`, each checked against the one before it. */
export function* readChain(database: Connection, file: string, upTo: number): Generator<CommittedEvent, void> {
  const rows = database.prepare(`SELECT ${COLUMNS} FROM events WHERE position <= ? ORDER BY position`).iterate(upTo);
  let head: Head = { position: 0, hash: GENESIS };
  for (const row of rows as IterableIterator<Row>) {
    const fault = faultOf(row, head);
    if (fault !== undefined) throw broken(file, head.position + 1, fault);
    head = { position: row.position, hash: row.hash };
    yield { ...head, event: fromStored(row) };
  }
  if (head.position !== upTo) throw broken(file, head.position + 1, MISSING);
}

/** The events of one stream up to a position, in order. The chain was checked at the start and is not checked again. */
export function* readStream(database: Connection, stream: string, upTo: number): Generator<CommittedEvent, void> {
  const sql = `SELECT ${COLUMNS} FROM events WHERE stream = ? AND position <= ? ORDER BY position`;
  for (const row of database.prepare(sql).iterate(stream, upTo) as IterableIterator<Row>) {
    yield { position: row.position, hash: row.hash, event: fromStored(row) };
  }
}

const MISSING: Text = { uk: 'відсутній', en: 'missing' };
const UNLINKED: Text = { uk: 'не продовжує попередній', en: 'does not continue the one before it' };
const ALTERED: Text = { uk: 'вміст не відповідає його хешу', en: 'content does not match its hash' };

function faultOf(row: Row, head: Head): Text | undefined {
  if (row.position !== head.position + 1) return MISSING;
  if (row.previous !== head.hash) return UNLINKED;
  if (row.hash !== recordHash(row)) return ALTERED;
  return undefined;
}

function broken(file: string, position: number, { uk, en }: Text): JournalError {
  const found = { uk: `запис № ${position}: ${uk}`, en: `record ${position}: ${en}` };
  return new JournalError('JOURNAL_BROKEN', file, found, { position });
}
