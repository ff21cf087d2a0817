/**
 * Opens a journal without ever writing to it. In: a path; out: a read-only connection. A file
 * with a write-ahead log beside it may have a hub at work and is read through SQLite's own
 * locks; one without is a copy, perhaps on a medium that cannot be written, and is read into memory.
 */
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from './layout.ts';

const BUSY_MS = 5000;
const MOST_IN_MEMORY_BYTES = 256 * 1024 * 1024;
// File format read/write version in the SQLite header: 2 = WAL, which a database in memory cannot have; 1 = legacy.
const VERSION_OFFSETS = [18, 19];
const APPLICATION_ID_OFFSET = 68;
const HEADER_BYTES = 100;

/** @throws SqliteError when SQLite cannot read the file, and system errors when there is none. */
export function openCopy(file: string): Database.Database {
  const inMemory = openInMemory(file);
  return inMemory ?? new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
}

function openInMemory(file: string): Database.Database | undefined {
  const hasLog = () => existsSync(`${file}-wal`);
  if (hasLog() || statSync(file).size > MOST_IN_MEMORY_BYTES) return undefined;
  const bytes = readFileSync(file);
  // A hub that started while we read may have moved its log into the file under our hands.
  if (hasLog() || bytes.length === 0) return undefined;
  for (const offset of VERSION_OFFSETS) if (bytes[offset] === 2) bytes[offset] = 1;
  return new Database(bytes, { readonly: true });
}

/** Whether the raw header names a journal, for a file that SQLite itself will not open any more. */
export function isMarkedAsJournal(file: string): boolean {
  const header = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  readSync(handle, header, 0, HEADER_BYTES, 0);
  closeSync(handle);
  return header.readUInt32BE(APPLICATION_ID_OFFSET) === APPLICATION_ID;
}
