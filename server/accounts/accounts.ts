/**
 * Accounts: one-time sign-in links and the sessions they open. Out of a link comes one session, of one role, for a
 * deputy bound to one member. Secrets leave this room once, to the person; inside the house a session is its digest.
 * Lives are measured on the monotonic clock: a step of the wall clock ends nothing. The wall clock stamps what is
 * written down, and decides at the start alone what of it is still in force.
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
/** A wall clock that strays so far from the monotonic one was set: what is written down is stamped anew, ms. */
const STEP_MS = HOUR_MS / 60;

/** A session in force. `id` names it in limits and opens nothing. */
export type Session = { readonly id: string; readonly actor: Actor };
export type SignIn = { ok: true; secret: string; session: Session } | { ok: false; refusal: Refusal };

type AccountOptions = {
  /** Folder that keeps `accounts.db`. */
  readonly dataDir: string;
  /** Wall clock, ms since the epoch. */
  readonly nowMs: () => number;
  /** Monotonic clock, ms since some fixed moment of this process. */
  readonly monotonicMs: () => number;
};

/** A link or a session in force; it ends at this ms of the monotonic clock. */
type Held = { readonly digest: string; readonly actor: Actor; endsAtMs: number };
type Clocks = { readonly wallMs: number; readonly steadyMs: number };

/** Opens the accounts of an installation; sessions in force survive a restart. Throws when the folder can't be written. */
export const openAccounts = (options: AccountOptions): Accounts => new Accounts(options);

export class Accounts {
  readonly #store: AccountStore;
  readonly #clocks: () => Clocks;
  readonly #links: Map<string, Held>;
  readonly #sessions: Map<string, Held>;
  readonly #listeners: ((session: Session) => void)[] = [];
  #saved: Clocks;

  constructor({ dataDir, nowMs, monotonicMs }: AccountOptions) {
    this.#clocks = () => ({ wallMs: nowMs(), steadyMs: monotonicMs() });
    this.#saved = this.#clocks();
    this.#store = new AccountStore(join(dataDir, 'accounts.db'));
    const { links, sessions } = this.#store.load(this.#saved.wallMs);
    this.#links = heldOf(links, this.#saved, LINK_LIFETIME_MS);
    this.#sessions = heldOf(sessions, this.#saved, SESSION_LIFETIME_MS);
  }

  /** One-time sign-in paths, `/enter/<secret>`, in the order asked for. */
  issueLinks(actors: readonly Actor[]): string[] {
    const clocks = this.#clocks();
    for (const { digest, endsAtMs } of this.#links.values()) {
      if (endsAtMs <= clocks.steadyMs) this.#links.delete(digest);
    }
    const links = actors.map((actor) => ({ actor, secret: newToken() }));
    const held = links.map(({ actor, secret }) => hold(secret, actor, clocks.steadyMs + LINK_LIFETIME_MS));
    this.#store.addLinks(held.map((link) => storedOf(link, clocks)));
    for (const link of held) this.#links.set(link.digest, link);
    return links.map(({ secret }) => `/enter/${secret}`);
  }

  /** One link, and when it stops waiting by today's wall clock, ms since the epoch. */
  issueLink(actor: Actor): { path: string; expiresAtMs: number } {
    const [path = ''] = this.issueLinks([actor]);
    return { path, expiresAtMs: this.#clocks().wallMs + LINK_LIFETIME_MS };
  }

  /** Uses a link up. `secret` is the session's cookie; refusal `LINK_USED`. */
  signIn(linkSecret: string): SignIn {
    const clocks = this.#clocks();
    const link = this.#links.get(digestOf(linkSecret));
    if (!link || link.endsAtMs <= clocks.steadyMs) return { ok: false, refusal: refuse('LINK_USED') };
    const secret = newToken();
    const session = hold(secret, link.actor, clocks.steadyMs + SESSION_LIFETIME_MS);
    this.#store.exchange(link.digest, storedOf(session, clocks));
    this.#links.delete(link.digest);
    this.#sessions.set(session.digest, session);
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
    this.#save(this.#clocks());
    this.#store.close();
  }

  #use(digest: string): Session | undefined {
    const held = this.#sessions.get(digest);
    if (!held) return undefined;
    const clocks = this.#clocks();
    if (held.endsAtMs <= clocks.steadyMs) {
      this.#end(digest);
      return undefined;
    }
    held.endsAtMs = clocks.steadyMs + SESSION_LIFETIME_MS;
    if (this.#needsSaving(clocks)) this.#save(clocks);
    return { id: digest, actor: held.actor };
  }

  #end(digest: string): void {
    const ended = this.#sessions.get(digest);
    if (!ended) return;
    this.#sessions.delete(digest);
    this.#store.endSession(digest);
    for (const listener of this.#listeners) listener({ id: digest, actor: ended.actor });
  }

  #needsSaving({ wallMs, steadyMs }: Clocks): boolean {
    const passedMs = steadyMs - this.#saved.steadyMs;
    return passedMs >= SAVE_EVERY_MS || Math.abs(wallMs - this.#saved.wallMs - passedMs) >= STEP_MS;
  }

  #save(clocks: Clocks): void {
    this.#saved = clocks;
    const stored = (all: ReadonlyMap<string, Held>) => [...all.values()].map((held) => storedOf(held, clocks));
    this.#store.prolong({ links: stored(this.#links), sessions: stored(this.#sessions) });
  }
}

const hold = (secret: string, actor: Actor, endsAtMs: number): Held => ({ digest: digestOf(secret), actor, endsAtMs });

/** No life is longer than a new one, whatever a wall clock that was wrong has stamped. */
const heldOf = (stored: readonly Stored[], { wallMs, steadyMs }: Clocks, lifetimeMs: number): Map<string, Held> =>
  new Map(
    stored.map(({ digest, actor, expiresAtMs }) => {
      const endsAtMs = steadyMs + Math.min(expiresAtMs - wallMs, lifetimeMs);
      return [digest, { digest, actor, endsAtMs }];
    }),
  );

const storedOf = ({ digest, actor, endsAtMs }: Held, { wallMs, steadyMs }: Clocks): Stored => ({
  digest,
  actor,
  /* The monotonic clock has fractions of a ms, the table has not. */
  expiresAtMs: Math.round(wallMs + endsAtMs - steadyMs),
});
