/**
 * Wrong PINs of the last hour in the whole house, so that nobody who tries one PIN on every name gets further than who
 * tries every PIN on one. A guess counts from the moment it is taken; one that was right is given back. Measured on the
 * monotonic clock, written down as wall clock.
 */
import type { AccountId } from '#contract/accounts';
import { type Refusal, refuse } from '#contract/refusals';
import type { Clocks, Way } from './tries.ts';

const MINUTE_MS = 60_000;
/** A guess is remembered for this long, ms. */
export const REMEMBERED_MS = 60 * MINUTE_MS;
/** Wrong PINs in an hour, in each way, over all accounts. A council of sixty that mistypes every third PIN stays below. */
export const HOUSE_PER_HOUR = 60;
/** Wrong PINs in an hour from one address, at the door and in browsers that nobody has signed in at. */
export const ADDRESS_PER_HOUR = 20;

/** Who is said to ask, in which way, and from which address. */
export type Asking = { readonly accountId: AccountId; readonly way: Way; readonly address: string };
/** `atMs`: on the monotonic clock, ms; of one that is kept by wall clock, ms since the epoch. */
export type Guess = Asking & { readonly id: number; readonly atMs: number };
export type GuessKeeping = {
  readonly keep: (guess: Guess) => void;
  readonly drop: (ids: readonly number[]) => void;
};

export class Guesses {
  #guesses: readonly Guess[];
  #last: number;
  /** Guesses that are being judged. */
  readonly #underWay = new Set<number>();
  readonly #wake: (() => void)[] = [];
  readonly #clocks: () => Clocks;
  readonly #keeping: GuessKeeping;

  constructor(kept: readonly Guess[], clocks: () => Clocks, keeping: GuessKeeping) {
    this.#clocks = clocks;
    this.#keeping = keeping;
    const { wallMs, steadyMs } = clocks();
    /* A wall clock that was set back makes no guess younger than now. */
    const ages = kept.map(({ atMs, ...guess }) => ({ ...guess, atMs: steadyMs - Math.max(0, wallMs - atMs) }));
    this.#guesses = ages.toSorted((one, other) => one.atMs - other.atMs);
    this.#last = Math.max(0, ...kept.map(({ id }) => id));
  }

  /** Wrong PINs of the last hour, the oldest first. */
  get wrong(): readonly Guess[] {
    return this.#all.filter(({ id }) => !this.#underWay.has(id));
  }

  /** Those too that are being judged. */
  get #all(): readonly Guess[] {
    const fromMs = this.#clocks().steadyMs - REMEMBERED_MS;
    const old = this.#guesses.filter(({ atMs }) => atMs <= fromMs);
    if (old.length > 0) {
      this.#guesses = this.#guesses.filter(({ atMs }) => atMs > fromMs);
      this.#keeping.drop(old.map(({ id }) => id));
    }
    return this.#guesses;
  }

  /**
   * Why no PIN is judged now: `PIN_ADDRESS_LOCKED`, `PIN_HOUSE_LOCKED`; `busy` while as many are being judged as may
   * still be wrong: a whole council that signs in at once from one address waits for its turn.
   */
  locked(asking: Pick<Asking, 'way' | 'address'>): Refusal | 'busy' | undefined {
    return this.#lockedBy(this.wrong, asking) ?? (this.#lockedBy(this.#all, asking) && 'busy');
  }

  /** Whether there were as many wrong PINs in this way as the house allows. */
  isFull(way: Way): boolean {
    return this.wrong.filter((guess) => guess.way === way).length >= HOUSE_PER_HOUR;
  }

  /** Settles when a guess that was being judged has been. */
  judged(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #lockedBy(guesses: readonly Guess[], { way, address }: Pick<Asking, 'way' | 'address'>): Refusal | undefined {
    const inHouse = guesses.filter((guess) => guess.way === way);
    const here = way === 'door' ? inHouse.filter((guess) => guess.address === address) : [];
    return (
      this.#full(here, ADDRESS_PER_HOUR, 'PIN_ADDRESS_LOCKED') ??
      this.#full(inHouse, HOUSE_PER_HOUR, 'PIN_HOUSE_LOCKED')
    );
  }

  /** Counts a guess before it is judged. */
  add(asking: Asking): Guess {
    const { wallMs, steadyMs } = this.#clocks();
    this.#last += 1;
    const guess = { ...asking, id: this.#last, atMs: steadyMs };
    this.#guesses = [...this.#all, guess];
    this.#underWay.add(guess.id);
    this.#keeping.keep({ ...guess, atMs: Math.round(wallMs) });
    return guess;
  }

  /** Whether nobody has tried this account in this way since. */
  isLast({ id, accountId, way }: Guess): boolean {
    return this.#all.findLast((guess) => guess.accountId === accountId && guess.way === way)?.id === id;
  }

  /** It was wrong. */
  settle({ id }: Guess): void {
    this.#underWay.delete(id);
    for (const wake of this.#wake.splice(0)) wake();
  }

  /** It was right, so it was no guess. */
  giveBack(guess: Guess): void {
    this.#guesses = this.#guesses.filter(({ id }) => id !== guess.id);
    this.#keeping.drop([guess.id]);
    this.settle(guess);
  }

  #full(guesses: readonly Guess[], most: number, code: 'PIN_ADDRESS_LOCKED' | 'PIN_HOUSE_LOCKED'): Refusal | undefined {
    const first = guesses.at(-most);
    if (first === undefined) return undefined;
    const leftMs = first.atMs + REMEMBERED_MS - this.#clocks().steadyMs;
    return refuse(code, { minutes: Math.ceil(leftMs / MINUTE_MS) });
  }
}
