/**
 * Mains power as the supply tells it. In: what it says; out: what is worth an event. A supply that cannot decide fills
 * no journal: after some changes in a minute the rest waits, and only where it has ended is told.
 */
import type { Report } from '#contract/hall-bus';
import type { HubClock } from './clock.ts';

export type MainsNow = Extract<Report, { kind: 'power' }>['mains'];

/** So many changes within {@link WITHIN_MS} are told at once. */
const CHANGES_AT_ONCE = 10;
const WITHIN_MS = 60_000;

export class Mains {
  readonly #clock: HubClock;
  #told: MainsNow = 'returned';
  #tellings: number[] = [];
  #cancel: (() => void) | undefined;

  constructor(clock: HubClock) {
    this.#clock = clock;
  }

  /** As the journal has it. */
  remember(mains: MainsNow): void {
    this.#told = mains;
  }

  /** Takes what the supply says. @param tell writes the event down: now, later, or never, where it has been told. */
  take(mains: MainsNow, tell: () => void): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (mains === this.#told) return;
    const nowMs = this.#clock.monotonicMs();
    this.#tellings = this.#tellings.filter((at) => at > nowMs - WITHIN_MS);
    const [first] = this.#tellings;
    if (first !== undefined && this.#tellings.length >= CHANGES_AT_ONCE) {
      this.#cancel = this.#clock.after(first + WITHIN_MS - nowMs, () => this.take(mains, tell));
      return;
    }
    this.#tellings.push(nowMs);
    this.#told = mains;
    tell();
  }

  stop(): void {
    this.#cancel?.();
  }
}
