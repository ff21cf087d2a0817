/** What the clocks say as a frame is sent. In: the sitting, the wall clock, the running ballot's time left. Out: stamps and lengths. */
import type { LiveClock } from '#contract/live-wire';
import { elapsedMs } from '../council/floor/time.ts';
import type { SittingState } from '../council/sitting/sitting.ts';
import { stamp } from './clock.ts';

/** `nowMs`: since the epoch; `remainingMs`: of the running ballot by the monotonic clock, undefined while none runs. */
export function liveClock(state: SittingState, nowMs: number, remainingMs: number | undefined): LiveClock {
  const speech = state.phase === 'none' ? undefined : state.floor.speech;
  return {
    now: stamp(nowMs),
    ...(remainingMs !== undefined && { remainingMs }),
    ...(speech !== undefined && { elapsedMs: elapsedMs(speech, nowMs) }),
  };
}
