/** The air-raid alarm pauses the speech; the queue and the time left stay as they are. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';

/** The event by which an alarm pauses the speech that goes on; none when nobody speaks. */
export const pausingForAlarm = ({ floor }: Sitting): readonly SittingEventOf<'SpeechPaused'>[] =>
  floor.speech?.goingSince === undefined ? [] : [{ type: 'SpeechPaused', v: 1, data: { reason: 'alarm' } }];
