/**
 * Accounts: one-time sign-in links and the sessions they open. Out of a link comes one session, of one role, for a
 * deputy bound to one member. Secrets leave this room once, to the person; inside the house a session is its digest.
 */
import { join } from 'node:path';
import { type Refusal, refuse } from '#contract/refusals';
import type { Actor } from '../hub/face.ts';
import { openStore, type StoredSession } from './store.ts';
import { digestOf, newToken } from './token.ts';

const HOUR_MS = 3_600_000;
/** A link waits this long to be used, ms. */
export const LINK_LIFETIME_MS = 12 * HOUR_MS;
/** A session ends when it has not been used for this long, ms. */
export const SESSION_LIFETIME_MS = 16 * HOUR_MS;
/** The use of all sessions is written down together, no oftener than this, ms. */
const SAVE_EVERY_MS = HOUR_MS / 4;

/** A session in force. `id` names it in logs and limits and opens nothing. */
export type Session = { readonly id: string; readonly actor: Actor };
export type SignIn = { ok: true; secret: string; session: Session } | { ok: false; refusal: Refusal };

export type Accounts = {
  /** One-time sign-in paths, `/enter/<secret>`, in the order asked for; one transaction for all. */
  issueLinks(actors: readonly Actor[]): string[];
  /** Uses a link up. `secret` is the session's cookie; refusal `LINK_USED`. */
  signIn(linkSecret: string): SignIn;
  /** The session this cookie opens, its life prolonged by this use; undefined when there is none in force. */
  sessionOf(secret: string): Session | undefined;
  /** Prolongs a session in use; false when it has ended. */
  touch(session: Session): boolean;
  signOut(session: Session): void;
  /** Called once for each session that ends by signing out or is found expired. */
  onEnded(listener: (session: Session) => void): void;
  close(): void;
};

type Options = {
  /** Folder that keeps `accounts.db`. */
  dataDir: string;
  /** Wall clock, ms since the epoch. */
  nowMs: () => number;
};

/** Opens the accounts of an installation; sessions in force survive a restart. Throws when the folder can't be written. */
export function openAccounts({ dataDir, nowMs }: Options): Accounts {
  const store = openStore(join(dataDir, 'accounts.db'));
  const inForce = new Map<string, StoredSession>(store.loadSessions(nowMs()).map((one) => [one.digest, one]));
  const listeners: ((session: Session) => void)[] = [];
  let savedAtMs = nowMs();

  const save = (now: number) => {
    savedAtMs = now;
    store.prolong(inForce.values());
  };

  const end = (digest: string) => {
    const ended = inForce.get(digest);
    if (!ended) return;
    inForce.delete(digest);
    store.endSession(digest);
    for (const listener of listeners) listener({ id: digest, actor: ended.actor });
  };
  const use = (digest: string): Session | undefined => {
    const stored = inForce.get(digest);
    if (!stored) return undefined;
    const now = nowMs();
    if (stored.expiresAtMs <= now) {
      end(digest);
      return undefined;
    }
    stored.expiresAtMs = now + SESSION_LIFETIME_MS;
    if (now - savedAtMs >= SAVE_EVERY_MS) save(now);
    return { id: digest, actor: stored.actor };
  };

  return {
    issueLinks(actors) {
      const expiresAtMs = nowMs() + LINK_LIFETIME_MS;
      const links = actors.map((actor) => ({ actor, secret: newToken() }));
      store.addLinks(links.map(({ actor, secret }) => ({ digest: digestOf(secret), actor, expiresAtMs })));
      return links.map(({ secret }) => `/enter/${secret}`);
    },
    signIn(linkSecret) {
      const secret = newToken();
      const open = (actor: Actor): StoredSession => ({
        digest: digestOf(secret),
        actor,
        expiresAtMs: nowMs() + SESSION_LIFETIME_MS,
      });
      const session = store.consumeLink(digestOf(linkSecret), nowMs(), open);
      if (!session) return { ok: false, refusal: refuse('LINK_USED') };
      inForce.set(session.digest, session);
      return { ok: true, secret, session: { id: session.digest, actor: session.actor } };
    },
    sessionOf: (secret) => use(digestOf(secret)),
    touch: (session) => use(session.id) !== undefined,
    signOut: (session) => end(session.id),
    onEnded: (listener) => void listeners.push(listener),
    close() {
      save(nowMs());
      store.close();
    },
  };
}
