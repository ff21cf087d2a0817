/** Offices of the sitting: who presides, its secretary, the counting commission, invited guests. */
import type { CommandOf } from '../command-of.ts';
import { type Decision, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type OfficesCommand = CommandOf<
  'pass-chair' | 'name-sitting-secretary' | 'form-counting-commission' | 'add-guest'
>;

export function decideOffices(_sitting: Sitting, command: OfficesCommand): Decision {
  return reject('NOT_YET_SUPPORTED', { what: command.type });
}
