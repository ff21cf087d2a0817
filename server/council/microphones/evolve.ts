/** What its events make of the microphones. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../sitting/sitting.ts';

export type MicrophonesEvent = SittingEventOf<'MicrophoneModeSet' | 'MicrophoneOpened' | 'MicrophoneClosed'>;

export function evolveMicrophones(sitting: Sitting, event: MicrophonesEvent): Sitting {
  const { microphones } = sitting;
  const { opened } = microphones;
  switch (event.type) {
    case 'MicrophoneModeSet':
      return { ...sitting, microphones: { ...microphones, mode: event.data.mode } };
    case 'MicrophoneOpened':
      return { ...sitting, microphones: { ...microphones, opened: [...opened, event.data.memberId] } };
    case 'MicrophoneClosed':
      return {
        ...sitting,
        microphones: { ...microphones, opened: opened.filter((id) => id !== event.data.memberId) },
      };
    default:
      return unreachable(event);
  }
}
