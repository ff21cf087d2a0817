/**
 * What mixers were shown in the last minute, so that a text can be as late as the stream. In: commits; out: the state of
 * so long ago. Bounded: states closer than a tenth of a second are one, the last of them.
 *
 * As with the overlays, the plate of a closed part comes at once and what was before it is forgotten; it goes as late as
 * the rest.
 */
import type { LiveClock } from '#contract/live-wire';
import type { OverlayView } from '#contract/views';
import type { Hub } from '../../hub/face.ts';
import type { House } from '../../views/house.ts';
import { overlayView } from '../../views/overlay.ts';

export const LONGEST_DELAY_S = 60;
const APART_MS = 100;

type Moment = {
  readonly atMs: number;
  readonly position: number;
  readonly clock: LiveClock;
  readonly view: OverlayView;
};
export type PastShown = { readonly sequence: number; readonly clock: LiveClock; readonly view: OverlayView };

export class Past {
  readonly #house: House;
  readonly #hub: Pick<Hub, 'clock'>;
  readonly #nowMs: () => number;
  readonly #moments: Moment[] = [];
  #lookedAt = -1;

  /** @param nowMs monotonic clock, ms. */
  constructor(house: House, hub: Pick<Hub, 'clock' | 'onCommitted'>, nowMs: () => number) {
    this.#house = house;
    this.#hub = hub;
    this.#nowMs = nowMs;
    hub.onCommitted(() => this.#look());
    this.#look();
  }

  /** What was shown so long ago; undefined: the hub had not started then. @param delayMs 0 to {@link LONGEST_DELAY_S}. */
  shown(delayMs: number): PastShown | undefined {
    this.#look();
    const atMs = this.#nowMs() - delayMs;
    const [first] = this.#moments;
    const moment = this.#moments.findLast((one) => one.atMs <= atMs) ?? (first?.view.closedPart ? first : undefined);
    if (!moment) return undefined;
    const { position: sequence, view } = moment;
    const clock = delayMs === 0 ? this.#hub.clock() : clockAt(moment, Math.max(0, atMs - moment.atMs));
    return { sequence, view, clock };
  }

  #look(): void {
    const { position } = this.#house;
    if (position === this.#lookedAt) return;
    const nowMs = this.#nowMs();
    this.#lookedAt = position;
    const view = overlayView(this.#house);
    const last = this.#moments.at(-1);
    if (view.closedPart && last?.view.closedPart) return;
    if (view.closedPart) this.#moments.length = 0;
    const isBurst = last && !last.view.closedPart && !view.closedPart && nowMs - last.atMs < APART_MS;
    if (isBurst) this.#moments.pop();
    this.#moments.push({ atMs: isBurst ? last.atMs : nowMs, position, clock: this.#hub.clock(), view });
    this.#forget(nowMs - LONGEST_DELAY_S * 1000);
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
