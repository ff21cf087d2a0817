/**
 * Whether sound is to be recorded, as events and people say: with the sitting or by hand, until its close or until
 * somebody says so. A closed part, a lost source and a full disk change no wish: afterwards it goes on. Pure.
 */
import type { HouseEvent } from '#contract/events';
import type { CouncilState } from '../../council/composition/council-state.ts';
import type { Sitting } from '../../council/sitting/sitting.ts';
import type { RecordingSettings } from '../settings.ts';

type Start = RecordingSettings['start'];

/** After the hub has started anew: what was wished before goes on, a sitting that is under way among it. */
export function wishAtStart(
  sound: CouncilState['sound'],
  sitting: Pick<Sitting, 'phase' | 'sittingId'> | undefined,
  start: Start,
): boolean {
  const wasEnded = sound?.ended === 'asked' || sound?.ended === 'sitting-closed';
  if (sitting === undefined || !isUnderWay(sitting.phase))
    return sound !== undefined && sound.sittingId === undefined && !wasEnded;
  const isOfSitting = sound?.sittingId === sitting.sittingId;
  return start === 'with-sitting' ? !(isOfSitting && wasEnded) : isOfSitting && !wasEnded;
}

/** The wish after this event. */
export function wishAfter(event: HouseEvent, wish: boolean, start: Start): boolean {
  switch (event.type) {
    case 'SittingOpened':
      return wish || start === 'with-sitting';
    case 'SittingClosed':
    case 'SittingNotHeld':
      return false;
    default:
      return wish;
  }
}

/** It was opened and is not closed. */
export const isUnderWay = (phase: Sitting['phase']): boolean => phase === 'open' || phase === 'adjourned';
