/**
 * Links and sessions on the disk: `accounts.db`, apart from the journal, which knows no secrets. A link is consumed
 * and its session written in one transaction, so that a power cut leaves either the link or the session.
 */
import Database from 'better-sqlite3';
import type { AccountId, MemberId, ScreenId } from '#contract/ids';
import type { Role } from '#contract/vocabulary';
import type { Actor } from '../hub/face.ts';
import { PeopleStore } from './people-store.ts';

/** A link or a session. Times are wall clock, ms since the epoch; digests are SHA-256, hex. */
export type Stored = { readonly digest: string; readonly actor: Actor; readonly expiresAtMs: number };
/**
 * A session, the account that signed in by its PIN, whether the PIN that its page asks for has been given, and when it
 * ends at the latest.
 */
export type StoredSession = Stored & {
  readonly accountId?: AccountId;
  readonly unlocked: boolean;
  readonly lastMs?: number;
};
/** All links that wait and all sessions in force. */
export type Kept = { readonly links: readonly Stored[]; readonly sessions: readonly StoredSession[] };

type Row = {
  digest: string;
  role: Role;
  member_id: MemberId | null;
  expires_at_ms: number;
  screen: ScreenId | null;
};
type SessionRow = Row & { account_id: AccountId | null; unlocked: 0 | 1; last_ms: number | null };

const TABLES = ['link', 'session'] as const;
const SCHEMA = TABLES.map(
  (table) => `CREATE TABLE IF NOT EXISTS ${table} (
    digest TEXT PRIMARY KEY, role TEXT NOT NULL, member_id TEXT, expires_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;`,
);
/** Columns that came later: a file of an earlier version gets them when it is opened. */
const LATER: readonly (readonly [table: (typeof TABLES)[number], column: string, declared: string])[] = [
  ['link', 'screen', 'TEXT'],
  ['session', 'screen', 'TEXT'],
  ['session', 'account_id', 'TEXT'],
  ['session', 'unlocked', 'INTEGER NOT NULL DEFAULT 0'],
  ['session', 'last_ms', 'INTEGER'],
];
const ONE = 'digest, role, member_id, expires_at_ms, screen';

export class AccountStore {
  readonly #db: Database.Database;
  /** People who sign in by name. */
  readonly people: PeopleStore;

  /** Opens or makes the file; throws when it can't be written. */
  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    /* Nothing is promised to anyone here, so nobody waits for the disk: a power cut may cost the last sign-ins. */
    this.#db.pragma('synchronous = NORMAL');
    this.#db.exec(SCHEMA.join('\n'));
    for (const [table, column, declared] of LATER) {
      const known = this.#db.prepare(`SELECT 1 FROM pragma_table_info('${table}') WHERE name = ?`).get(column);
      if (known === undefined) this.#db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${declared}`);
    }
    this.people = new PeopleStore(this.#db);
  }

  /** All in one transaction. */
  addLinks(links: readonly Stored[]): void {
    const insert = this.#db.prepare(`INSERT INTO link (${ONE}) VALUES (?, ?, ?, ?, ?)`);
    this.#db.transaction(() => {
      for (const link of links) insert.run(...toValues(link));
    })();
  }

  /** Takes the link away and writes its session down. */
  exchange(linkDigest: string, session: StoredSession): void {
    this.#db.transaction(() => {
      this.#db.prepare('DELETE FROM link WHERE digest = ?').run(linkDigest);
      this.addSession(session);
    })();
  }

  /** Links that open nothing any more. */
  removeLinks(digests: readonly string[]): void {
    const remove = this.#db.prepare('DELETE FROM link WHERE digest = ?');
    this.#db.transaction(() => {
      for (const digest of digests) remove.run(digest);
    })();
  }

  addSession(session: StoredSession): void {
    this.#db
      .prepare(`INSERT INTO session (${ONE}, account_id, unlocked, last_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(...toValues(session), session.accountId ?? null, Number(session.unlocked), session.lastMs ?? null);
  }

  /** Writes down whether the PIN of these pages has been given. */
  setUnlocked(digests: readonly string[], unlocked: boolean): void {
    const update = this.#db.prepare('UPDATE session SET unlocked = ? WHERE digest = ?');
    this.#db.transaction(() => {
      for (const digest of digests) update.run(Number(unlocked), digest);
    })();
  }

  /** Writes down when all these expire, in one transaction. */
  prolong({ links, sessions }: Kept): void {
    const link = this.#db.prepare('UPDATE link SET expires_at_ms = ? WHERE digest = ?');
    const session = this.#db.prepare('UPDATE session SET expires_at_ms = ?, last_ms = ? WHERE digest = ?');
    this.#db.transaction(() => {
      for (const { digest, expiresAtMs } of links) link.run(expiresAtMs, digest);
      for (const { digest, expiresAtMs, lastMs } of sessions) session.run(expiresAtMs, lastMs ?? null, digest);
    })();
  }

  endSession(digest: string): void {
    this.#db.prepare('DELETE FROM session WHERE digest = ?').run(digest);
  }

  /** Forgets what has expired by this wall clock and gives what is in force. */
  load(nowMs: number): Kept {
    for (const table of TABLES) this.#db.prepare(`DELETE FROM ${table} WHERE expires_at_ms <= ?`).run(nowMs);
    return {
      links: this.#db.prepare<[], Row>('SELECT * FROM link').all().map(fromRow),
      sessions: this.#db.prepare<[], SessionRow>('SELECT * FROM session').all().map(fromSessionRow),
    };
  }

  close(): void {
    this.#db.close();
  }
}

const fromRow = ({ digest, role, member_id, expires_at_ms, screen }: Row): Stored => ({
  digest,
  actor: { role, ...(member_id !== null && { memberId: member_id }), ...(screen !== null && { screen }) },
  expiresAtMs: expires_at_ms,
});
const fromSessionRow = (row: SessionRow): StoredSession => ({
  ...fromRow(row),
  ...(row.account_id !== null && { accountId: row.account_id }),
  ...(row.last_ms !== null && { lastMs: row.last_ms }),
  unlocked: row.unlocked === 1,
});
const toValues = ({ digest, actor, expiresAtMs }: Stored) =>
  [digest, actor.role, actor.memberId ?? null, expiresAtMs, actor.screen ?? null] as const;
