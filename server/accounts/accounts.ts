/**
 * Accounts: one-time sign-in links and the sessions they open. Out of a link comes one session, of one role, for a
 * deputy bound to one member. Secrets leave this room once, to the person; inside the house a session is its digest.
 */
import { join } from 'node:path';
import { type Refusal, refuse } from '#contract/refusals';
import type { Actor } from '../hub/face.ts';
import { AccountStore, type Stored } from './store.ts';
import { digestOf, newToken } from './token.ts';

const HOUR_MS = 3_600_000;
/** A link waits this long to be used, ms. */
export const LINK_LIFETIME_MS = 12 * HOUR_MS;
/** A session ends when it has not been used for this long, ms. */
export const SESSION_LIFETIME_MS = 16 * HOUR_MS;
/** The use of all sessions is written down together, no oftener than this, ms. */
const SAVE_EVERY_MS = HOUR_MS / 4;

/** A session in force. `id` names it in limits and opens nothing. */
export type Session = { readonly id: string; readonly actor: Actor };
export type SignIn = { ok: true; secret: string; session: Session } | { ok: false; refusal: Refusal };

type AccountOptions = {
  /** Folder that keeps `accounts.db`. */
  readonly dataDir: string;
  /** Wall clock, ms since the epoch. */
  readonly nowMs: () => number;
};

/** Opens the accounts of an installation; sessions in force survive a restart. Throws when the folder can't be written. */
export const openAccounts = (options: AccountOptions): Accounts => new Accounts(options);

export class Accounts {
  readonly #store: AccountStore;
  readonly #nowMs: () => number;
  readonly #inForce: Map<string, Stored>;
  readonly #listeners: ((session: Session) => void)[] = [];
  #savedAtMs: number;

  constructor({ dataDir, nowMs }: AccountOptions) {
    this.#nowMs = nowMs;
    this.#savedAtMs = nowMs();
    this.#store = new AccountStore(join(dataDir, 'accounts.db'));
    this.#inForce = new Map(this.#store.loadSessions(nowMs()).map((stored) => [stored.digest, stored]));
  }

  /** One-time sign-in paths, `/enter/<secret>`, in the order asked for. */
  issueLinks(actors: readonly Actor[]): string[] {
    const expiresAtMs = this.#nowMs() + LINK_LIFETIME_MS;
    const links = actors.map((actor) => ({ actor, secret: newToken() }));
    this.#store.addLinks(links.map(({ actor, secret }) => ({ digest: digestOf(secret), actor, expiresAtMs })));
    return links.map(({ secret }) => `/enter/${secret}`);
  }

  /** Uses a link up. `secret` is the session's cookie; refusal `LINK_USED`. */
  signIn(linkSecret: string): SignIn {
    const secret = newToken();
    const expiresAtMs = this.#nowMs() + SESSION_LIFETIME_MS;
    const open = (actor: Actor): Stored => ({ digest: digestOf(secret), actor, expiresAtMs });
    const session = this.#store.consumeLink(digestOf(linkSecret), this.#nowMs(), open);
    if (!session) return { ok: false, refusal: refuse('LINK_USED') };
    this.#inForce.set(session.digest, session);
    return { ok: true, secret, session: { id: session.digest, actor: session.actor } };
  }

  /** The session this cookie opens, its life prolonged by this use; undefined when there is none in force. */
  sessionOf(secret: string): Session | undefined {
    return this.#use(digestOf(secret));
  }

  /** Prolongs a session in use; false when it has ended. */
  touch(session: Session): boolean {
    return this.#use(session.id) !== undefined;
  }

  signOut(session: Session): void {
    this.#end(session.id);
  }

  /** Called once for each session that ends by signing out or is found expired. */
  onEnded(listener: (session: Session) => void): void {
    this.#listeners.push(listener);
  }

  close(): void {
    this.#save(this.#nowMs());
    this.#store.close();
  }

  #use(digest: string): Session | undefined {
    const stored = this.#inForce.get(digest);
    if (!stored) return undefined;
    const nowMs = this.#nowMs();
    if (stored.expiresAtMs <= nowMs) {
      this.#end(digest);
      return undefined;
    }
    stored.expiresAtMs = nowMs + SESSION_LIFETIME_MS;
    if (nowMs - this.#savedAtMs >= SAVE_EVERY_MS) this.#save(nowMs);
    return { id: digest, actor: stored.actor };
  }

  #end(digest: string): void {
    const ended = this.#inForce.get(digest);
    if (!ended) return;
    this.#inForce.delete(digest);
    this.#store.endSession(digest);
    for (const listener of this.#listeners) listener({ id: digest, actor: ended.actor });
  }

  #save(nowMs: number): void {
    this.#savedAtMs = nowMs;
    this.#store.prolong(this.#inForce.values());
  }
}
