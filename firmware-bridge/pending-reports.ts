/**
 * Reports on their way to the hub: each is published again and again until the hub's acknowledgement for its
 * (device, boot, counter) has come; one at a time and in order for each device.
 *
 * A device that counts its presses itself goes to the hub with its own boot and counter; for all else the bridge counts.
 *
 * Bounded: a device keeps at most {@link MOST_WAITING} reports. When there are more, the oldest key press that has
 * not been sent gives way (its light never came on, and its ballot is most likely over); if there is none, the
 * oldest unsent card report does: of cards only the last word counts. What gave way is counted.
 */
import type { Acknowledgement, Report } from '#contract/hall-bus';
import type { DeviceId } from '#contract/ids';
import type { Cancel, Clock } from './clock.ts';
import type { BoardHappening } from './gpio/happening.ts';
import type { Happening, Origin } from './seat-keypad/happening.ts';

export const MOST_WAITING = 32;
/** Pauses before a report is published again, ms: the first, and the longest. */
export const REPEAT_MS = { first: 250, longest: 1000 } as const;
const GROWTH = 1.6;

type Waiting = { readonly happening: Happening | BoardHappening; readonly origin: Origin; readonly readAt: number };
type Queue = { counter: number; readonly waiting: Waiting[]; pauseMs: number; cancel: Cancel | undefined };

export type PendingOptions = {
  readonly clock: Clock;
  /** Names this life of the counters. */
  readonly boot: string;
  /** Sends a report; false when there is nobody to send to now. */
  readonly publish: (report: Report) => boolean;
};

export class PendingReports {
  readonly #options: PendingOptions;
  readonly #queues = new Map<DeviceId, Queue>();
  /** Reports that gave way to newer ones. */
  dropped = 0;

  constructor(options: PendingOptions) {
    this.#options = options;
  }

  /** Reports that the hub has not acknowledged. */
  get count(): number {
    let count = 0;
    for (const { waiting } of this.#queues.values()) count += waiting.length;
    return count;
  }

  /** Something has been read from a device just now; what it tells again while that still waits is passed over. */
  add(device: DeviceId, happening: Happening | BoardHappening, told?: Origin): void {
    const queue = this.#queues.get(device) ?? { counter: 0, waiting: [], pauseMs: 0, cancel: undefined };
    this.#queues.set(device, queue);
    if (told !== undefined && queue.waiting.some(({ origin }) => sameOrigin(origin, told))) return;
    if (told === undefined) queue.counter += 1;
    const origin = told ?? { boot: this.#options.boot, counter: queue.counter, ageMs: 0 };
    queue.waiting.push({ happening, origin, readAt: this.#options.clock.now() });
    if (queue.waiting.length > MOST_WAITING) this.#giveWay(queue);
    if (queue.waiting.length === 1) this.#sendAnew(device, queue);
  }

  /** The hub has answered; an answer to anything but the oldest report is a repeat and changes nothing. */
  acknowledge({ device, boot, counter }: Pick<Acknowledgement, 'device' | 'boot' | 'counter'>): void {
    const queue = this.#queues.get(device as DeviceId);
    const first = queue?.waiting[0];
    if (queue === undefined || first === undefined || !sameOrigin(first.origin, { boot, counter })) return;
    queue.waiting.shift();
    queue.cancel?.();
    if (queue.waiting.length > 0) this.#sendAnew(device as DeviceId, queue);
  }

  /** The bus is back: everything that waits goes out at once. */
  resume(): void {
    for (const [device, queue] of this.#queues) if (queue.waiting.length > 0) this.#sendAnew(device, queue);
  }

  /** Stops all repeating. */
  end(): void {
    for (const queue of this.#queues.values()) queue.cancel?.();
  }

  #sendAnew(device: DeviceId, queue: Queue): void {
    queue.pauseMs = REPEAT_MS.first;
    this.#send(device, queue);
  }

  #send(device: DeviceId, queue: Queue): void {
    const { clock, publish } = this.#options;
    const first = queue.waiting[0];
    queue.cancel?.();
    if (first === undefined) return;
    const { boot, counter, ageMs: toldAgeMs } = first.origin;
    const ageMs = toldAgeMs + Math.max(0, Math.round(clock.now() - first.readAt));
    if (!publish({ ...first.happening, device, boot, counter, ageMs })) return;
    const pauseMs = queue.pauseMs;
    queue.pauseMs = Math.min(REPEAT_MS.longest, pauseMs * GROWTH);
    queue.cancel = clock.after(pauseMs, () => this.#send(device, queue));
  }

  #giveWay(queue: Queue): void {
    const key = queue.waiting.findIndex(({ happening }, index) => index > 0 && isKey(happening));
    queue.waiting.splice(key > 0 ? key : 1, 1);
    this.dropped += 1;
  }
}

const sameOrigin = (one: Omit<Origin, 'ageMs'>, other: Omit<Origin, 'ageMs'>): boolean =>
  one.boot === other.boot && one.counter === other.counter;

const isKey = ({ kind }: Happening | BoardHappening): boolean => kind === 'key' || kind === 'sealed-key';
