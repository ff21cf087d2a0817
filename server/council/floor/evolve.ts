/** What its events make of the floor. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Floor, Speech } from './floor.ts';
import { samePerson } from './person.ts';
import { elapsedMs } from './time.ts';

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
  return { ...sitting, floor: floorAfter(sitting, event, at) };
}

function floorAfter(sitting: Sitting, event: FloorEvent, at: string): Floor {
  const { floor } = sitting;
  switch (event.type) {
    case 'FloorRequested':
      return { ...floor, requests: [...floor.requests, { ...event.data, at }], requested: floor.requested + 1 };
    case 'RequestEnded':
      return { ...floor, requests: floor.requests.filter(({ requestId }) => requestId !== event.data.requestId) };
    case 'QueueReordered':
      return { ...floor, order: event.data.order };
    case 'SpeechBegun':
      return begun(sitting, event.data, at);
    case 'SpeechPaused':
      return withSpeech(floor, (speech) => paused(speech, event.data.reason, at));
    case 'SpeechContinued':
      return withSpeech(floor, ({ pausedBy: _, ...speech }) => ({ ...speech, goingSince: at }));
    case 'SpeechExtended':
      return withSpeech(floor, (speech) => ({ ...speech, limitSeconds: speech.limitSeconds + event.data.bySeconds }));
    case 'SpeechEnded':
      return ended(floor, event.data);
    default:
      return unreachable(event);
  }
}

const withSpeech = (floor: Floor, change: (speech: Speech) => Speech): Floor =>
  floor.speech ? { ...floor, speech: change(floor.speech) } : floor;

const paused = (speech: Speech, pausedBy: NonNullable<Speech['pausedBy']>, at: string): Speech => {
  const { goingSince: _, ...rest } = speech;
  return { ...rest, spokenMs: elapsedMs(speech, Date.parse(at)), pausedBy };
};

function begun({ floor, roster }: Sitting, data: SittingEventOf<'SpeechBegun'>['data'], at: string): Floor {
  const faction = data.memberId === undefined ? undefined : memberById(roster, data.memberId)?.faction;
  const speech: Speech = {
    ...data,
    begunAt: at,
    limitSeconds: data.limitSeconds ?? 0,
    spokenMs: 0,
    goingSince: at,
    ...(faction !== undefined && { faction }),
  };
  return { ...floor, speech, ...(floor.speech && { interrupted: floor.speech }) };
}

/** Ends the speech that goes on, or the one it interrupted, whose speaker has left. */
function ended({ speech, interrupted, ...floor }: Floor, data: SittingEventOf<'SpeechEnded'>['data']): Floor {
  if (!speech) return floor;
  if (interrupted && samePerson(interrupted, data) && !samePerson(speech, data))
    return { ...floor, speech, held: [...floor.held, { ...interrupted, seconds: data.seconds }] };
  const held = [...floor.held, { ...speech, seconds: data.seconds }];
  return { ...floor, held, ...(interrupted && { speech: interrupted }) };
}
