/** Waiting until something is so. Nothing is waited for by time: a waiter looks again at each change. */

/** What has not come for so long comes no more, ms. */
const PATIENCE_MS = 60_000;

/** What was waited for did not come. */
class WaitedInVain extends Error {}

type Waiter = { look(): void; fail(error: Error): void };

export class Watch {
  readonly #waiters = new Set<Waiter>();
  #failure: Error | undefined;

  /** Something has changed: every waiter looks again. */
  changed(): void {
    for (const waiter of [...this.#waiters]) waiter.look();
  }

  /** What is watched has ended; whoever waits for it hears why. */
  end(error: Error): void {
    this.#failure = error;
    for (const waiter of [...this.#waiters]) waiter.fail(error);
  }

  /**
   * Resolves with what `look` gives as soon as that is not undefined.
   * @throws WaitedInVain, naming `what`, when it has not come for a minute; the error of `end`.
   */
  until<T>(look: () => T | undefined, what: () => string): Promise<T> {
    const now = look();
    if (now !== undefined) return Promise.resolve(now);
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(limit);
        this.#waiters.delete(waiter);
      };
      const fail = (error: Error) => {
        leave();
        reject(error);
      };
      const limit = setTimeout(() => fail(new WaitedInVain(what())), PATIENCE_MS);
      const waiter: Waiter = {
        fail,
        look() {
          const found = look();
          if (found === undefined) return;
          leave();
          resolve(found);
        },
      };
      this.#waiters.add(waiter);
    });
  }
}
