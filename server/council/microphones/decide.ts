/** Microphones opened and closed by people; those of speakers follow the floor. */
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext } from '../decision.ts';
import { endingSpeech } from '../floor/ending.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closingAll } from './closing.ts';
import { modeOf } from './microphones.ts';
import { closeMicrophone, openMicrophone } from './own.ts';

export type MicrophonesCommand = CommandOf<
  'set-microphone-mode' | 'open-microphone' | 'close-microphone' | 'cut-microphones'
>;

export function decideMicrophones(sitting: Sitting, command: MicrophonesCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'set-microphone-mode':
      return setMode(sitting, command);
    case 'open-microphone':
      return openMicrophone(sitting, command.memberId);
    case 'close-microphone':
      return closeMicrophone(sitting, command.memberId, byWhom(command, context));
    case 'cut-microphones':
      return accept(...endingSpeech(sitting, context), ...closingAll(sitting, 'chair'));
    default:
      return unreachable(command);
  }
}

/** The new mode closes what members have opened: only the free one knows such microphones, and it begins with none. */
function setMode(sitting: Sitting, { mode }: CommandOf<'set-microphone-mode'>): Decision {
  if (modeOf(sitting) === mode) return accept();
  return accept(...closingAll(sitting, 'chair'), { type: 'MicrophoneModeSet', v: 1, data: { mode } });
}

const byWhom = ({ memberId }: CommandOf<'close-microphone'>, { actor }: DecisionContext): 'member' | 'chair' =>
  actor === `deputy:${memberId}` ? 'member' : 'chair';
