/**
 * Links and sessions on the disk: `accounts.db`, apart from the journal, which knows no secrets. A link is consumed
 * and its session written in one transaction, so that a power cut leaves either the link or the session.
 */
import Database from 'better-sqlite3';
import type { MemberId } from '#contract/ids';
import type { Role } from '#contract/vocabulary';
import type { Actor } from '../hub/face.ts';

/** A link or a session. Times are wall clock, ms since the epoch; digests are SHA-256, hex. */
export type Stored = { readonly digest: string; readonly actor: Actor; expiresAtMs: number };

type Row = { digest: string; role: Role; member_id: MemberId | null; expires_at_ms: number };
type Values = [digest: string, role: Role, memberId: MemberId | null, expiresAtMs: number];

const SCHEMA = ['link', 'session'].map(
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

  /** Takes the link away and lets `open` make its session; undefined when there is no such link in force. */
  consumeLink(digest: string, nowMs: number, open: (actor: Actor) => Stored): Stored | undefined {
    const take = this.#db.prepare<[string], Row>('DELETE FROM link WHERE digest = ? RETURNING *');
    const insert = this.#db.prepare<Values>('INSERT INTO session VALUES (?, ?, ?, ?)');
    return this.#db.transaction(() => {
      const row = take.get(digest);
      if (!row || row.expires_at_ms <= nowMs) return undefined;
      const session = open(fromRow(row).actor);
      insert.run(...toValues(session));
      return session;
    })();
  }

  /** Writes down when these sessions expire, all in one transaction. */
  prolong(sessions: Iterable<Stored>): void {
    const update = this.#db.prepare<[number, string]>('UPDATE session SET expires_at_ms = ? WHERE digest = ?');
    this.#db.transaction(() => {
      for (const { digest, expiresAtMs } of sessions) update.run(expiresAtMs, digest);
    })();
  }

  endSession(digest: string): void {
    this.#db.prepare('DELETE FROM session WHERE digest = ?').run(digest);
  }

  /** Forgets what has expired and gives the sessions in force. */
  loadSessions(nowMs: number): Stored[] {
    this.#db.prepare('DELETE FROM link WHERE expires_at_ms <= ?').run(nowMs);
    this.#db.prepare('DELETE FROM session WHERE expires_at_ms <= ?').run(nowMs);
    return this.#db.prepare<[], Row>('SELECT * FROM session').all().map(fromRow);
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
