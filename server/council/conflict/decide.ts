/** Conflict of interest (280/97-ВР ст. 59-1). */
import type { CommandOf } from '../command-of.ts';
import { type Decision, type DecisionContext, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type ConflictCommand = CommandOf<'declare-conflict' | 'retract-conflict' | 'apply-competence-exception'>;

export function decideConflict(_sitting: Sitting, command: ConflictCommand, _context: DecisionContext): Decision {
  return reject('NOT_YET_SUPPORTED', { what: command.type });
}
