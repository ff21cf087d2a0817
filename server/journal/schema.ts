/**
 * The layout of a journal file: one table that only grows. The triggers refuse every statement that would alter or
 * remove a record, and every insert that does not continue the chain (which is also how `INSERT OR REPLACE` is refused:
 * it would have to name a position that exists). They guard against mistakes and other programs; against someone with
 * an editor and patience there is the hash chain, and against one who recomputes the chain there are the heads that
 * papers quote.
 */

/** "Dzvn" in ASCII, in the file's header: what `file journal.db` and we recognise it by. */
export const APPLICATION_ID = 0x447a766e;

/** Layout version, in the header's user_version. */
export const LAYOUT = 1;

const TABLE = `CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  v INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  cause TEXT NOT NULL,
  data TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT`;

const STREAM_INDEX = 'CREATE INDEX events_by_stream ON events (stream, position)';

const NO_UPDATE = `CREATE TRIGGER events_no_update BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no update'); END`;

const NO_DELETE = `CREATE TRIGGER events_no_delete BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: no delete'); END`;

const ONLY_NEXT = `CREATE TRIGGER events_only_next BEFORE INSERT ON events
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events)
  OR NEW.previous IS NOT (SELECT coalesce((SELECT hash FROM events ORDER BY position DESC LIMIT 1), printf('%064d', 0)))
BEGIN SELECT RAISE(ABORT, 'the journal is append-only: an insert must continue the chain'); END`;

/** Every object of the file by name, with the statement that makes it. */
export const OBJECTS: Readonly<Record<string, string>> = {
  events: TABLE,
  events_by_stream: STREAM_INDEX,
  events_no_update: NO_UPDATE,
  events_no_delete: NO_DELETE,
  events_only_next: ONLY_NEXT,
};
