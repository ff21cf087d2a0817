/** People who sign in by name, in `accounts.db`: who they are, what is kept of their PINs, and wrong tries. */
import type Database from 'better-sqlite3';
import type { AccountId } from '#contract/accounts';
import type { MemberId } from '#contract/ids';
import type { Role } from '#contract/vocabulary';
import type { Guess } from './guesses.ts';
import type { TriesStore } from './pin-tries.ts';
import type { KeptTries, Way } from './tries.ts';

/** `pin`: what is kept instead of it. `lastSeenMs`: wall clock of the last PIN given rightly, ms since the epoch. */
export type Account = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly role: Role;
  readonly memberId?: MemberId;
  readonly pin?: string;
  readonly lastSeenMs?: number;
};

type Row = {
  account_id: AccountId;
  name: string;
  role: Role;
  member_id: MemberId | null;
  pin: string | null;
  last_seen_ms: number | null;
};
type TriesRow = { account_id: AccountId; way: Way; wrong: number; locked_until_ms: number };
type GuessRow = { id: number; account_id: AccountId; way: Way; address: string; at_ms: number };
type BrowserRow = { account_id: AccountId; seen_at_ms: number };

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS account (
    account_id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, member_id TEXT UNIQUE, pin TEXT, last_seen_ms INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS pin_tries (
    account_id TEXT NOT NULL, way TEXT NOT NULL, wrong INTEGER NOT NULL, locked_until_ms INTEGER NOT NULL,
    PRIMARY KEY (account_id, way)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS guess (
    id INTEGER PRIMARY KEY, account_id TEXT NOT NULL, way TEXT NOT NULL, address TEXT NOT NULL, at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS known_browser (
    digest TEXT NOT NULL, account_id TEXT NOT NULL, seen_at_ms INTEGER NOT NULL, PRIMARY KEY (digest, account_id)
  ) STRICT, WITHOUT ROWID;`;

export class PeopleStore implements TriesStore {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
    db.exec(SCHEMA);
  }

  all(): Account[] {
    return this.#db.prepare<[], Row>('SELECT * FROM account').all().map(fromRow);
  }

  tries(): KeptTries[] {
    const rows = this.#db.prepare<[], TriesRow>('SELECT * FROM pin_tries').all();
    return rows.map(({ account_id, way, wrong, locked_until_ms }) => {
      return { accountId: account_id, way, wrong, lockedUntilMs: locked_until_ms };
    });
  }

  put({ accountId, name, role, memberId, pin, lastSeenMs }: Account): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?, ?, ?)')
      .run(accountId, name, role, memberId ?? null, pin ?? null, lastSeenMs ?? null);
  }

  remove(accountId: AccountId): void {
    this.#db.transaction(() => {
      this.#db.prepare('DELETE FROM account WHERE account_id = ?').run(accountId);
      this.#db.prepare('DELETE FROM pin_tries WHERE account_id = ?').run(accountId);
      this.forgetBrowsers(accountId);
    })();
  }

  keepTries({ accountId, way, wrong, lockedUntilMs }: KeptTries): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO pin_tries VALUES (?, ?, ?, ?)')
      .run(accountId, way, wrong, Math.max(0, Math.round(lockedUntilMs)));
  }

  guesses(): Guess[] {
    const rows = this.#db.prepare<[], GuessRow>('SELECT * FROM guess').all();
    return rows.map(({ account_id, at_ms, ...guess }) => ({ ...guess, accountId: account_id, atMs: at_ms }));
  }

  keepGuess({ id, accountId, way, address, atMs }: Guess): void {
    this.#db.prepare('INSERT INTO guess VALUES (?, ?, ?, ?, ?)').run(id, accountId, way, address, Math.round(atMs));
  }

  dropGuesses(ids: readonly number[]): void {
    const drop = this.#db.prepare('DELETE FROM guess WHERE id = ?');
    this.#db.transaction(() => {
      for (const id of ids) drop.run(id);
    })();
  }

  /** Browsers of this digest by account, and when by wall clock somebody last gave the PIN there, ms. */
  browser(digest: string): ReadonlyMap<AccountId, number> {
    const rows = this.#db
      .prepare<[string], BrowserRow>('SELECT account_id, seen_at_ms FROM known_browser WHERE digest = ?')
      .all(digest);
    return new Map(rows.map(({ account_id, seen_at_ms }) => [account_id, seen_at_ms]));
  }

  /** Keeps the last `most` browsers of an account. */
  keepBrowser(digest: string, accountId: AccountId, seenAtMs: number, most: number): void {
    const others = 'SELECT digest FROM known_browser WHERE account_id = ? ORDER BY seen_at_ms DESC LIMIT ?';
    this.#db.transaction(() => {
      this.#db
        .prepare('INSERT OR REPLACE INTO known_browser VALUES (?, ?, ?)')
        .run(digest, accountId, Math.round(seenAtMs));
      this.#db
        .prepare(`DELETE FROM known_browser WHERE account_id = ? AND digest NOT IN (${others})`)
        .run(accountId, accountId, most);
    })();
  }

  forgetBrowsers(accountId: AccountId): void {
    this.#db.prepare('DELETE FROM known_browser WHERE account_id = ?').run(accountId);
  }
}

const fromRow = ({ account_id, name, role, member_id, pin, last_seen_ms }: Row): Account => ({
  accountId: account_id,
  name,
  role,
  ...(member_id !== null && { memberId: member_id }),
  ...(pin !== null && { pin }),
  ...(last_seen_ms !== null && { lastSeenMs: last_seen_ms }),
});
