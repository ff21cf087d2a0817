/**
 * How often the PIN of one account may be tried: five times, then a lock of a minute that doubles with each further wrong one, up to an
 * hour. A try is counted before it is judged, so that many at once are no more than many after another. Locks are
 * measured on the monotonic clock and written down as wall clock.
 */
import type { AccountId } from '#contract/accounts';
import { type Refusal, refuse } from '#contract/refusals';
import { PIN_WAYS, type PinWay } from '#contract/vocabulary';

const MINUTE_MS = 60_000;
/** Wrong PINs that cost nothing but the next try. */
export const FREE_TRIES = 5;
/** No lock is longer, ms. */
export const LONGEST_LOCK_MS = 60 * MINUTE_MS;

/** Each way has its own count, so that a stranger at the door locks nobody out of the own tablet and of a page in use. */
export type Way = PinWay;
/** `lockedUntilMs`: wall clock, ms since the epoch. */
export type KeptTries = { accountId: AccountId; way: Way; wrong: number; lockedUntilMs: number };
type Counted = { wrong: number; lockedUntilMs: number };

export type Clocks = { readonly wallMs: number; readonly steadyMs: number };

export class Tries {
  readonly #counted = new Map<string, Counted>();
  readonly #clocks: () => Clocks;
  readonly #keep: (tries: KeptTries) => void;

  constructor(kept: readonly KeptTries[], clocks: () => Clocks, keep: (tries: KeptTries) => void) {
    this.#clocks = clocks;
    this.#keep = keep;
    const { wallMs, steadyMs } = clocks();
    for (const { accountId, way, wrong, lockedUntilMs } of kept) {
      const leftMs = Math.min(lockedUntilMs - wallMs, LONGEST_LOCK_MS);
      this.#counted.set(`${way} ${accountId}`, { wrong, lockedUntilMs: steadyMs + leftMs });
    }
  }

  /** Counts a try before it is judged; `PIN_LOCKED` while there is a lock. */
  take(accountId: AccountId, way: Way): Refusal | undefined {
    const refusal = this.#locked(accountId, way);
    if (refusal) return refusal;
    const { steadyMs } = this.#clocks();
    const wrong = (this.#counted.get(`${way} ${accountId}`)?.wrong ?? 0) + 1;
    const lockMs = wrong < FREE_TRIES ? 0 : Math.min(MINUTE_MS * 2 ** (wrong - FREE_TRIES), LONGEST_LOCK_MS);
    this.#set(accountId, way, { wrong, lockedUntilMs: steadyMs + lockMs });
    return undefined;
  }

  /** The try that was taken was wrong: `PIN_WRONG`, or `PIN_LOCKED` when it was one too many. */
  refused(accountId: AccountId, way: Way): Refusal {
    const left = FREE_TRIES - (this.#counted.get(`${way} ${accountId}`)?.wrong ?? 0);
    return this.#locked(accountId, way) ?? refuse('PIN_WRONG', { left: Math.max(left, 1) });
  }

  /** The right PIN was given, or another was set. */
  clear(accountId: AccountId, ways: readonly Way[] = PIN_WAYS): void {
    for (const way of ways) {
      if (this.#counted.has(`${way} ${accountId}`)) this.#set(accountId, way, { wrong: 0, lockedUntilMs: 0 });
    }
  }

  /** Until when the longest lock of an account holds by today's wall clock, ms; undefined when there is none. */
  lockedUntilMs(accountId: AccountId): number | undefined {
    const { wallMs, steadyMs } = this.#clocks();
    const untilMs = Math.max(...PIN_WAYS.map((way) => this.#counted.get(`${way} ${accountId}`)?.lockedUntilMs ?? 0));
    return untilMs > steadyMs ? wallMs + untilMs - steadyMs : undefined;
  }

  #locked(accountId: AccountId, way: Way): Refusal | undefined {
    const leftMs = (this.#counted.get(`${way} ${accountId}`)?.lockedUntilMs ?? 0) - this.#clocks().steadyMs;
    return leftMs > 0 ? refuse('PIN_LOCKED', { minutes: Math.ceil(leftMs / MINUTE_MS) }) : undefined;
  }

  #set(accountId: AccountId, way: Way, counted: Counted): void {
    this.#counted.set(`${way} ${accountId}`, counted);
    const { wallMs, steadyMs } = this.#clocks();
    const lockedUntilMs = Math.round(wallMs + counted.lockedUntilMs - steadyMs);
    this.#keep({ accountId, way, wrong: counted.wrong, lockedUntilMs });
  }
}
