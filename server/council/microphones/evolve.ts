/** What its events make of the microphones. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';

export type MicrophonesEvent = SittingEventOf<'MicrophoneModeSet' | 'MicrophoneOpened' | 'MicrophoneClosed'>;

export function evolveMicrophones(sitting: Sitting, _event: MicrophonesEvent): Sitting {
  return sitting;
}
