/**
 * One edition of the site on the disk: `site.db` holds every file of it, what it is made of sitting by sitting, and how
 * far in the journal it goes. A build is one transaction, so that whoever reads sees the former site or the new one,
 * whenever power or process ends. Text is kept packed (gzip); files that the council keeps are named by their digest.
 * Derived from the journal, never the only place of anything.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { KeptRef } from '#contract/older-results';
import type { SittingPart } from '../parts/sitting-part.ts';

/** Of the tables and of the parts: whoever changes one of them counts on. */
export const LAYOUT = 3;
const BUSY_MS = 5000;
const SCHEMA = `
CREATE TABLE file (
  path TEXT NOT NULL PRIMARY KEY, scope TEXT NOT NULL, key TEXT NOT NULL, type TEXT NOT NULL, bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL, packed INTEGER NOT NULL, body BLOB
) STRICT;
CREATE INDEX file_scope ON file (scope, path, key);
CREATE TABLE part (sitting TEXT NOT NULL PRIMARY KEY, part TEXT NOT NULL) STRICT;
CREATE TABLE standing (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL, hash TEXT NOT NULL, whole INTEGER NOT NULL) STRICT;
INSERT INTO standing VALUES (1, 0, '', 0);
PRAGMA user_version = ${LAYOUT};`;

/** A file as it is to be: made here, or one that the council keeps. */
export type Made = { readonly path: string; readonly scope: string; readonly key: string; readonly type: string } & (
  | { readonly body: Buffer | string }
  | { readonly kept: Pick<KeptRef, 'sha256' | 'bytes'> }
);
/** What is known of a file without its bytes. */
export type Listed = Readonly<Record<'path' | 'key' | 'type' | 'sha256', string>> & { readonly bytes: number };
/** How far the site goes; `whole`: everything up to there is in it. */
export type Standing = { readonly position: number; readonly hash: string; readonly whole: boolean };
export type Change = {
  readonly made: readonly Made[];
  readonly gone: readonly string[];
  readonly parts: readonly SittingPart[];
  /** Sittings that are there no more. */
  readonly dropped: readonly string[];
  readonly standing: Standing;
};

const PACKED = /^text\/|[/+](json|xml)$|^application\/(javascript|rss\+xml|atom\+xml)$|svg/;
const isPacked = (type: string): boolean => PACKED.test(type.split(';', 1)[0] ?? type);

export class SiteStore {
  readonly #db: Database.Database;
  readonly #commit: Database.Transaction<(change: Change) => void>;

  /** Opens the edition or makes a new one. @throws when the folder can't be written or the file is of another layout. */
  constructor(file: string) {
    this.#db = new Database(file, { timeout: BUSY_MS });
    this.#db.pragma('journal_mode = WAL');
    /* What a power cut takes is whole transactions, and these are made again from the journal. */
    this.#db.pragma('synchronous = NORMAL');
    const layout = this.#db.pragma('user_version', { simple: true });
    if (layout === 0) this.#db.transaction(() => this.#db.exec(SCHEMA))();
    else if (layout !== LAYOUT) throw new Error(`a site of layout ${layout}`);
    this.#commit = this.#db.transaction((change) => this.#write(change));
  }

  get standing(): Standing {
    const sql = 'SELECT position, hash, whole FROM standing';
    const row = this.#db.prepare<[], { position: number; hash: string; whole: number }>(sql).get();
    return { position: row?.position ?? 0, hash: row?.hash ?? '', whole: row?.whole === 1 };
  }

  /** Key of each file of a scope, by path. */
  keysOf(scope: string): ReadonlyMap<string, string> {
    const sql = 'SELECT path, key FROM file WHERE scope = ?';
    const rows = this.#db.prepare<[string], { path: string; key: string }>(sql).all(scope);
    return new Map(rows.map(({ path, key }) => [path, key]));
  }

  /** What the site keeps of each sitting, in no promised order. */
  get parts(): readonly SittingPart[] {
    const rows = this.#db.prepare<[], string>('SELECT part FROM part').pluck().all();
    return rows.map((text) => JSON.parse(text) as SittingPart);
  }

  /** Paths of the pages, in their order. */
  get pages(): readonly string[] {
    const sql = `SELECT path FROM file WHERE type LIKE 'text/html%' AND path LIKE '%index.html' ORDER BY path`;
    return this.#db.prepare<[], string>(sql).pluck().all();
  }

  /** Files of a scope, in the order of their paths. */
  listOf(scope: string): readonly Listed[] {
    const sql = 'SELECT path, key, type, bytes, sha256 FROM file WHERE scope = ? ORDER BY path';
    return this.#db.prepare<[string], Listed>(sql).all(scope);
  }

  /** Digests of the files that are kept elsewhere, of scopes that begin so. @param beginning without `%` and `_`. */
  keptIn(beginning: string): ReadonlySet<string> {
    const sql = 'SELECT sha256 FROM file WHERE body IS NULL AND scope LIKE ?';
    return new Set(this.#db.prepare<[string], string>(sql).pluck().all(`${beginning}%`));
  }

  /** Scopes that have a file whose key ends so. */
  scopesWith(ending: string): readonly string[] {
    const sql = 'SELECT DISTINCT scope FROM file WHERE key LIKE ? ORDER BY scope';
    return this.#db.prepare<[string], string>(sql).pluck().all(`%${ending}`);
  }

  /** The bytes of a file that was made here, under this key if one is given. */
  bodyOf(path: string, key?: string): Buffer | undefined {
    const sql = 'SELECT packed, body FROM file WHERE path = ? AND key = coalesce(?, key)';
    const row = this.#db
      .prepare<[string, string | null], { packed: number; body: Buffer | null }>(sql)
      .get(path, key ?? null);
    if (!row?.body) return undefined;
    return row.packed === 1 ? gunzipSync(row.body) : row.body;
  }

  /** All of a build, or nothing of it. */
  commit(change: Change): void {
    this.#commit(change);
  }

  close(): void {
    this.#db.close();
  }

  #write({ made, gone, parts, dropped, standing }: Change): void {
    const put = this.#db.prepare(
      'INSERT OR REPLACE INTO file (path, scope, key, type, bytes, sha256, packed, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    const drop = this.#db.prepare('DELETE FROM file WHERE path = ?');
    for (const path of gone) drop.run(path);
    for (const { path, scope, key, type, ...what } of made) {
      if ('kept' in what) put.run(path, scope, key, type, what.kept.bytes, what.kept.sha256, 0, null);
      else {
        const bytes = Buffer.from(what.body);
        const packed = isPacked(type);
        const body = packed ? gzipSync(bytes) : bytes;
        put.run(path, scope, key, type, bytes.length, digestOf(bytes), packed ? 1 : 0, body);
      }
    }
    const keep = this.#db.prepare('INSERT OR REPLACE INTO part (sitting, part) VALUES (?, ?)');
    const forget = this.#db.prepare('DELETE FROM part WHERE sitting = ?');
    for (const sittingId of dropped) forget.run(sittingId);
    for (const part of parts) keep.run(part.sittingId, JSON.stringify(part));
    const { position, hash, whole } = standing;
    this.#db.prepare('UPDATE standing SET position = ?, hash = ?, whole = ?').run(position, hash, whole ? 1 : 0);
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
