/**
 * When a sample was heard. In: how many samples have come by when, on the monotonic clock; out: the instant at which the
 * stream's first sample was heard, as of now. Sound comes late through pipes and never early, so of what was seen the
 * earliest is nearest to the truth; a sound card's own pace shows as that instant creeping.
 */

/** So much later than believed for the whole of a short while: the source has lost sound, ms. */
const LOST_MS = 250;
const SHORT_WHILE_MS = 3000;

export class SoundClock {
  /** Whether sound comes at the pace of time; a file read as fast as it goes is counted from its start. */
  readonly #isPaced: boolean;
  #earliest: number | undefined;
  #recent: { fromMs: number; earliest: number } | undefined;
  /** Of the whole short while before. */
  #before: number | undefined;
  #lostMs = 0;

  constructor(isPaced = true) {
    this.#isPaced = isPaced;
  }

  /** @param streamMs length of the sound that has come. */
  observe(streamMs: number, nowMs: number): void {
    const start = nowMs - streamMs;
    if (!this.#isPaced) {
      this.#earliest ??= start;
      return;
    }
    this.#earliest = Math.min(this.#earliest ?? start, start);
    if (this.#recent === undefined || nowMs - this.#recent.fromMs >= SHORT_WHILE_MS) {
      this.#lostMs = this.#recent === undefined ? 0 : this.#recent.earliest - this.#earliest;
      this.#before = this.#recent?.earliest;
      this.#recent = { fromMs: nowMs, earliest: start };
    }
    this.#recent.earliest = Math.min(this.#recent.earliest, start);
  }

  /** Instant of the stream's first sample; undefined before any sound. */
  get startMs(): number | undefined {
    return this.#earliest;
  }

  /** The source has lost sound since the last `anew`. */
  get isTorn(): boolean {
    return this.#lostMs >= LOST_MS;
  }

  /** What was seen before the last few seconds counts no more: at the beginning of a segment, and while nothing is kept. */
  anew(): void {
    if (!this.#isPaced) return;
    if (this.#recent !== undefined)
      this.#earliest = Math.min(this.#before ?? this.#recent.earliest, this.#recent.earliest);
    this.#lostMs = 0;
  }
}
