/**
 * Accounts: one-time sign-in links, people who sign in by name and PIN, and the sessions that both open. A session is
 * of one role, for a deputy bound to one member; where the council's rules want it, a deputy's asks for the PIN again.
 * Secrets leave this room once, to the person; inside the house a session is its digest.
 * Lives are measured on the monotonic clock: a step of the wall clock ends nothing. The wall clock stamps what is
 * written down, and decides at the start alone what of it is still in force.
 */
import { join } from 'node:path';
import type { AccountId } from '#contract/accounts';
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { Actor } from '../hub/face.ts';
import type { Asking } from './guesses.ts';
import {
  type Held,
  type HeldSession,
  HOUR_MS,
  heldOf,
  hold,
  LINK_LIFETIME_MS,
  newSession,
  pageName,
  prolong,
  type Session,
  sessionsOf,
  storedOf,
  storedSession,
  told,
} from './held.ts';
import { KnownBrowsers } from './known-browsers.ts';
import { People } from './people.ts';
import type { Account } from './people-store.ts';
import { AccountStore } from './store.ts';
import { digestOf, newToken } from './token.ts';
import type { Clocks } from './tries.ts';

export { LINK_LIFETIME_MS, LONGEST_SESSION_MS, pageName, SESSION_LIFETIME_MS, type Session } from './held.ts';

/** The use of all sessions is written down together, no oftener than this, ms. */
const SAVE_EVERY_MS = HOUR_MS / 4;
/** A wall clock that strays so far from the monotonic one was set: what is written down is stamped anew, ms. */
const STEP_MS = HOUR_MS / 60;

/** While no sitting is open a page asks for its PIN again when it has not been used for this long, ms. */
export const IDLE_LOCK_MS = HOUR_MS / 6;

export type SignIn = { ok: true; secret: string; session: Session } | { ok: false; refusal: Refusal };

type AccountOptions = {
  /** Folder that keeps `accounts.db`. */
  readonly dataDir: string;
  /** Wall clock, ms since the epoch. */
  readonly nowMs: () => number;
  /** Monotonic clock, ms since some fixed moment of this process. */
  readonly monotonicMs: () => number;
};

/** Opens the accounts of an installation; sessions in force survive a restart. Throws when the folder can't be written. */
export const openAccounts = (options: AccountOptions): Accounts => new Accounts(options);

export class Accounts {
  readonly #store: AccountStore;
  readonly #clocks: () => Clocks;
  readonly #links: Map<string, Held>;
  readonly #sessions: Map<string, HeldSession>;
  readonly #listeners: ((session: Session) => void)[] = [];
  readonly #lockListeners: ((session: Session) => void)[] = [];
  /** Those who sign in by name and PIN. */
  readonly people: People;
  /** Browsers in which they have given their PIN before. */
  readonly browsers: KnownBrowsers;
  #saved: Clocks;

  constructor({ dataDir, nowMs, monotonicMs }: AccountOptions) {
    this.#clocks = () => ({ wallMs: nowMs(), steadyMs: monotonicMs() });
    this.#saved = this.#clocks();
    this.#store = new AccountStore(join(dataDir, 'accounts.db'));
    const { links, sessions } = this.#store.load(this.#saved.wallMs);
    this.#links = heldOf(links, this.#saved, LINK_LIFETIME_MS);
    this.#sessions = sessionsOf(sessions, this.#saved);
    this.people = new People(this.#store.people, this.#clocks);
    this.browsers = new KnownBrowsers(this.#store.people, nowMs);
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
    const { secret, session } = newSession(link.actor, clocks);
    this.#store.exchange(link.digest, storedSession(session, clocks));
    this.#links.delete(link.digest);
    this.#sessions.set(session.digest, session);
    return { ok: true, secret, session: told(session) };
  }

  /** Signs in by name and PIN; the page it opens asks for no PIN at first. Refusals as of `People.judge`. */
  async signInByPin(asking: Asking, pin: string): Promise<SignIn> {
    const judged = await this.people.judge(asking, pin);
    if (!judged.ok) return judged;
    const { role, memberId } = judged.account;
    const clocks = this.#clocks();
    const actor = { role, ...(memberId !== undefined && { memberId }) };
    const { secret, session } = newSession(actor, clocks, asking.accountId);
    this.#store.addSession(storedSession(session, clocks));
    this.#sessions.set(session.digest, session);
    return { ok: true, secret, session: told(session) };
  }

  /** Whether the PIN that this page asks for has been given. `idle`: not for good, but as long as it is used. */
  isUnlocked({ id }: Session, idle: boolean): boolean {
    const held = this.#sessions.get(id);
    if (held?.unlocked && idle && this.#clocks().steadyMs - held.usedAtMs >= IDLE_LOCK_MS)
      this.#setUnlocked([held], false);
    return held?.unlocked ?? false;
  }

  /** A person has done something on this page. */
  used({ id }: Session): void {
    const held = this.#sessions.get(id);
    if (held) held.usedAtMs = this.#clocks().steadyMs;
  }

  /** The PIN has been given on this page. */
  unlock(session: Session): void {
    this.used(session);
    const held = this.#sessions.get(session.id);
    if (held) this.#setUnlocked([held], true);
  }

  /** Every deputy's page asks for its PIN again. */
  lockDeputies(): void {
    const of = [...this.#sessions.values()].filter(({ actor }) => actor.role === 'deputy');
    this.#setUnlocked(of, false);
  }

  /** Called with each session whose page has been locked or unlocked. */
  onLock(listener: (session: Session) => void): void {
    this.#lockListeners.push(listener);
  }

  /** How many sessions an account has opened that are in force. */
  sessionsOf(accountId: AccountId): number {
    return [...this.#sessions.values()].filter((held) => held.accountId === accountId).length;
  }

  /** Names of the pages that are signed in as this member now, by links and by name. */
  pagesOf(memberId: MemberId): string[] {
    const { steadyMs } = this.#clocks();
    const inForce = [...this.#sessions.values()].filter(({ endsAtMs }) => endsAtMs > steadyMs);
    return inForce.filter(({ actor }) => actor.memberId === memberId).map(({ digest }) => pageName(digest));
  }

  /** Ends every other page that is signed in as this page's member, and takes his links back that were not used. */
  disown({ id, actor }: Session): { pages: number; links: number } {
    const isHis = (held: Held) => held.actor.role === actor.role && held.actor.memberId === actor.memberId;
    const links = [...this.#links.values()].filter(isHis).map(({ digest }) => digest);
    this.#store.removeLinks(links);
    for (const digest of links) this.#links.delete(digest);
    const others = [...this.#sessions.values()].filter((held) => held.digest !== id && isHis(held));
    for (const { digest } of others) this.#end(digest);
    return { pages: others.length, links: links.length };
  }

  /** Ends every session that an account has opened, of a deputy those of links too, but for one that is kept. */
  endSessionsOf({ accountId, memberId }: Pick<Account, 'accountId' | 'memberId'>, kept?: Session): void {
    const isOf = ({ accountId: opener, actor }: HeldSession) =>
      opener === accountId || (memberId !== undefined && actor.role === 'deputy' && actor.memberId === memberId);
    const of = [...this.#sessions.values()].filter((held) => held.digest !== kept?.id && isOf(held));
    for (const { digest } of of) this.#end(digest);
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
    prolong(held, clocks);
    if (this.#needsSaving(clocks)) this.#save(clocks);
    return told(held);
  }

  #end(digest: string): void {
    const ended = this.#sessions.get(digest);
    if (!ended) return;
    this.#sessions.delete(digest);
    this.#store.endSession(digest);
    for (const listener of this.#listeners) listener(told(ended));
  }

  #setUnlocked(sessions: readonly HeldSession[], unlocked: boolean): void {
    const changed = sessions.filter((held) => held.unlocked !== unlocked);
    if (changed.length === 0) return;
    for (const held of changed) held.unlocked = unlocked;
    this.#store.setUnlocked(
      changed.map(({ digest }) => digest),
      unlocked,
    );
    for (const held of changed) for (const listener of this.#lockListeners) listener(told(held));
  }

  #needsSaving({ wallMs, steadyMs }: Clocks): boolean {
    const passedMs = steadyMs - this.#saved.steadyMs;
    return passedMs >= SAVE_EVERY_MS || Math.abs(wallMs - this.#saved.wallMs - passedMs) >= STEP_MS;
  }

  #save(clocks: Clocks): void {
    this.#saved = clocks;
    this.#store.prolong({
      links: [...this.#links.values()].map((link) => storedOf(link, clocks)),
      sessions: [...this.#sessions.values()].map((session) => storedSession(session, clocks)),
    });
  }
}
