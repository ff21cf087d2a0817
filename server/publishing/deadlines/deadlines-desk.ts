/**
 * The clock of deadlines, as it runs beside the house. In: committed events, the wall clock; out: every duty as it
 * stands now, and word when the clock alone has changed one.
 */
import type { DutyView } from '#contract/publishing';
import { dutiesAt, nextTurnMs } from '../../council/deadlines/duties.ts';
import type { HubClock } from '../../hub/clock.ts';
import type { Hub } from '../../hub/face.ts';
import { DutyBook } from './duty-book.ts';

/** The wall clock may be set: it is looked at this often at least, ms. */
const LOOK_MS = 15 * 60_000;
/** And no more often than this, ms. */
const REST_MS = 1000;

type Given = { readonly hub: Pick<Hub, 'history' | 'onCommitted'>; readonly clock: Pick<HubClock, 'wallMs' | 'after'> };

export class DeadlinesDesk {
  readonly book = new DutyBook();
  readonly #clock: Given['clock'];
  readonly #listeners: (() => void)[] = [];
  #cancel: () => void = () => undefined;

  constructor({ hub, clock }: Given) {
    this.#clock = clock;
    this.book.apply(hub.history());
    hub.onCommitted((events) => this.book.apply(events));
    this.#wait();
  }

  /** Duties as they stand now, the soonest term first. */
  now(): DutyView[] {
    return dutiesAt(this.book.facts(), this.#clock.wallMs());
  }

  /** Called when the clock has gone on so far that a duty may stand otherwise. */
  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  stop(): void {
    this.#cancel();
  }

  #wait(): void {
    const nowMs = this.#clock.wallMs();
    const turn = nextTurnMs(this.now(), nowMs) ?? Number.POSITIVE_INFINITY;
    this.#cancel = this.#clock.after(Math.min(LOOK_MS, Math.max(REST_MS, turn - nowMs)), () => {
      for (const listener of this.#listeners) listener();
      this.#wait();
    });
  }
}
