/**
 * Opens a journal file, or makes a new one. In: a path; out: a connection that is durable and a file that is ours, or a
 * `JournalError`. Durable means WAL with `synchronous=FULL`: the commit returns after fsync (sqlite.org/pragma.html).
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { JournalError } from './journal-error.ts';
import { APPLICATION_ID, LAYOUT, OBJECTS } from './schema.ts';

export type Connection = Database.Database;

const SYNCHRONOUS_FULL = 2;
const BUSY_MS = 5000;

/** Opens for writing, making the file if there is none. Only who holds the writer's lock may call it. */
export function openForWriting(file: string): Connection {
  const database = new Database(file, { timeout: BUSY_MS });
  try {
    return asJournal(database, file, () => {
      // The header is judged before anything is written: a stranger's file is left as it was found.
      const fresh = isEmpty(database);
      if (!fresh) requireJournal(database, file);
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = FULL');
      if (fresh) create(database, file);
      requireDurable(database, file);
      requireProtected(database, file);
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens an existing journal for reading, beside its writer or without one. */
export function openForReading(file: string): Connection {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    return asJournal(database, file, () => requireJournal(database, file));
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * @throws JournalError JOURNAL_NOT_DURABLE unless the connection waits for the disk at every commit. Asked of SQLite
 * itself and on every open, because better-sqlite3 is built to fall back to NORMAL in WAL mode.
 */
export function requireDurable(database: Connection, file: string): void {
  const mode = database.pragma('journal_mode', { simple: true });
  const synchronous = database.pragma('synchronous', { simple: true });
  if (mode === 'wal' && synchronous === SYNCHRONOUS_FULL) return;
  throw new JournalError('JOURNAL_NOT_DURABLE', file, `journal_mode=${mode}, synchronous=${synchronous}`);
}

function asJournal(database: Connection, file: string, prepare: () => void): Connection {
  try {
    prepare();
    return database;
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code === 'SQLITE_NOTADB') {
      throw new JournalError('NOT_A_JOURNAL', file, '', { cause });
    }
    throw cause;
  }
}

function isEmpty(database: Connection): boolean {
  const objects = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  return objects === 0 && database.pragma('application_id', { simple: true }) === 0;
}

function requireJournal(database: Connection, file: string): void {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new JournalError('NOT_A_JOURNAL', file);
  }
  const layout = database.pragma('user_version', { simple: true });
  if (layout !== LAYOUT) throw new JournalError('JOURNAL_TOO_NEW', file, String(layout));
}

function requireProtected(database: Connection, file: string): void {
  const rows = database.prepare('SELECT name, sql FROM sqlite_schema').all() as { name: string; sql: string }[];
  const found = new Map(rows.map(({ name, sql }) => [name, sql]));
  for (const [name, sql] of Object.entries(OBJECTS)) {
    if (found.get(name) !== sql) throw new JournalError('JOURNAL_UNPROTECTED', file, name);
  }
}

function create(database: Connection, file: string): void {
  database.transaction(() => {
    for (const sql of Object.values(OBJECTS)) database.exec(sql);
    database.pragma(`user_version = ${LAYOUT}`);
    database.pragma(`application_id = ${APPLICATION_ID}`);
  })();
  // SQLite syncs the folder for its side files but not for a new database: without this a power cut could lose the name.
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
