/**
 * The index on the disk: `search.db`, derived from the journal and never the only place of anything. Entries stand in a
 * table as they are shown, their words in an FTS5 table that keeps no text. An index of another layout, or one that is
 * damaged, is thrown away and made anew.
 */
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Found, SearchAnswer } from '#contract/search';
import type { Entry, Sought, Standing } from './entry.ts';
import { excerptOf } from './excerpt.ts';
import { type Query, queryOf } from './query.ts';
import { plainTerms, stemTerms } from './words.ts';

/** Of the tables, of the words and of what entries say: whoever changes one of them counts on. */
const LAYOUT = 5;
/** A document's text is searched in parts of this many characters, so that an excerpt is found at once. */
const PART = 4000;
/** A title weighs more than a text, a word as it was typed little beside its stem, and the kind nothing. */
const RANK = 'bm25(6.0, 1.0, 0.5, 0.0)';
const SCHEMA = `
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL, part INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
  body TEXT NOT NULL, sha256 TEXT, shown TEXT NOT NULL, at TEXT, UNIQUE (key, part)
) STRICT;
CREATE INDEX entry_file ON entry (sha256) WHERE sha256 IS NOT NULL;
CREATE TABLE document (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE standing (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO standing VALUES (1, 0, '');
CREATE VIRTUAL TABLE word USING fts5 (
  title, body, words, kind, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0"
);
INSERT INTO word (word, rank) VALUES ('rank', '${RANK}');
PRAGMA user_version = ${LAYOUT};`;

type Row = { key: string; title: string; body: string; shown: string };

export class IndexFile {
  readonly #db: Database.Database;
  readonly #ids: Database.Statement<[string, number], number>;
  readonly #byId: Database.Statement<[number], Row>;
  readonly #put: Database.Transaction<
    (entries: readonly Entry[], standing: Standing | undefined, anew: readonly string[]) => void
  >;

  /** Opens the index or makes a new one. @throws when the folder can't be written. */
  constructor(file: string) {
    this.#db = open(file);
    /* Of those that are worth the same the later is first. */
    const best = 'SELECT rowid FROM word WHERE word MATCH ? ORDER BY rank, rowid DESC LIMIT ?';
    this.#ids = this.#db.prepare<[string, number], number>(best).pluck();
    this.#byId = this.#db.prepare<[number], Row>('SELECT key, title, body, shown FROM entry WHERE id = ?');
    this.#put = this.#db.transaction((entries, standing, anew) => {
      for (const beginning of anew) this.#drop(beginning, entries);
      for (const entry of entries) if (!this.#isThere(entry)) this.#replace(entry);
      if (standing) {
        this.#db.prepare('UPDATE standing SET position = ?, hash = ?').run(standing.position, standing.hash);
      }
    });
  }

  /** How far in the journal it was made. */
  get standing(): Standing {
    return this.#db.prepare<[], Standing>('SELECT position, hash FROM standing').get() ?? { position: 0, hash: '' };
  }

  /** Files whose text is not known yet. */
  get wanted(): string[] {
    const sql = `SELECT DISTINCT sha256 FROM entry
      WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM document)`;
    return this.#db.prepare<[], string>(sql).pluck().all();
  }

  /**
   * Puts entries in the place of those of the same keys, and notes how far in the journal that is; all or none.
   * @param anew beginnings of keys: what else stands under them is taken out.
   */
  put(entries: readonly Entry[], standing?: Standing, anew: readonly string[] = []): void {
    this.#put(entries, standing, anew);
  }

  /** The text of a file, searched with every document that is this file from now on. */
  tell(sha256: string, text: string): void {
    this.#db.transaction(() => {
      this.#db.prepare('INSERT OR REPLACE INTO document VALUES (?, ?)').run(sha256, text);
      const entries = this.#db.prepare<[string], Row>('SELECT * FROM entry WHERE sha256 = ? AND part = 0').all(sha256);
      for (const { key, title, body, shown } of entries) {
        this.#replace({ ...(JSON.parse(shown) as Omit<Found, 'excerpt'>), key, title, body, sha256 });
      }
    })();
  }

  /** What is found, best first; of a document its best part. Words that hold nothing to look for find nothing. */
  find({ q, kind, notes, limit }: Sought): SearchAnswer {
    const query = queryOf(q);
    if (!query) return { found: [], more: false };
    const ofKind = kind === undefined ? '' : ` AND kind : ${kind}`;
    const match = `(${query.match})${ofKind}${notes ? '' : ' NOT kind : (note OR plan)'}`;
    /* Parts of one document are one thing: more are asked for where many of the first are of the same. */
    for (let most = 2 * (limit + 1); ; most *= 8) {
      const ids = this.#ids.all(match, most);
      const found = this.#shown(ids, limit + 1, query);
      if (found.length <= limit && ids.length === most) continue;
      return { found: found.slice(0, limit), more: found.length > limit };
    }
  }

  close(): void {
    this.#db.close();
  }

  /** Entries of these ids, each thing once, as many as asked for. */
  #shown(ids: readonly number[], most: number, query: Query): Found[] {
    const found = new Map<string, Found>();
    for (const id of ids) {
      const row = this.#byId.get(id);
      if (!row || found.has(row.key)) continue;
      const excerpt = excerptOf(row.title, row.body, query);
      found.set(row.key, { ...(JSON.parse(row.shown) as Omit<Found, 'excerpt'>), excerpt });
      if (found.size === most) break;
    }
    return [...found.values()];
  }

  /** Nothing of it has changed: its words need not be written again. */
  #isThere({ key, body, sha256, ...shown }: Entry): boolean {
    const sql = 'SELECT body, sha256, shown FROM entry WHERE key = ? AND part = 0';
    const old = this.#db.prepare<[string], { body: string; sha256: string | null; shown: string }>(sql).get(key);
    return old?.body === body && (old.sha256 ?? undefined) === sha256 && old.shown === JSON.stringify(shown);
  }

  /** Takes out what begins so and is not among those that come. */
  #drop(beginning: string, coming: readonly Entry[]): void {
    const stay = new Set(coming.map(({ key }) => key));
    const sql = 'SELECT DISTINCT key FROM entry WHERE key >= ? AND key < ?';
    const keys = this.#db.prepare<[string, string], string>(sql).pluck().all(beginning, `${beginning}\u{10FFFF}`);
    for (const key of keys) if (!stay.has(key)) this.#takeOut(key);
  }

  #takeOut(key: string): void {
    const ids = this.#db.prepare<[string], number>('SELECT id FROM entry WHERE key = ?').pluck().all(key);
    for (const id of ids) {
      this.#db.prepare('DELETE FROM word WHERE rowid = ?').run(id);
      this.#db.prepare('DELETE FROM entry WHERE id = ?').run(id);
    }
  }

  /** The entry itself is part 0, the text of its file the parts after it. */
  #replace(entry: Entry): void {
    const { key, body, sha256, ...shown } = entry;
    this.#takeOut(key);
    const text = sha256 === undefined ? '' : this.#textOf(sha256);
    [body, ...partsOf(text)].forEach((part, at) => {
      const { lastInsertRowid } = this.#db
        .prepare('INSERT INTO entry VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(key, at, shown.kind, shown.title, part, sha256 ?? null, JSON.stringify(shown), shown.at ?? null);
      this.#db
        .prepare('INSERT INTO word (rowid, title, body, words, kind) VALUES (?, ?, ?, ?, ?)')
        .run(
          lastInsertRowid,
          stemTerms(shown.title),
          stemTerms(part),
          plainTerms(`${shown.title}\n${part}`),
          shown.kind,
        );
    });
  }

  #textOf(sha256: string): string {
    return this.#db.prepare<[string], string>('SELECT text FROM document WHERE sha256 = ?').pluck().get(sha256) ?? '';
  }
}

/** Cut between words, so that none is lost. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.lastIndexOf(' ', from + PART);
    const to = from + PART >= text.length ? text.length : space > from ? space + 1 : from + PART;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.filter((part) => part.trim() !== '');
}

function open(file: string): Database.Database {
  try {
    return opened(file);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    removeIndex(file);
    return opened(file);
  }
}

function opened(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    /* A power cut may cost the last entries; the journal has them, and the standing says that they are missing. */
    database.pragma('synchronous = NORMAL');
    const layout = database.pragma('user_version', { simple: true });
    const empty = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    if (empty) database.exec(`BEGIN; ${SCHEMA} COMMIT;`);
    else if (layout !== LAYOUT) throw new Database.SqliteError('an index of another layout', 'SQLITE_MISMATCH');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Throws an index away; it can always be made anew. */
export function removeIndex(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}
