/** What its events make of the floor. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../sitting/sitting.ts';

export type FloorEvent = SittingEventOf<
  | 'FloorRequested'
  | 'RequestEnded'
  | 'QueueReordered'
  | 'SpeechBegun'
  | 'SpeechPaused'
  | 'SpeechContinued'
  | 'SpeechExtended'
  | 'SpeechEnded'
>;

export function evolveFloor(sitting: Sitting, event: FloorEvent, at: string): Sitting {
  const { speech, ...floor } = sitting.floor;
  switch (event.type) {
    case 'SpeechBegun': {
      const begun = {
        ...event.data,
        begunAt: at,
        spokenMs: 0,
        goingSince: at,
        limitSeconds: event.data.limitSeconds ?? 0,
      };
      return { ...sitting, floor: { ...floor, speech: begun } };
    }
    case 'SpeechEnded':
      return speech
        ? { ...sitting, floor: { ...floor, held: [...floor.held, { ...speech, seconds: event.data.seconds }] } }
        : sitting;
    case 'FloorRequested':
    case 'RequestEnded':
    case 'QueueReordered':
    case 'SpeechPaused':
    case 'SpeechContinued':
    case 'SpeechExtended':
      return sitting;
    default:
      return unreachable(event);
  }
}
