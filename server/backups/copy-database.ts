/**
 * Copies a SQLite database while others write it: one step of SQLite's online backup, so that the copy is of one moment.
 * The copy needs no side files: it can be read from a medium that cannot be written.
 */
import Database from 'better-sqlite3';

const BUSY_MS = 5000;
const EVERYTHING = 2 ** 31 - 1;

/** @throws SqliteError, or the system's error. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    await source.backup(to, { progress: () => EVERYTHING });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
