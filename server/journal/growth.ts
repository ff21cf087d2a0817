/**
 * What a journal has grown by, for whoever follows it beside its writer, from another thread or process. In: the file;
 * out: committed events after a position. The chain was checked when the writer opened it and is not checked again.
 */
import { type CommittedEvent, fromStored, type Head, type StoredEvent } from './event.ts';
import { type Connection, openForReading } from './open-file.ts';
import { readHead } from './reader.ts';

type Row = StoredEvent & { readonly position: number; readonly hash: string };

const COLUMNS = 'position, stream, type, v, at, actor, cause, data, hash';

export class JournalGrowth {
  readonly #database: Connection;

  /** @throws JournalError when there is no journal of ours. */
  constructor(file: string) {
    this.#database = openForReading(file);
  }

  /** The last committed event's place in the chain. */
  get head(): Head {
    return readHead(this.#database);
  }

  /** Hash of the chain at a position; undefined where the journal has none. */
  hashAt(position: number): string | undefined {
    const row = this.#database.prepare('SELECT hash FROM events WHERE position = ?').pluck().get(position);
    return row as string | undefined;
  }

  /** Streams that have an event after `after`, up to `upTo`. */
  streams(after: number, upTo: number): readonly string[] {
    const sql = 'SELECT DISTINCT stream FROM events WHERE position > ? AND position <= ? ORDER BY stream';
    return this.#database.prepare(sql).pluck().all(after, upTo) as string[];
  }

  /** Events of one stream after `after`, up to `upTo`, in order. */
  *ofStream(stream: string, after: number, upTo: number): Generator<CommittedEvent, void> {
    const where = 'stream = ? AND position > ? AND position <= ?';
    yield* this.#read(`SELECT ${COLUMNS} FROM events WHERE ${where} ORDER BY position`, [stream, after, upTo]);
  }

  /** Events of a stream, and those of these types in whatever stream, after `after`, up to `upTo`, in order. */
  *ofStreamAndTypes(
    stream: string,
    types: readonly string[],
    after: number,
    upTo: number,
  ): Generator<CommittedEvent, void> {
    const any = types.map(() => '?').join(', ');
    const where = `position > ? AND position <= ? AND (stream = ? OR type IN (${any}))`;
    yield* this.#read(`SELECT ${COLUMNS} FROM events WHERE ${where} ORDER BY position`, [
      ...[after, upTo, stream],
      ...types,
    ]);
  }

  close(): void {
    this.#database.close();
  }

  *#read(sql: string, given: readonly (string | number)[]): Generator<CommittedEvent, void> {
    for (const row of this.#database.prepare(sql).iterate(...given) as IterableIterator<Row>) {
      yield { position: row.position, hash: row.hash, event: fromStored(row) };
    }
  }
}
