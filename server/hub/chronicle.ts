/**
 * The decided state of every sitting: where the hub stands in memory, ahead of the disk by what is being committed.
 * Nothing outside the hub sees it; screens and lights follow committed events.
 */
import type { HouseEvent } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { evolve } from '../council/council.ts';
import { initialState, type SittingState } from '../council/sitting/sitting.ts';

/** Name of a sitting's stream. */
export const sittingStream = (sittingId: SittingId): string => `sitting/${sittingId}`;
export const HALL_STREAM = 'hall';

/** Folds events as they are decided, or as they are replayed at start. */
export class Chronicle {
  #current: SittingId | undefined;
  #state: SittingState = initialState;
  readonly #convened = new Set<SittingId>();
  #arrangement = '';

  /** The sitting convened last, in its decided state. */
  get state(): SittingState {
    return this.#state;
  }

  get current(): SittingId | undefined {
    return this.#current;
  }

  /** The last `HallArranged`, as JSON text to compare with. */
  get arrangement(): string {
    return this.#arrangement;
  }

  wasConvened(sittingId: SittingId): boolean {
    return this.#convened.has(sittingId);
  }

  /** @param at stamp of the event, ISO 8601. */
  follow(event: HouseEvent, at: string): void {
    if (event.type === 'HallArranged') {
      this.#arrangement = JSON.stringify(event.data.seats);
      return;
    }
    if (event.type === 'SittingConvened') {
      this.#current = event.data.sittingId;
      this.#convened.add(event.data.sittingId);
      this.#state = initialState;
    }
    this.#state = evolve(this.#state, event, at);
  }
}
