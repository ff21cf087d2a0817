/**
 * What a step of the chair's view does when its button is pressed. In: the step. Out: a command to give as it stands,
 * or a sheet to open: something has to be written, chosen or confirmed. Also the key of each step.
 */
import type { PersonCommand } from '#contract/commands';
import type { ChairStep } from '#contract/views';
import { type Sheet, sheetOf } from './sheets.ts';

export type CommandType = PersonCommand['type'];
export type Act = Readonly<{ kind: 'command'; command: PersonCommand }> | Readonly<{ kind: 'sheet'; sheet: Sheet }>;

/** By how much one press extends a running ballot, s. */
export const EXTEND_BALLOT_SECONDS = 15;
/** By how much one press extends a speech, s. */
export const EXTEND_SPEECH_SECONDS = 60;

/** What pressing the step does. */
export function actOf(step: ChairStep): Act {
  const sheet = sheetOf(step);
  return sheet ? { kind: 'sheet', sheet } : { kind: 'command', command: step.command };
}

/** The key of each step, besides Enter, which takes the first lawful one. */
export const KEY_OF: Partial<Record<CommandType, string>> = {
  'extend-ballot': '+',
  'end-speech': 'F4',
  'close-item': 'F7',
  'adjourn-sitting': 'F8',
  'resume-sitting': 'F8',
  'stop-ballot': 'F9',
};
