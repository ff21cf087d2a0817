/** The floor goes to one registered member at a time; a speech's length is measured on the hub's wall clock. */

import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { isRegistered } from '../registration/presence.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type FloorCommand = CommandOf<
  | 'request-floor'
  | 'withdraw-request'
  | 'grant-floor'
  | 'end-speech'
  | 'pause-speech'
  | 'continue-speech'
  | 'extend-speech'
  | 'speech-time-up'
  | 'reorder-queue'
  | 'clear-queue'
>;

export function decideFloor(sitting: Sitting, command: FloorCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'grant-floor':
      return grantFloor(sitting, command);
    case 'end-speech':
      return sitting.floor.speech ? accept(...endingSpeech(sitting, context)) : reject('NO_SPEECH_RUNNING');
    case 'request-floor':
    case 'withdraw-request':
    case 'pause-speech':
    case 'continue-speech':
    case 'extend-speech':
    case 'speech-time-up':
    case 'reorder-queue':
    case 'clear-queue':
      return reject('NOT_YET_SUPPORTED', { what: command.type });
    default:
      return unreachable(command);
  }
}

function grantFloor(sitting: Sitting, { memberId, kind }: CommandOf<'grant-floor'>): Decision {
  if (memberId === undefined) return reject('NO_SUCH_SPEAKER');
  const { roster, floor, agenda } = sitting;
  const member = memberById(roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (floor.speech) {
    const { memberId: speaker } = floor.speech;
    const memberName = (speaker && memberById(roster, speaker)?.name) ?? '—';
    return reject('SPEECH_RUNNING', { memberName });
  }
  if (!isRegistered(sitting, memberId)) return reject('NOT_REGISTERED', { memberId, memberName: member.name });
  const itemId = agenda.openItemId;
  return accept({ type: 'SpeechBegun', v: 1, data: { memberId, kind, ...(itemId !== undefined && { itemId }) } });
}

/** The event that ends the running speech, to the nearest second, never below 0; none when nobody speaks. */
export function endingSpeech({ floor }: Sitting, { nowMs }: DecisionContext): readonly SittingEventOf<'SpeechEnded'>[] {
  if (!floor.speech) return [];
  const { memberId, begunAt } = floor.speech;
  const seconds = Math.max(0, Math.round((nowMs - Date.parse(begunAt)) / 1000));
  return [{ type: 'SpeechEnded', v: 1, data: { ...(memberId !== undefined && { memberId }), seconds } }];
}
