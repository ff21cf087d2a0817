/**
 * What mixers were shown in the last minute, so that a text can be as late as the stream. In: commits; out: the state of
 * so long ago. Bounded: it is looked ten times a second at most, and not at all while nobody asks.
 *
 * As with the overlays, the plate of a closed part comes at once and what was before it is forgotten; it goes as late as
 * the rest.
 */
import type { LiveClock } from '#contract/live-wire';
import type { OverlayView } from '#contract/views';
import type { Hub } from '../../hub/face.ts';
import type { Timing } from '../../outlets/timing.ts';
import type { House } from '../../views/house.ts';
import { openPosition } from '../../views/in-the-open.ts';
import { overlayView } from '../../views/overlay.ts';

export const LONGEST_DELAY_S = 60;
/** Looks are at least so far apart, ms. */
export const APART_MS = 100;
/** Who has not asked for so long reads no more, ms. */
const FORGOTTEN_MS = 120_000;

type Moment = {
  readonly atMs: number;
  readonly position: number;
  readonly clock: LiveClock;
  readonly view: OverlayView;
};
export type PastShown = { readonly sequence: number; readonly clock: LiveClock; readonly view: OverlayView };

type Given = {
  readonly house: House;
  readonly hub: Pick<Hub, 'clock' | 'onCommitted'>;
  /** Monotonic clock, ms, and a timer on it. */
  readonly timing: Pick<Timing, 'nowMs' | 'after'>;
};

export class Past {
  readonly #given: Given;
  readonly #moments: Moment[] = [];
  #lookedAt = -1;
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | undefined;

  constructor(given: Given) {
    this.#given = given;
    given.hub.onCommitted(() => this.#committed());
  }

  /**
   * What was shown so long ago; undefined: nobody had asked yet then, so that it is not known.
   * @param delayMs 0 to {@link LONGEST_DELAY_S}.
   */
  shown(delayMs: number): PastShown | undefined {
    const nowMs = this.#given.timing.nowMs();
    if (nowMs - this.#askedAtMs > FORGOTTEN_MS) this.#forgetAll();
    this.#askedAtMs = nowMs;
    this.#look();
    const atMs = this.#given.timing.nowMs() - delayMs;
    const [first] = this.#moments;
    const moment = this.#moments.findLast((one) => one.atMs <= atMs) ?? (first?.view.closedPart ? first : undefined);
    if (!moment) return undefined;
    const { position: sequence, view } = moment;
    const clock = delayMs === 0 ? this.#given.hub.clock() : clockAt(moment, Math.max(0, atMs - moment.atMs));
    return { sequence, view, clock };
  }

  stop(): void {
    this.#cancel?.();
  }

  /** The beginning of a closed part is looked at without waiting. */
  #committed(): void {
    const { house, timing } = this.#given;
    const nowMs = timing.nowMs();
    if (nowMs - this.#askedAtMs > FORGOTTEN_MS) return;
    const waitMs = this.#lookedAtMs + APART_MS - nowMs;
    if (waitMs <= 0 || house.current?.sitting.closedPart) this.#look();
    else this.#cancel ??= timing.after(waitMs, () => this.#look());
  }

  #look(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const { house, hub, timing } = this.#given;
    const { position } = house;
    if (position === this.#lookedAt) return;
    const atMs = timing.nowMs();
    this.#lookedAt = position;
    this.#lookedAtMs = atMs;
    const view = overlayView(house);
    if (view.closedPart && this.#moments.at(-1)?.view.closedPart) return;
    if (view.closedPart) this.#moments.length = 0;
    this.#moments.push({ atMs, position: openPosition(house), clock: hub.clock(), view });
    this.#forget(atMs - LONGEST_DELAY_S * 1000);
  }

  #forgetAll(): void {
    this.#moments.length = 0;
    this.#lookedAt = -1;
  }

  /** Lets go of what no delay reaches. */
  #forget(beforeMs: number): void {
    const keep = this.#moments.findLastIndex(({ atMs }) => atMs <= beforeMs);
    if (keep > 0) this.#moments.splice(0, keep);
  }
}

/** The clocks so much later, while nothing happened. */
function clockAt({ clock, view }: Moment, laterMs: number): LiveClock {
  const { now, remainingMs, elapsedMs } = clock;
  const spokenMs = view.speech?.paused ? 0 : laterMs;
  return {
    now: new Date(Date.parse(now) + laterMs).toISOString(),
    ...(remainingMs !== undefined && { remainingMs: Math.max(0, Math.round(remainingMs - laterMs)) }),
    ...(elapsedMs !== undefined && { elapsedMs: Math.round(elapsedMs + spokenMs) }),
  };
}
