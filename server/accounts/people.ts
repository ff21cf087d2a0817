/**
 * People who sign in by name and PIN, beside one-time links: their keeping, and the judging of their PINs. In: entries
 * of whoever keeps them, PINs. Out: accounts, refusals. A deputy's account is bound to one member; screens have none.
 */
import { randomBytes } from 'node:crypto';
import type { AccountEntry, AccountId, AccountLine, SignInName } from '#contract/accounts';
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { Asking, Guess } from './guesses.ts';
import type { Account, PeopleStore } from './people-store.ts';
import { hashPin, isPin, weakness } from './pin.ts';
import { PinTries } from './pin-tries.ts';
import type { Clocks } from './tries.ts';

/** What became of an entry: the account before and after it. */
export type Kept =
  | { readonly ok: true; readonly account: Account; readonly before?: Account }
  | { readonly ok: false; readonly refusal: Refusal };
export type Judged =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly refusal: Refusal };

/** A PIN that was wrong. `locks`: it was one too many for this account. */
export type WrongPin = {
  readonly account: Account;
  readonly guess: Guess;
  readonly refusal: Refusal;
  readonly locks: boolean;
};

const KEEPERS = ['operator', 'secretary'] as const;
const no = (refusal: Refusal) => ({ ok: false as const, refusal });
const inUkrainian = new Intl.Collator('uk');

export class People {
  readonly #store: PeopleStore;
  readonly #clocks: () => Clocks;
  readonly #accounts: Map<AccountId, Account>;
  readonly #tries: PinTries;
  readonly #listeners: ((wrong: WrongPin) => void)[] = [];

  constructor(store: PeopleStore, clocks: () => Clocks) {
    this.#store = store;
    this.#clocks = clocks;
    this.#accounts = new Map(store.all().map((account) => [account.accountId, account]));
    this.#tries = new PinTries(store, clocks);
  }

  find(accountId: AccountId): Account | undefined {
    return this.#accounts.get(accountId);
  }

  ofMember(memberId: MemberId): Account | undefined {
    return [...this.#accounts.values()].find((account) => account.memberId === memberId);
  }

  /** Whom the sign-in page lists: those who have a PIN, by name. */
  names(): SignInName[] {
    const able = [...this.#accounts.values()].filter(({ pin }) => pin !== undefined).toSorted(byName);
    return able.map(({ accountId, name, role }) => ({ accountId, name, role }));
  }

  /** All accounts by name. `sessions`: how many pages of an account are signed in. */
  lines(sessions: (accountId: AccountId) => number): AccountLine[] {
    return [...this.#accounts.values()].toSorted(byName).map(({ accountId, name, role, memberId, pin, lastSeenMs }) => {
      const lockedUntilMs = this.#tries.lockedUntilMs(accountId);
      return {
        ...{ accountId, name, role, hasPin: pin !== undefined, sessions: sessions(accountId) },
        ...(memberId !== undefined && { memberId }),
        ...(lockedUntilMs !== undefined && { lockedUntil: new Date(lockedUntilMs).toISOString() }),
        ...(lastSeenMs !== undefined && { lastSeenAt: new Date(lastSeenMs).toISOString() }),
      };
    });
  }

  /** A new account. Refusals: `ACCOUNT_WRONG_FOR_ROLE`, `ACCOUNT_EXISTS`, `PIN_TOO_SHORT`, `PIN_TOO_PLAIN`. */
  async open(entry: AccountEntry): Promise<Kept> {
    const accountId = randomBytes(8).toString('hex') as AccountId;
    const refusal = this.#unfit(entry);
    return refusal ? no(refusal) : this.#keep(accountId, entry, undefined);
  }

  /** An account as it is from now on. Refusals as of {@link open}, and `UNKNOWN_ACCOUNT`, `LAST_KEEPER`. */
  async change(accountId: AccountId, entry: AccountEntry): Promise<Kept> {
    const before = this.#accounts.get(accountId);
    if (!before) return no(refuse('UNKNOWN_ACCOUNT', { accountId }));
    const refusal = this.#unfit(entry, before);
    return refusal ? no(refusal) : this.#keep(accountId, entry, before);
  }

  /** Refusals: `UNKNOWN_ACCOUNT`, `LAST_KEEPER`. */
  close(accountId: AccountId): Judged {
    const account = this.#accounts.get(accountId);
    if (!account) return no(refuse('UNKNOWN_ACCOUNT', { accountId }));
    const refusal = this.#lastKeeper(account);
    if (refusal) return no(refusal);
    this.#accounts.delete(accountId);
    this.#store.remove(accountId);
    return { ok: true, account };
  }

  /** Called with each PIN that was judged and was wrong. */
  onWrong(listener: (wrong: WrongPin) => void): void {
    this.#listeners.push(listener);
  }

  /** Wrong PINs of the last hour, the oldest first. */
  get guesses(): readonly Guess[] {
    return this.#tries.guesses;
  }

  /** Whether no stranger's PIN is judged now, whoever he says he is and wherever he is. */
  get isShut(): boolean {
    return this.#tries.isShut;
  }

  /** Judges a PIN. Refusals: `UNKNOWN_ACCOUNT`, `NO_PIN_SET`, `PIN_WRONG`, and those of {@link PinTries.take}. */
  async judge(asking: Asking, pin: string): Promise<Judged> {
    const { accountId } = asking;
    const account = this.#accounts.get(accountId);
    if (!account) return no(refuse('UNKNOWN_ACCOUNT', { accountId }));
    const kept = account.pin;
    if (kept === undefined) return no(refuse('NO_PIN_SET'));
    const taken = await this.#tries.take(asking);
    if (!taken.ok) return taken;
    const right = await isPin(pin, kept).catch((error: unknown) => {
      this.#tries.wrong(taken.guess);
      throw error;
    });
    /* Another PIN may have been set, or the account closed, while this one was judged. */
    const now = this.#accounts.get(accountId);
    if (!right || now?.pin !== kept) return no(this.#wrong(account, taken.guess));
    this.#tries.right(taken.guess);
    const seen = { ...now, lastSeenMs: Math.round(this.#clocks().wallMs) };
    this.#put(seen);
    return { ok: true, account: seen };
  }

  #wrong(account: Account, guess: Guess): Refusal {
    const { refusal, locks } = this.#tries.wrong(guess);
    for (const listener of this.#listeners) listener({ account, guess, refusal, locks });
    return refusal;
  }

  async #keep(accountId: AccountId, entry: AccountEntry, before: Account | undefined): Promise<Kept> {
    const { name, role, memberId } = entry;
    const pin = entry.pin === undefined ? before?.pin : await hashPin(entry.pin);
    const gone = before && !this.#accounts.has(accountId);
    const refusal = gone ? refuse('UNKNOWN_ACCOUNT', { accountId }) : this.#unfit(entry, before);
    if (refusal) return no(refusal);
    const account: Account = {
      ...{ accountId, name, role },
      ...(memberId !== undefined && { memberId }),
      ...(pin !== undefined && !entry.forgetPin && { pin }),
      ...(before?.lastSeenMs !== undefined && { lastSeenMs: before.lastSeenMs }),
    };
    this.#put(account);
    if (account.pin !== before?.pin) this.#tries.clear(accountId);
    return { ok: true, account, ...(before && { before }) };
  }

  #put(account: Account): void {
    this.#accounts.set(account.accountId, account);
    this.#store.put(account);
  }

  #unfit({ name, role, memberId, pin, forgetPin }: AccountEntry, before?: Account): Refusal | undefined {
    if (role === 'display' || (role === 'deputy') !== (memberId !== undefined)) return refuse('ACCOUNT_WRONG_FOR_ROLE');
    const other = memberId === undefined ? undefined : this.ofMember(memberId);
    if (other && other.accountId !== before?.accountId) return refuse('ACCOUNT_EXISTS', { name });
    const left = before && before.role !== role ? this.#lastKeeper(before) : undefined;
    if (left) return left;
    return pin === undefined || forgetPin ? undefined : weakness(pin);
  }

  /** Somebody must be left who can look after the system, and after its accounts. */
  #lastKeeper({ accountId, role }: Account): Refusal | undefined {
    if (!KEEPERS.some((keeper) => keeper === role)) return undefined;
    const others = [...this.#accounts.values()].filter((each) => each.role === role && each.accountId !== accountId);
    return others.length === 0 ? refuse('LAST_KEEPER') : undefined;
  }
}

const byName = (one: Account, other: Account): number => inUkrainian.compare(one.name, other.name);
