/**
 * Reads the site as it is built: one file by its path, or all of them for whoever brings them elsewhere. Every answer
 * is of one build; what a later build changes is seen by the next question.
 */
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { currentEdition, storeFile } from './build/edition.ts';
import { fileOf } from './paths.ts';

/** A file of the site. `kept`: the bytes are among the council's own files, under this digest. */
export type SiteFile = {
  readonly path: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isKept: boolean;
};
export type FileBody = SiteFile & {
  /** The bytes as they are kept; absent: they are among the council's own files. */
  readonly body?: Buffer;
  /** They are packed by gzip. */
  readonly isPacked: boolean;
};
/** Every file, and the place in the journal that the site shows. */
export type SiteManifest = { readonly position: number; readonly hash: string; readonly files: readonly SiteFile[] };

type Row = { path: string; type: string; bytes: number; sha256: string; packed: number; body: Buffer | null };

export class SiteReader {
  readonly #folder: string;
  #open: { readonly edition: string; readonly db: Database.Database } | undefined;

  /** @param folder of the editions. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file that a path of the site leads to; undefined when there is none, or no site yet. */
  find(path: string): FileBody | undefined {
    const sql = 'SELECT path, type, bytes, sha256, packed, body FROM file WHERE path = ?';
    const row = this.#db()?.prepare<[string], Row>(sql).get(fileOf(path));
    if (!row) return undefined;
    const { body, packed, ...file } = row;
    return { ...file, isKept: body === null, isPacked: packed === 1, ...(body && { body }) };
  }

  /** The bytes of a file as a browser is to have them; undefined for what the council keeps. */
  bytesOf(path: string): Buffer | undefined {
    const found = this.find(path);
    if (!found?.body) return undefined;
    return found.isPacked ? gunzipSync(found.body) : found.body;
  }

  /** Undefined before there is a site. */
  manifest(): SiteManifest | undefined {
    const db = this.#db();
    return db?.transaction(() => {
      const standing = db.prepare<[], { position: number; hash: string }>('SELECT position, hash FROM standing').get();
      const sql = 'SELECT path, type, bytes, sha256, body IS NULL AS kept FROM file ORDER BY path';
      const rows = db.prepare<[], Omit<SiteFile, 'isKept'> & { kept: number }>(sql).all();
      const files = rows.map(({ kept, ...file }) => ({ ...file, isKept: kept === 1 }));
      return { position: standing?.position ?? 0, hash: standing?.hash ?? '', files };
    })();
  }

  close(): void {
    this.#open?.db.close();
    this.#open = undefined;
  }

  #db(): Database.Database | undefined {
    const edition = currentEdition(this.#folder);
    if (edition === this.#open?.edition) return this.#open?.db;
    this.close();
    if (edition === undefined) return undefined;
    const db = new Database(storeFile(this.#folder, edition), { readonly: true, fileMustExist: true });
    this.#open = { edition, db };
    return db;
  }
}
