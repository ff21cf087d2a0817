/** Ceremonies shown in the hall, and parts of a sitting that are closed to the public; the record says when and why. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from './sitting.ts';

type CeremonyCommand = CommandOf<'begin-closed-part' | 'end-closed-part' | 'begin-ceremony' | 'end-ceremony'>;

export function decideCeremony(sitting: Sitting, command: CeremonyCommand): Decision {
  switch (command.type) {
    case 'begin-closed-part':
      if (sitting.closedPart) return reject('CLOSED_PART_ON');
      return accept({ type: 'ClosedPartBegun', v: 1, data: { reason: command.reason } });
    case 'end-closed-part':
      return sitting.closedPart ? accept(...endingClosedPart(sitting)) : reject('NO_CLOSED_PART');
    case 'begin-ceremony':
      return beginCeremony(sitting, command);
    case 'end-ceremony':
      return sitting.ceremony ? accept(...endingCeremony(sitting)) : reject('NO_CEREMONY');
    default:
      return unreachable(command);
  }
}

/** One follows another; none begins under a running ballot. */
function beginCeremony(sitting: Sitting, { ceremony, memberIds }: CommandOf<'begin-ceremony'>): Decision {
  const { running } = sitting.ballots;
  if (running) return reject('BALLOT_RUNNING', { ballotId: running.ballotId });
  const unknown = memberIds?.find((memberId) => !memberById(sitting.roster, memberId));
  if (unknown !== undefined) return reject('UNKNOWN_MEMBER', { memberId: unknown });
  const data = { ceremony, ...(memberIds !== undefined && { memberIds }) };
  return accept(...endingCeremony(sitting), { type: 'CeremonyBegun', v: 1, data });
}

/** The event that ends the ceremony; none when none is on. */
export const endingCeremony = ({ ceremony }: Sitting): readonly SittingEventOf<'CeremonyEnded'>[] =>
  ceremony ? [{ type: 'CeremonyEnded', v: 1, data: {} }] : [];

/** The event that ends the closed part; none when none is on. */
export const endingClosedPart = ({ closedPart }: Sitting): readonly SittingEventOf<'ClosedPartEnded'>[] =>
  closedPart ? [{ type: 'ClosedPartEnded', v: 1, data: {} }] : [];
