/**
 * Empties the links and sessions of restored accounts: those that have ended since the backup would open the house again,
 * and whoever holds the backup could have taken them. People, PINs and wrong tries stay. In: a closed `accounts.db`.
 */
import Database from 'better-sqlite3';

const TABLES = ['link', 'session'];

/** @throws SqliteError, or the system's error. */
export function forgetSignIns(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma('secure_delete = ON');
    for (const table of TABLES) {
      const known = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table);
      if (known !== undefined) database.exec(`DELETE FROM ${table}`);
    }
  } finally {
    database.close();
  }
}
