/**
 * Asks for the hall's state again and again: as often as the answer says it is worth it, so that not all ask in one
 * instant; ever more rarely while nobody answers; not at all while nobody looks.
 */
export type AskingOptions = {
  /** Asks once. In: nothing; out: how soon it is worth asking again, s. @throws when there is no answer. */
  readonly ask: () => Promise<number>;
  /** So many askings in a row have failed. */
  readonly onFailed: (failures: number) => void;
  /** Runs once after so many ms; the answer cancels. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** A number in [0, 1). */
  readonly random: () => number;
};

const FIRST_TRY_SECONDS = 2;
const LONGEST_MS = 30_000;

/** How long to wait, ms: `seconds` give or take a sixth, twice as long after each failure. */
export function waitMs(seconds: number, failures: number, random: number): number {
  const wholeMs = Math.min(LONGEST_MS, seconds * 1000 * 2 ** Math.min(failures, 10));
  return Math.round((wholeMs * (5 + random * 2)) / 6);
}

export class Asking {
  readonly #options: AskingOptions;
  #cancel: (() => void) | undefined;
  #failures = 0;
  /** Each start has its number: what an earlier one asked changes nothing of a later one. */
  #round = 0;

  constructor(options: AskingOptions) {
    this.#options = options;
  }

  /** Asks now, and goes on. */
  start(): void {
    this.stop();
    this.#failures = 0;
    void this.#ask(this.#round);
  }

  stop(): void {
    this.#round += 1;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  async #ask(round: number): Promise<void> {
    const { ask, onFailed, after, random } = this.#options;
    let seconds = FIRST_TRY_SECONDS;
    try {
      seconds = await ask();
      this.#failures = 0;
    } catch {
      if (round !== this.#round) return;
      this.#failures += 1;
      onFailed(this.#failures);
    }
    if (round !== this.#round) return;
    this.#cancel = after(waitMs(seconds, this.#failures, random()), () => void this.#ask(round));
  }
}
