/**
 * Links and sessions on the disk: `accounts.db`, apart from the journal, which knows no secrets. A link is consumed
 * and its session written in one transaction, so that a power cut leaves either the link or the session.
 */
import Database from 'better-sqlite3';
import type { MemberId } from '#contract/ids';
import type { Role } from '#contract/vocabulary';
import type { Actor } from '../hub/face.ts';

/** Times are wall clock, ms since the epoch; digests are SHA-256, hex. */
export type StoredSession = { digest: string; actor: Actor; expiresAtMs: number };
export type StoredLink = { digest: string; actor: Actor; expiresAtMs: number };

type Row = { digest: string; role: Role; member_id: MemberId | null; expires_at_ms: number };

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS link (
    digest TEXT PRIMARY KEY, role TEXT NOT NULL, member_id TEXT, expires_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS session (
    digest TEXT PRIMARY KEY, role TEXT NOT NULL, member_id TEXT, expires_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

const fromRow = (row: Row): StoredSession => ({
  digest: row.digest,
  actor: row.member_id === null ? { role: row.role } : { role: row.role, memberId: row.member_id },
  expiresAtMs: row.expires_at_ms,
});
const toValues = ({ digest, actor, expiresAtMs }: StoredSession) =>
  [digest, actor.role, actor.memberId ?? null, expiresAtMs] as const;

export type AccountStore = ReturnType<typeof openStore>;

/** Opens or makes the file; throws when it can't be written. */
export function openStore(file: string) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  /* Nothing is promised to anyone here, so nobody waits for the disk: a power cut may cost the last sign-ins. */
  db.pragma('synchronous = NORMAL');
  db.exec(SCHEMA);
  const insertLink = db.prepare('INSERT INTO link VALUES (?, ?, ?, ?)');
  const takeLink = db.prepare<[string], Row>('DELETE FROM link WHERE digest = ? RETURNING *');
  const insertSession = db.prepare('INSERT INTO session VALUES (?, ?, ?, ?)');
  const deleteSession = db.prepare('DELETE FROM session WHERE digest = ?');
  const prolong = db.prepare('UPDATE session SET expires_at_ms = ? WHERE digest = ?');
  return {
    /** All in one transaction: a council's worth of links costs one write to the disk. */
    addLinks: db.transaction((links: readonly StoredLink[]) => {
      for (const link of links) insertLink.run(...toValues(link));
    }),
    /** Takes the link away and lets `open` make its session; undefined when there is no such link in force. */
    consumeLink: db.transaction(
      (digest: string, nowMs: number, open: (actor: Actor) => StoredSession): StoredSession | undefined => {
        const row = takeLink.get(digest);
        if (!row || row.expires_at_ms <= nowMs) return undefined;
        const session = open(fromRow(row).actor);
        insertSession.run(...toValues(session));
        return session;
      },
    ),
    /** All in one transaction. */
    prolong: db.transaction((sessions: Iterable<StoredSession>) => {
      for (const { digest, expiresAtMs } of sessions) prolong.run(expiresAtMs, digest);
    }),
    endSession: (digest: string) => deleteSession.run(digest),
    /** Forgets what has expired and gives the sessions in force. */
    loadSessions(nowMs: number): StoredSession[] {
      db.prepare('DELETE FROM link WHERE expires_at_ms <= ?').run(nowMs);
      db.prepare('DELETE FROM session WHERE expires_at_ms <= ?').run(nowMs);
      return db.prepare<[], Row>('SELECT * FROM session').all().map(fromRow);
    },
    close: () => db.close(),
  };
}
