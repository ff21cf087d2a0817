/** Microphones opened and closed by people; those of speakers follow the floor. */
import type { CommandOf } from '../command-of.ts';
import { type Decision, type DecisionContext, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type MicrophonesCommand = CommandOf<
  'set-microphone-mode' | 'open-microphone' | 'close-microphone' | 'cut-microphones'
>;

export function decideMicrophones(_sitting: Sitting, command: MicrophonesCommand, _context: DecisionContext): Decision {
  return reject('NOT_YET_SUPPORTED', { what: command.type });
}
