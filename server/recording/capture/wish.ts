/**
 * Whether sound is to be recorded, as events and people say: with the sitting or by hand, until its close or until
 * somebody says so. A closed part, a lost source and a full disk change no wish: afterwards it goes on. Pure.
 */
import type { HouseEvent } from '#contract/events';
import type { Sitting } from '../../council/sitting/sitting.ts';
import type { CommittedEvent } from '../../hub/face.ts';
import type { RecordingSettings } from '../settings.ts';

type Start = RecordingSettings['start'];

/** `breakSinceMs`: a break is on since then, UTC ms; one that has grown too long already: since ever. */
export type Standing = { readonly isWished: boolean; readonly breakSinceMs?: number };

/** How it stood when the hub stopped: what was wished goes on, a break as well. */
export function standingAfter(history: Iterable<Pick<CommittedEvent, 'event' | 'at'>>, start: Start): Standing {
  let isWished = false;
  let breakSinceMs: number | undefined;
  for (const { event, at } of history) {
    isWished = event.type === 'RecordingAsked' ? event.data.record : wishAfter(event, isWished, start);
    breakSinceMs = breakAfter(event, breakSinceMs, at);
  }
  return { isWished, ...(breakSinceMs !== undefined && { breakSinceMs }) };
}

function breakAfter(event: HouseEvent, sinceMs: number | undefined, at: string): number | undefined {
  switch (event.type) {
    case 'SittingAdjourned':
    case 'AlarmSounded':
      return sinceMs ?? Date.parse(at);
    case 'RecordingStopped':
      return sinceMs !== undefined && event.data.why === 'long-break' ? Number.NEGATIVE_INFINITY : sinceMs;
    case 'RecordingAsked':
      return event.data.record ? undefined : sinceMs;
    case 'SittingOpened':
    case 'SittingResumed':
    case 'SittingClosed':
    case 'SittingNotHeld':
      return undefined;
    default:
      return sinceMs;
  }
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
