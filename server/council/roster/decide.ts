/** Changes of the roster in mid-sitting: mandates, factions, temporary cards. N stays what the law says. */
import type { CommandOf } from '../command-of.ts';
import { type Decision, type DecisionContext, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type RosterCommand = CommandOf<'end-mandate' | 'recognise-mandate' | 'change-faction' | 'give-temporary-card'>;

export function decideRoster(_sitting: Sitting, command: RosterCommand, _context: DecisionContext): Decision {
  return reject('NOT_YET_SUPPORTED', { what: command.type });
}
