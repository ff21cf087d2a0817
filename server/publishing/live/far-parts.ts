/** Which parts of «Наживо» lie at a far place, by their digests, and which of them nobody asks for any more. */

/** Who read `now.json` a while ago, or through a cache, still finds its parts for so long, ms. */
export const NEEDED_MS = 120_000;
/** And no more than these are kept for them. */
const MOST_KEPT = 64;
/** Taken away at a time: one state brings two at most. */
const MOST_AT_ONCE = 8;
const PART = /^([0-9a-f]{16})\.json$/;

export class FarParts {
  /** Since when each is needed no more, ms; undefined: it is. */
  readonly #there = new Map<string, number | undefined>();
  /** Brought by this line: whole. */
  readonly #brought = new Set<string>();
  #isKnown = false;

  /** What lies there was looked at. */
  get isKnown(): boolean {
    return this.#isKnown;
  }

  /** @param names of all files there; what is no part is none of ours. */
  learn(names: readonly string[], nowMs: number): void {
    for (const name of names) {
      const digest = PART.exec(name)?.[1];
      if (digest !== undefined) this.#there.set(digest, nowMs);
    }
    this.#isKnown = true;
  }

  /** What somebody else has left there may have been cut off. */
  isBrought(digest: string): boolean {
    return this.#brought.has(digest);
  }

  wasBrought(digest: string): void {
    this.#there.set(digest, undefined);
    this.#brought.add(digest);
  }

  wasRemoved(digest: string): void {
    this.#there.delete(digest);
    this.#brought.delete(digest);
  }

  forgetAll(): void {
    this.#there.clear();
    this.#brought.clear();
    this.#isKnown = false;
  }

  /** Those that may go, the longest unneeded first. @param needed by the newest state. */
  unneeded(needed: readonly string[], nowMs: number): readonly string[] {
    for (const [digest, since] of this.#there) {
      if (needed.includes(digest)) this.#there.set(digest, undefined);
      else if (since === undefined) this.#there.set(digest, nowMs);
    }
    const idle = [...this.#there].flatMap(([digest, since]) => (since === undefined ? [] : [{ digest, since }]));
    const oldest = idle.toSorted((one, other) => one.since - other.since);
    const tooMany = oldest.length - MOST_KEPT;
    const gone = oldest.filter(({ since }, at) => at < tooMany || nowMs - since >= NEEDED_MS);
    return gone.slice(0, MOST_AT_ONCE).map(({ digest }) => digest);
  }
}
