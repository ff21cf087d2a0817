/** Events as papers read them, and the sitting as it stood at one of them. */
import { type HouseEvent, isOfSitting, type SittingEvent } from '#contract/events';
import { evolve, initialState, type Sitting } from '../council/council.ts';

/** An event with its place in the journal. `at`: ISO 8601; `hash`: of the chain up to it, hex. */
export type PlacedEvent = {
  readonly position: number;
  readonly hash: string;
  readonly at: string;
  readonly event: HouseEvent;
};

/** The sitting after one of its events. */
export type Moment<E extends SittingEvent = SittingEvent> = {
  readonly sitting: Sitting;
  readonly event: E;
  readonly placed: PlacedEvent;
};

/** The sitting after the first event that `is` accepts; undefined when there is none. Nothing later is looked at. */
export function momentOf<E extends SittingEvent>(
  events: Iterable<PlacedEvent>,
  is: (event: SittingEvent, sitting: Sitting) => event is E,
): Moment<E> | undefined {
  let state: Sitting | typeof initialState = initialState;
  for (const placed of events) {
    const { event, at } = placed;
    if (!isOfSitting(event)) continue;
    state = evolve(state, event, at);
    if (state.phase !== 'none' && is(event, state)) return { sitting: state, event, placed };
  }
  return undefined;
}
