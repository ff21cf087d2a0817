/**
 * Re-checks a journal: every record in its place, every hash recomputed, the guards there. In: a connection; out: the
 * count, the head and every fault found. The recipe is the one printed in server/journal/chain.ts: SHA-256 over the
 * RFC 8785 canonical JSON of { actor, at, cause, data, position, previous, stream, type, v }.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import Database from 'better-sqlite3';
import { BEFORE_FIRST, GUARDS } from './layout.ts';

const canonical: (value: unknown) => string | undefined = createRequire(import.meta.url)('canonicalize');

/** A place in the chain. */
export type Place = { readonly position: number; readonly hash: string };

/** One thing that is wrong; `position` is the record's. */
export type Fault =
  | { readonly kind: 'missing' | 'link' | 'content' | 'text'; readonly position: number }
  | { readonly kind: 'guard-missing' | 'guard-altered'; readonly name: string }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'quoted'; readonly position: number };

export type Findings = { readonly records: number; readonly head: Place; readonly faults: readonly Fault[] };

type Row = {
  readonly position: number;
  readonly stream: string;
  readonly type: string;
  readonly v: number;
  readonly at: string;
  readonly actor: string;
  readonly cause: string;
  readonly data: string;
  readonly previous: string;
  readonly hash: string;
};

/**
 * Checks everything in one read transaction, so that a hub at work beside us changes nothing under our eyes.
 * @param quoted a place that a paper quotes; its hash may be given by its first digits.
 */
export function check(database: Database.Database, quoted?: Place): Findings {
  database.exec('BEGIN');
  const faults: Fault[] = [];
  let records = 0;
  let head: Place = { position: 0, hash: BEFORE_FIRST };
  let quotedSeen = quoted === undefined;
  try {
    faults.push(...guardFaults(database), ...storeFaults(database));
    for (const row of database.prepare('SELECT * FROM events NOT INDEXED ORDER BY position').iterate()) {
      const record = row as Row;
      faults.push(...recordFaults(record, head));
      records += 1;
      head = { position: record.position, hash: record.hash };
      if (quoted?.position === head.position) quotedSeen = head.hash.startsWith(quoted.hash);
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    faults.push({ kind: 'damaged', detail: `${error.code}: ${error.message}` });
  }
  if (quoted !== undefined && !quotedSeen) faults.push({ kind: 'quoted', position: quoted.position });
  return { records, head, faults };
}

function guardFaults(database: Database.Database): Fault[] {
  const rows = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
  const found = new Map((rows as { name: string; sql: string }[]).map(({ name, sql }) => [name, sql]));
  const faults: Fault[] = [];
  for (const [name, expected] of GUARDS) {
    const sql = found.get(name)?.replaceAll(/\s+/g, ' ');
    if (sql === undefined) faults.push({ kind: 'guard-missing', name });
    else if (sql !== expected) faults.push({ kind: 'guard-altered', name });
  }
  return faults;
}

function storeFaults(database: Database.Database): Fault[] {
  const rows = database.pragma('integrity_check(5)') as { integrity_check: string }[];
  return rows
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
    .map((detail) => ({ kind: 'damaged', detail }));
}

function* recordFaults(row: Row, before: Place): Generator<Fault> {
  const { position } = row;
  if (position !== before.position + 1) {
    yield { kind: 'missing', position: before.position + 1 };
  } else if (row.previous !== before.hash) yield { kind: 'link', position };
  const data = parsed(row.data);
  if (data === undefined || canonical(data) !== row.data) yield { kind: 'text', position };
  else if (hashOf(row, data) !== row.hash) yield { kind: 'content', position };
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(row: Row, data: object): string {
  const { position, stream, type, v, at, actor, cause, previous } = row;
  const text = canonical({ position, stream, type, v, at, actor, cause, data, previous }) ?? '';
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
