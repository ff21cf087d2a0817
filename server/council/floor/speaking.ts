/** The chair gives the floor, pauses, continues, extends and ends a speech; time cuts it off when the grace is over. */
import type { SpeechKind } from '#contract/vocabulary';
import type { CommandOf } from '../command-of.ts';
import { inConflict } from '../conflict/conflict.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { makingRoom } from '../microphones/room.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { handingOn } from './ending.ts';
import { granting } from './granting.ts';
import { isHereToSpeak, named, nameOf, type Person, personOf, samePerson, whyNoFloor } from './person.ts';
import { cutInMs } from './time.ts';

/** Kinds that may interrupt a speech. */
const INTERPOSED: readonly SpeechKind[] = ['question', 'answer', 'reply', 'point-of-order'];

/** Timers of the hub may ring so much early, ms. */
const EARLY_MS = 1000;

export function grantFloor(sitting: Sitting, command: CommandOf<'grant-floor'>): Decision {
  const refusal = whyNoFloor(sitting, command);
  if (refusal) return { ok: false, refusal };
  const { speech, interrupted } = sitting.floor;
  if ([speech, interrupted].some((one) => one && samePerson(one, personOf(command))))
    return reject(command.interposed ? 'ALREADY_SPEAKS' : 'SPEECH_RUNNING', named(sitting, command));
  if (speech && (!command.interposed || interrupted)) return reject('SPEECH_RUNNING', named(sitting, speech));
  if (speech && !INTERPOSED.includes(command.kind)) return reject('NOT_INTERPOSED');
  return accept(...granting(sitting, command, command));
}

/** Ended by the speaker when he is named, else by the chair. */
export function endSpeech(sitting: Sitting, { memberId }: CommandOf<'end-speech'>, context: DecisionContext): Decision {
  const { speech } = sitting.floor;
  if (!speech) return reject('NO_SPEECH_RUNNING');
  if (memberId !== undefined && speech.memberId !== memberId)
    return reject('NOT_SPEAKING', { memberId, memberName: nameOf(sitting, { memberId }) });
  return accept(...handingOn(sitting, memberId === undefined ? 'chair' : 'speaker', context));
}

export function pauseSpeech({ floor: { speech } }: Sitting): Decision {
  if (!speech) return reject('NO_SPEECH_RUNNING');
  if (speech.goingSince === undefined) return reject('SPEECH_PAUSED');
  return accept({ type: 'SpeechPaused', v: 1, data: { reason: 'chair' } });
}

/** The speaker is there, after an alarm has registered anew, and has declared no conflict of interest. */
export function continueSpeech(sitting: Sitting): Decision {
  const { speech } = sitting.floor;
  if (!speech) return reject('NO_SPEECH_RUNNING');
  if (speech.goingSince !== undefined) return reject('SPEECH_NOT_PAUSED');
  if (!isHereToSpeak(sitting, speech)) return reject('NOT_REGISTERED', named(sitting, speech));
  if (hasStoodBack(sitting, speech)) return reject('CONFLICT_OF_INTEREST', named(sitting, speech));
  return accept(...makingRoom(sitting, speech), { type: 'SpeechContinued', v: 1, data: {} });
}

/** A speech without a limit needs no more time. One that goes on in a conflict of interest is finished, not lengthened. */
export function extendSpeech(sitting: Sitting, { bySeconds }: CommandOf<'extend-speech'>): Decision {
  const { speech } = sitting.floor;
  if (!speech) return reject('NO_SPEECH_RUNNING');
  if (hasStoodBack(sitting, speech)) return reject('CONFLICT_OF_INTEREST', named(sitting, speech));
  return speech.limitSeconds === 0 ? accept() : accept({ type: 'SpeechExtended', v: 1, data: { bySeconds } });
}

const hasStoodBack = (sitting: Sitting, { memberId }: Person): boolean =>
  memberId !== undefined && inConflict(sitting, memberId);

/** Nothing happens when the time is not over after all: the speech was extended or paused meanwhile. */
export function speechTimeUp(sitting: Sitting, context: DecisionContext): Decision {
  const { speech } = sitting.floor;
  const leftMs = speech && cutInMs(speech, sitting.rules.speechGraceSeconds, context.nowMs);
  return leftMs === undefined || leftMs > EARLY_MS ? accept() : accept(...handingOn(sitting, 'time', context));
}
