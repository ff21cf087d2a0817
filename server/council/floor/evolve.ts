/** What its events make of the floor. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../sitting/sitting.ts';

export type FloorEvent = SittingEventOf<'SpeechBegun' | 'SpeechEnded'>;

export function evolveFloor(sitting: Sitting, event: FloorEvent, at: string): Sitting {
  const { speech, held } = sitting.floor;
  switch (event.type) {
    case 'SpeechBegun':
      return { ...sitting, floor: { speech: { ...event.data, begunAt: at }, held } };
    case 'SpeechEnded':
      return speech ? { ...sitting, floor: { held: [...held, { ...speech, seconds: event.data.seconds }] } } : sitting;
    default:
      return unreachable(event);
  }
}
