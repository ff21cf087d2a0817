/**
 * How a speech ends. Whom it interrupted goes on; where the queue advances by itself, the next has the floor. In a
 * break and at the close everything ends.
 */
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { DecisionContext } from '../decision.ts';
import { modeOf } from '../microphones/microphones.ts';
import { makingRoom } from '../microphones/room.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { evolveFloor } from './evolve.ts';
import type { Speech } from './floor.ts';
import { granting } from './granting.ts';
import { openedKind } from './opened-kind.ts';
import { isHereToSpeak, personOf, whyNoFloor } from './person.ts';
import { queueNow } from './queue.ts';
import { elapsedMs } from './time.ts';

type By = NonNullable<SittingEventOf<'SpeechEnded'>['data']['by']>;

/** The event that ends this speech, to the nearest second. */
export const speechEnded = (speech: Speech, by: By, { nowMs }: DecisionContext): SittingEventOf<'SpeechEnded'> => ({
  type: 'SpeechEnded',
  v: 1,
  data: { ...personOf(speech), seconds: Math.round(elapsedMs(speech, nowMs) / 1000), by },
});

/** Ends the speech and whatever it interrupted; none when nobody speaks. */
export const endingSpeech = ({ floor }: Sitting, context: DecisionContext): readonly SittingEventOf<'SpeechEnded'>[] =>
  [floor.speech, floor.interrupted].flatMap((speech) => (speech ? [speechEnded(speech, 'chair', context)] : []));

/** Ends the speech; whom it interrupted goes on. None when nobody speaks. */
export function handingBack(sitting: Sitting, by: By, context: DecisionContext): readonly SittingEvent[] {
  const { speech } = sitting.floor;
  if (!speech) return [];
  const ended = speechEnded(speech, by, context);
  return [ended, ...goingOn(evolveFloor(sitting, ended, stampOf(context)), context)];
}

/** Ends the speech; whom it interrupted goes on, or the queue advances. None when nobody speaks. */
export function handingOn(sitting: Sitting, by: By, context: DecisionContext): readonly SittingEvent[] {
  const { speech, interrupted } = sitting.floor;
  if (!speech || interrupted) return handingBack(sitting, by, context);
  const ended = speechEnded(speech, by, context);
  return [ended, ...advancing(evolveFloor(sitting, ended, stampOf(context)))];
}

const stampOf = ({ nowMs }: DecisionContext): string => new Date(nowMs).toISOString();

/** A speech that was interrupted, and not paused by the chair before, goes on; that of one who is gone ends. */
function goingOn(sitting: Sitting, context: DecisionContext): readonly SittingEvent[] {
  const { speech } = sitting.floor;
  if (speech?.pausedBy !== 'interposed') return [];
  if (!isHereToSpeak(sitting, speech)) return [speechEnded(speech, 'left', context)];
  return [...makingRoom(sitting, speech), { type: 'SpeechContinued', v: 1, data: {} }];
}

/** The next in the queue who may speak now: for a point of order, or for what the chair has opened. */
function advancing(sitting: Sitting): readonly SittingEvent[] {
  if (modeOf(sitting) !== 'queue-advances' || sitting.ballots.running) return [];
  const kinds = ['point-of-order', openedKind(sitting)];
  const next = queueNow(sitting).find((request) => kinds.includes(request.kind) && !whyNoFloor(sitting, request));
  return next ? granting(sitting, next, { kind: next.kind }) : [];
}
