/**
 * One writer a journal, any number of readers.
 *
 * SQLite's own `locking_mode=EXCLUSIVE` would shut readers out too, and a file with a process id in it outlives a
 * kill −9. So the lock is a second, empty SQLite file beside the journal (`journal.db-writer`) on which the writer keeps
 * an exclusive transaction open for as long as it lives. That is an fcntl lock: the kernel drops it with the process,
 * however the process ends, and readers of the journal never touch it.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { JournalError } from './journal-error.ts';

/** Takes the lock and gives the function that lets it go. @throws JournalError JOURNAL_IN_USE when someone has it. */
export function takeWriterLock(file: string): () => void {
  const lock = new Database(`${realFile(file)}-writer`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    const busy = cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY');
    throw busy ? new JournalError('JOURNAL_IN_USE', file, '', { cause }) : cause;
  }
  return () => lock.close();
}

/** The file behind all links, so that two names of one journal share one lock. */
function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return join(realpathSync(dirname(file)), basename(file));
  }
}
