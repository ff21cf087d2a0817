/**
 * How late the stream shows what happens. In: what was heard, as it is heard, and a monotonic clock, ms. Out: what the
 * stream shows at a moment: the state of so much time before, in order, or nothing when the hub has been silent for long.
 *
 * The plate of a closed part comes at once and goes as late as the rest. The picture at the mixer is late: at the
 * beginning the plate covers some seconds that were open still, at the end the last ones that were closed, and too
 * short a delay in the address uncovers nothing at the beginning. It stays while the hub is silent, too.
 */
export type Heard = { readonly atMs: number; readonly closedPart: boolean };

export class DelayLine<T extends Heard> {
  readonly #delayMs: number;
  readonly #holdMs: number;
  /** In the order they were heard; the first is shown, the others wait. */
  #line: T[] = [];

  /** `holdMs`: how long what was heard last is believed. */
  constructor({ delayMs, holdMs }: { delayMs: number; holdMs: number }) {
    this.#delayMs = delayMs;
    this.#holdMs = holdMs;
  }

  /** Takes in what was heard. */
  hear(heard: T): void {
    const waiting = this.#line.at(-1);
    /* What waits was open, and the plate stands over it already. */
    if (heard.closedPart && !waiting?.closedPart) this.#line = [];
    this.#line.push(heard);
  }

  /** What the stream shows at `nowMs`; later calls have later times. */
  shownAt(nowMs: number): T | undefined {
    const streamMs = nowMs - this.#delayMs;
    while (this.#line.length > 1 && (this.#line[1]?.atMs ?? 0) <= streamMs) this.#line.shift();
    const [first] = this.#line;
    if (!first || first.closedPart) return first;
    return first.atMs <= streamMs && streamMs - first.atMs <= this.#holdMs ? first : undefined;
  }
}
