/**
 * Links and sessions in force, as the accounts keep them in memory, and their way to the store and back: there they end
 * by the wall clock, here by the monotonic one.
 */
import type { AccountId } from '#contract/accounts';
import type { Actor } from '../hub/face.ts';
import type { Stored, StoredSession } from './store.ts';
import { digestOf, newToken } from './token.ts';
import type { Clocks } from './tries.ts';

export const HOUR_MS = 3_600_000;
/** A link waits this long to be used, ms. */
export const LINK_LIFETIME_MS = 12 * HOUR_MS;
/** A session ends when it has not been used for this long, ms. */
export const SESSION_LIFETIME_MS = 16 * HOUR_MS;
/**
 * A person's session ends so long after the sign-in however much it is used, ms: six days and a half, so that who signs
 * in by day is not signed out in the middle of next week's sitting. A screen's, which only shows, goes on.
 */
export const LONGEST_SESSION_MS = 156 * HOUR_MS;
/** A session in force. `id` names it in limits and opens nothing; `accountId`: it was opened by a name and a PIN. */
export type Session = { readonly id: string; readonly actor: Actor; readonly accountId?: AccountId };
/** A link or a session in force; it ends at this ms of the monotonic clock. */
export type Held = { readonly digest: string; readonly actor: Actor; endsAtMs: number };
/**
 * `usedAtMs`: when a person last did something there; a page that is only open is not used. `lastMs`: its use prolongs
 * it no further.
 */
export type HeldSession = Held & {
  readonly accountId?: AccountId;
  readonly lastMs: number;
  unlocked: boolean;
  usedAtMs: number;
};

export const hold = (secret: string, actor: Actor, endsAtMs: number): Held => ({
  digest: digestOf(secret),
  actor,
  endsAtMs,
});

/** How the page of a session is named to people: it opens nothing, and the session can't be found out from it. */
export const pageName = (sessionId: string): string => digestOf(sessionId).slice(0, 12);

/** A session as the house sees it. */
export const told = ({ digest, actor, accountId }: HeldSession): Session => ({
  ...{ id: digest, actor },
  ...(accountId !== undefined && { accountId }),
});

/** Who has just given the PIN is not asked for it at once. */
export function newSession(
  actor: Actor,
  { steadyMs }: Clocks,
  accountId?: AccountId,
): { secret: string; session: HeldSession } {
  const secret = newToken();
  const held = hold(secret, actor, steadyMs + SESSION_LIFETIME_MS);
  const unlocked = accountId !== undefined;
  const lastMs = actor.role === 'display' ? Number.POSITIVE_INFINITY : steadyMs + LONGEST_SESSION_MS;
  const session = { ...held, ...(accountId !== undefined && { accountId }), lastMs, unlocked, usedAtMs: steadyMs };
  return { secret, session };
}

/** A session was used. */
export function prolong(held: HeldSession, { steadyMs }: Clocks): void {
  held.endsAtMs = Math.min(steadyMs + SESSION_LIFETIME_MS, held.lastMs);
}

/** No life is longer than a new one, whatever a wall clock that was wrong has stamped. */
const endsAtMs = (expiresAtMs: number, { wallMs, steadyMs }: Clocks, lifetimeMs: number): number =>
  steadyMs + Math.min(expiresAtMs - wallMs, lifetimeMs);

export const heldOf = (stored: readonly Stored[], clocks: Clocks, lifetimeMs: number): Map<string, Held> =>
  new Map(
    stored.map(({ digest, actor, expiresAtMs }) => {
      return [digest, { digest, actor, endsAtMs: endsAtMs(expiresAtMs, clocks, lifetimeMs) }];
    }),
  );

export const sessionsOf = (stored: readonly StoredSession[], clocks: Clocks): Map<string, HeldSession> =>
  new Map(
    stored.map(({ expiresAtMs, lastMs: lastsToMs = Number.POSITIVE_INFINITY, ...session }) => {
      const longestMs = session.actor.role === 'display' ? Number.POSITIVE_INFINITY : LONGEST_SESSION_MS;
      const lastMs = endsAtMs(lastsToMs, clocks, longestMs);
      const ends = Math.min(endsAtMs(expiresAtMs, clocks, SESSION_LIFETIME_MS), lastMs);
      return [session.digest, { ...session, lastMs, endsAtMs: ends, usedAtMs: clocks.steadyMs }];
    }),
  );

export const storedOf = ({ digest, actor, endsAtMs: ends }: Held, { wallMs, steadyMs }: Clocks): Stored => ({
  digest,
  actor,
  /* The monotonic clock has fractions of a ms, the table has not. */
  expiresAtMs: Math.round(wallMs + ends - steadyMs),
});

export const storedSession = (held: HeldSession, clocks: Clocks): StoredSession => ({
  ...storedOf(held, clocks),
  ...(Number.isFinite(held.lastMs) && { lastMs: Math.round(clocks.wallMs + held.lastMs - clocks.steadyMs) }),
  ...(held.accountId !== undefined && { accountId: held.accountId }),
  unlocked: held.unlocked,
});
