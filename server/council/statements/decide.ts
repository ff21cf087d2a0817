/** Statements of members for the protocol. The count of a closed ballot stays. */
import type { CommandOf } from '../command-of.ts';
import { type Decision, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type StatementsCommand = CommandOf<'state-recorded-wrongly' | 'enter-statement'>;

export function decideStatements(_sitting: Sitting, command: StatementsCommand): Decision {
  return reject('NOT_YET_SUPPORTED', { what: command.type });
}
