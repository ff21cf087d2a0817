/**
 * Browsers in which somebody has given the own PIN rightly. They have a count of wrong PINs of their own, so that
 * strangers who try PINs at the door, and are locked out there, lock nobody out of the own tablet. Being known opens
 * nothing. A browser is known by a secret in a cookie; its digest alone is kept.
 */
import type { AccountId } from '#contract/accounts';
import type { PeopleStore } from './people-store.ts';
import { digestOf, newToken } from './token.ts';

const DAY_MS = 24 * 3_600_000;
/** A browser in which a PIN has not been given for this long is known no more, ms. */
export const KNOWN_FOR_MS = 180 * DAY_MS;
/** Browsers of one account, the last ones. */
const MOST_OF_ONE = 10;

export class KnownBrowsers {
  readonly #store: PeopleStore;
  readonly #wallMs: () => number;

  constructor(store: PeopleStore, wallMs: () => number) {
    this.#store = store;
    this.#wallMs = wallMs;
  }

  /** @param secret of the browser's cookie; absent: it has none. */
  has(secret: string | undefined, accountId: AccountId): boolean {
    if (secret === undefined) return false;
    const seenAtMs = this.#store.browser(digestOf(secret)).get(accountId);
    return seenAtMs !== undefined && seenAtMs > this.#wallMs() - KNOWN_FOR_MS;
  }

  /** From now on the browser is known for this account. @returns the secret for its cookie. */
  remember(secret: string | undefined, accountId: AccountId): string {
    /* A secret that is not ours is not taken up: whoever put it there would know it. */
    const isOurs = secret !== undefined && this.#store.browser(digestOf(secret)).size > 0;
    const kept = isOurs ? secret : newToken();
    this.#store.keepBrowser(digestOf(kept), accountId, this.#wallMs(), MOST_OF_ONE);
    return kept;
  }

  /** Nobody's browser is known for this account any more: a tablet was lost, or the PIN is another's. */
  forget(accountId: AccountId): void {
    this.#store.forgetBrowsers(accountId);
  }
}
