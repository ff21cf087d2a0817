/**
 * The decided state of every sitting: where the hub stands in memory, ahead of the disk by what is being committed.
 * Nothing outside the hub sees it; screens and lights follow committed events.
 */
import type { SittingEvent } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { evolve } from '../council/council.ts';
import { initialState, type Sitting, type SittingState } from '../council/sitting/sitting.ts';
import { EarlierSittings } from './earlier-sittings.ts';

/** Name of a sitting's stream. */
export const sittingStream = (sittingId: SittingId): string => `sitting/${sittingId}`;
export const HALL_STREAM = 'hall';
export const COUNCIL_STREAM = 'council';

/** Folds events as they are decided, or as they are replayed at start. */
export class Chronicle {
  #current: SittingId | undefined;
  #state: SittingState = initialState;
  readonly #convened = new Set<SittingId>();
  readonly #lastOf = new Map<string, Sitting>();
  /** What the sittings so far leave to the next. */
  readonly earlier = new EarlierSittings();

  /** The sitting convened last, in its decided state. */
  get state(): SittingState {
    return this.#state;
  }

  get current(): SittingId | undefined {
    return this.#current;
  }

  wasConvened(sittingId: SittingId): boolean {
    return this.#convened.has(sittingId);
  }

  /** The sitting convened last; undefined before the first. */
  get last(): Sitting | undefined {
    return this.#state.phase === 'none' ? undefined : this.#state;
  }

  /** The sitting of this session that was convened last. */
  lastOf(convocation: number, session: number): Sitting | undefined {
    return this.#lastOf.get(sessionKey(convocation, session));
  }

  /** @param at stamp of the event, ISO 8601. */
  follow(event: SittingEvent, at: string): void {
    this.earlier.follow(event);
    if (event.type === 'SittingConvened') {
      this.#current = event.data.sittingId;
      this.#convened.add(event.data.sittingId);
      this.#state = initialState;
    }
    this.#state = evolve(this.#state, event, at);
    const { last } = this;
    if (last) this.#lastOf.set(sessionKey(last.convocation, last.session.number), last);
  }
}

const sessionKey = (convocation: number, session: number): string => `${convocation}-${session}`;
