/**
 * Statements of members for the protocol. «Мій голос зараховано неправильно» is about the own vote in a closed open
 * ballot: the statement is entered, the count stays.
 */
import { unreachable } from '#contract/unreachable';
import { endedBallot } from '../ballot/ballot.ts';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type StatementsCommand = CommandOf<'state-recorded-wrongly' | 'enter-statement'>;

export function decideStatements(sitting: Sitting, command: StatementsCommand): Decision {
  const { memberId, text } = command;
  if (!memberById(sitting.roster, memberId)) return reject('UNKNOWN_MEMBER', { memberId });
  switch (command.type) {
    case 'state-recorded-wrongly':
      return recordedWrongly(sitting, command);
    case 'enter-statement': {
      const { openItemId: itemId } = sitting.agenda;
      const data = { memberId, kind: 'for-the-record' as const, text, ...(itemId !== undefined && { itemId }) };
      return accept({ type: 'StatementEntered', v: 1, data });
    }
    default:
      return unreachable(command);
  }
}

/** A secret ballot has no vote of anyone that could be stated. */
function recordedWrongly({ ballots }: Sitting, command: CommandOf<'state-recorded-wrongly'>): Decision {
  const { memberId, ballotId, text } = command;
  const ballot = endedBallot(ballots, ballotId);
  if (ballot?.ended !== 'closed' || ballot.trial) return reject('NOT_CLOSED_BALLOT', { ballotId });
  if (ballot.manner === 'secret') return reject('SECRET_BALLOT');
  if (ballot.votes?.[memberId] === undefined) return reject('UNKNOWN_MEMBER', { memberId });
  const { itemId } = ballot;
  const data = { memberId, kind: 'recorded-wrongly' as const, text, ballotId, ...(itemId !== undefined && { itemId }) };
  return accept({ type: 'StatementEntered', v: 1, data });
}
