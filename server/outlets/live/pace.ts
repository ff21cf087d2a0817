/** How often something may be done: so many times in a second, which begins with the first of them. */
const WINDOW_MS = 1000;

export class Pace {
  readonly #perSecond: number;
  readonly #nowMs: () => number;
  #windowBeganMs = Number.NEGATIVE_INFINITY;
  #taken = 0;

  /** `nowMs` is the monotonic clock, ms. */
  constructor(perSecond: number, nowMs: () => number) {
    this.#perSecond = perSecond;
    this.#nowMs = nowMs;
  }

  /** Whether once more is allowed now; counts it. */
  takes(): boolean {
    const nowMs = this.#nowMs();
    if (nowMs - this.#windowBeganMs >= WINDOW_MS) {
      this.#windowBeganMs = nowMs;
      this.#taken = 0;
    }
    this.#taken += 1;
    return this.#taken <= this.#perSecond;
  }
}
