/**
 * Whether a PIN may be tried now: what one account allows (`tries.ts`) and what the whole house does (`guesses.ts`). A
 * try is counted in both before it is judged, so that many at once are no more than many after another, and a power cut
 * gives none back.
 */
import type { AccountId } from '#contract/accounts';
import type { Refusal } from '#contract/refusals';
import { type Asking, type Guess, Guesses, type GuessKeeping } from './guesses.ts';
import { type Clocks, type KeptTries, Tries } from './tries.ts';

/** What is written down of tries, and how. */
export type TriesStore = {
  tries(): readonly KeptTries[];
  keepTries(tries: KeptTries): void;
  guesses(): readonly Guess[];
  keepGuess(guess: Guess): void;
  dropGuesses(ids: readonly number[]): void;
};
export type Taken = { readonly ok: true; readonly guess: Guess } | { readonly ok: false; readonly refusal: Refusal };

export class PinTries {
  readonly #tries: Tries;
  readonly #guesses: Guesses;

  constructor(store: TriesStore, clocks: () => Clocks) {
    const keeping: GuessKeeping = {
      keep: (guess) => store.keepGuess(guess),
      drop: (ids) => store.dropGuesses(ids),
    };
    this.#tries = new Tries(store.tries(), clocks, (tries) => store.keepTries(tries));
    this.#guesses = new Guesses(store.guesses(), clocks, keeping);
  }

  /** Counts a try as soon as one may be judged. Refusals: `PIN_LOCKED`, `PIN_ADDRESS_LOCKED`, `PIN_HOUSE_LOCKED`. */
  async take(asking: Asking): Promise<Taken> {
    for (;;) {
      const taken = this.takeNow(asking);
      if (taken !== 'busy') return taken;
      await this.#guesses.judged();
    }
  }

  /** The same at once; `busy` while as many are being judged as may be wrong. */
  takeNow(asking: Asking): Taken | 'busy' {
    const locked = this.#guesses.locked(asking);
    if (locked === 'busy') return locked;
    const refusal = locked ?? this.#tries.take(asking.accountId, asking.way);
    return refusal ? { ok: false, refusal } : { ok: true, guess: this.#guesses.add(asking) };
  }

  /** The PIN that was tried is the right one. */
  right(guess: Guess): void {
    this.#guesses.giveBack(guess);
    this.#tries.clear(guess.accountId, [guess.way]);
  }

  /** It is not: `PIN_WRONG`, or `PIN_LOCKED` when it was one too many. `locks`: this try and no later one locked. */
  wrong(guess: Guess): { refusal: Refusal; locks: boolean } {
    const { accountId, way } = guess;
    this.#guesses.settle(guess);
    const refusal = this.#tries.refused(accountId, way);
    return { refusal, locks: refusal.code === 'PIN_LOCKED' && this.#guesses.isLast(guess) };
  }

  /** Another PIN was set: wrong ones of before lock the account no more. */
  clear(accountId: AccountId): void {
    this.#tries.clear(accountId);
  }

  /** Until when the longest lock of an account holds by today's wall clock, ms; undefined when there is none. */
  lockedUntilMs(accountId: AccountId): number | undefined {
    return this.#tries.lockedUntilMs(accountId);
  }

  /** Whether the whole house takes no PIN at the door now. */
  get isShut(): boolean {
    return this.#guesses.isFull('door');
  }

  /** Wrong PINs of the last hour, the oldest first. */
  get guesses(): readonly Guess[] {
    return this.#guesses.wrong;
  }
}
