/** Amendments to an item, numbered in the order of receipt; one that waits may be taken back. */
import type { CommandOf } from '../command-of.ts';
import { inConflict } from '../conflict/conflict.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { amendmentById, amendmentIdOf, amendmentsTo, itemById } from './agenda.ts';

export function submitAmendment(sitting: Sitting, command: CommandOf<'submit-amendment'>): Decision {
  const { agenda, sittingId } = sitting;
  const { itemId = agenda.openItemId, text, author } = command;
  if (itemId === undefined) return reject('NO_ITEM_OPEN');
  const item = itemById(agenda, itemId);
  if (!item) return reject('UNKNOWN_ITEM', { itemId });
  if (item.state === 'withdrawn' || item.state === 'postponed')
    return reject('ITEM_OFF_THE_AGENDA', { number: item.number });
  if (author !== undefined) {
    const member = memberById(sitting.roster, author);
    if (!member) return reject('UNKNOWN_MEMBER', { memberId: author });
    if (inConflict(sitting, author, itemId)) return reject('CONFLICT_OF_INTEREST', { memberName: member.name });
  }
  const data = {
    amendmentId: amendmentIdOf(sittingId, agenda.amendments.length + 1),
    itemId,
    number: amendmentsTo(agenda, itemId).length + 1,
    text,
    ...(author !== undefined && { author }),
  };
  return accept({ type: 'AmendmentSubmitted', v: 1, data });
}

export function withdrawAmendment(
  { agenda, ballots }: Sitting,
  { amendmentId }: CommandOf<'withdraw-amendment'>,
): Decision {
  const amendment = amendmentById(agenda, amendmentId);
  if (!amendment) return reject('UNKNOWN_AMENDMENT', { amendmentId });
  if (amendment.state !== 'waiting') return reject('AMENDMENT_SETTLED', { number: amendment.number });
  const { running } = ballots;
  if (running?.amendmentId === amendmentId) return reject('BALLOT_RUNNING', { ballotId: running.ballotId });
  return accept({ type: 'AmendmentWithdrawn', v: 1, data: { amendmentId } });
}
