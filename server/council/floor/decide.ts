/** The floor goes to one person at a time; a speech's length is measured on the hub's wall clock. */
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { clearQueue, reorderQueue } from './queue.ts';
import { requestFloor, withdrawRequest } from './requesting.ts';
import { continueSpeech, endSpeech, extendSpeech, grantFloor, pauseSpeech, speechTimeUp } from './speaking.ts';

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
    case 'request-floor':
      return requestFloor(sitting, command);
    case 'withdraw-request':
      return withdrawRequest(sitting, command);
    case 'grant-floor':
      return grantFloor(sitting, command);
    case 'end-speech':
      return endSpeech(sitting, command, context);
    case 'pause-speech':
      return pauseSpeech(sitting);
    case 'continue-speech':
      return continueSpeech(sitting);
    case 'extend-speech':
      return extendSpeech(sitting, command);
    case 'speech-time-up':
      return speechTimeUp(sitting, context);
    case 'reorder-queue':
      return reorderQueue(sitting, command);
    case 'clear-queue':
      return clearQueue(sitting);
    default:
      return unreachable(command);
  }
}
