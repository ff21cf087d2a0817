/**
 * Links and sessions on the disk: `accounts.db`, apart from the journal, which knows no secrets. A link is consumed
 * and its session written in one transaction, so that a power cut leaves either the link or the session.
 */
import Database from 'better-sqlite3';
import type { MemberId } from '#contract/ids';
import type { Role } from '#contract/vocabulary';
import type { Actor } from '../hub/face.ts';

/** A link or a session. Times are wall clock, ms since the epoch; digests are SHA-256, hex. */
export type Stored = { readonly digest: string; readonly actor: Actor; readonly expiresAtMs: number };
/** All links that wait and all sessions in force. */
export type Kept = { readonly links: readonly Stored[]; readonly sessions: readonly Stored[] };

type Row = { digest: string; role: Role; member_id: MemberId | null; expires_at_ms: number };
type Values = [digest: string, role: Role, memberId: MemberId | null, expiresAtMs: number];

const TABLES = ['link', 'session'] as const;
const SCHEMA = TABLES.map(
  (table) => `CREATE TABLE IF NOT EXISTS ${table} (
    digest TEXT PRIMARY KEY, role TEXT NOT NULL, member_id TEXT, expires_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`,
);

export class AccountStore {
  readonly #db: Database.Database;

  /** Opens or makes the file; throws when it can't be written. */
  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    /* Nothing is promised to anyone here, so nobody waits for the disk: a power cut may cost the last sign-ins. */
    this.#db.pragma('synchronous = NORMAL');
    this.#db.exec(SCHEMA.join('\n'));
  }

  /** All in one transaction. */
  addLinks(links: readonly Stored[]): void {
    const insert = this.#db.prepare<Values>('INSERT INTO link VALUES (?, ?, ?, ?)');
    this.#db.transaction(() => {
      for (const link of links) insert.run(...toValues(link));
    })();
  }

  /** Takes the link away and writes its session down. */
  exchange(linkDigest: string, session: Stored): void {
    const insert = this.#db.prepare<Values>('INSERT INTO session VALUES (?, ?, ?, ?)');
    this.#db.transaction(() => {
      this.#db.prepare('DELETE FROM link WHERE digest = ?').run(linkDigest);
      insert.run(...toValues(session));
    })();
  }

  /** Writes down when all these expire, in one transaction. */
  prolong({ links, sessions }: Kept): void {
    const [link, session] = TABLES.map((table) =>
      this.#db.prepare<[number, string]>(`UPDATE ${table} SET expires_at_ms = ? WHERE digest = ?`),
    );
    this.#db.transaction(() => {
      for (const { digest, expiresAtMs } of links) link?.run(expiresAtMs, digest);
      for (const { digest, expiresAtMs } of sessions) session?.run(expiresAtMs, digest);
    })();
  }

  endSession(digest: string): void {
    this.#db.prepare('DELETE FROM session WHERE digest = ?').run(digest);
  }

  /** Forgets what has expired by this wall clock and gives what is in force. */
  load(nowMs: number): Kept {
    const [links = [], sessions = []] = TABLES.map((table) => {
      this.#db.prepare(`DELETE FROM ${table} WHERE expires_at_ms <= ?`).run(nowMs);
      return this.#db.prepare<[], Row>(`SELECT * FROM ${table}`).all().map(fromRow);
    });
    return { links, sessions };
  }

  close(): void {
    this.#db.close();
  }
}

const fromRow = ({ digest, role, member_id, expires_at_ms }: Row): Stored => ({
  digest,
  actor: member_id === null ? { role } : { role, memberId: member_id },
  expiresAtMs: expires_at_ms,
});
const toValues = ({ digest, actor, expiresAtMs }: Stored): Values => [
  digest,
  actor.role,
  actor.memberId ?? null,
  expiresAtMs,
];
