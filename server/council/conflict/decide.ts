/**
 * Conflict of interest (280/97-ВР ст. 59-1): declared publicly at the sitting, by one who takes part in it, for one
 * item. A vote given before in the running ballot is void, the item leaves its block, requests for the floor on it
 * end, an open microphone closes; a speech under way may be finished, since it may be the declaration itself.
 */
import type { Member } from '#contract/composition';
import type { SittingEvent } from '#contract/events';
import type { ItemId } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
import { refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import { itemById } from '../agenda/agenda.ts';
import type { RunningBallot } from '../ballot/ballot.ts';
import { hasGivenVote } from '../ballot/votes.ts';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { closingOf } from '../microphones/closing.ts';
import { isRegistered, registeredMembers } from '../registration/presence.ts';
import { quorumNeeded } from '../registration/quorum.ts';
import { reckonedFrom } from '../roster/composition.ts';
import { isDeputy, memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { declaredOn, hasDeclared, inConflict, isExcepted, itemsAskedAbout } from './conflict.ts';

export type ConflictCommand = CommandOf<'declare-conflict' | 'retract-conflict' | 'apply-competence-exception'>;

/** Stands for a member where nobody is meant. */
const NOBODY = '—';

export function decideConflict(sitting: Sitting, command: ConflictCommand): Decision {
  const itemId = itemOf(sitting, command);
  if (typeof itemId !== 'string') return { ok: false, refusal: itemId };
  switch (command.type) {
    case 'declare-conflict':
      return declare(sitting, command, itemId);
    case 'retract-conflict':
      return retract(sitting, command, itemId);
    case 'apply-competence-exception':
      return applyException(sitting, itemId);
    default:
      return unreachable(command);
  }
}

/** The item that is named, else the one that is open. */
function itemOf({ agenda }: Sitting, { itemId = agenda.openItemId }: ConflictCommand): ItemId | Refusal {
  if (itemId === undefined) return refuse('NO_ITEM_OPEN');
  return itemById(agenda, itemId) ? itemId : refuse('UNKNOWN_ITEM', { itemId });
}

function declare(sitting: Sitting, { memberId }: CommandOf<'declare-conflict'>, itemId: ItemId): Decision {
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  const named = { memberId, memberName: member.name };
  if (!isRegistered(sitting, memberId)) return reject('NOT_REGISTERED', named);
  if (hasDeclared(sitting, memberId, itemId)) return reject('CONFLICT_DECLARED', named);
  const { running } = sitting.ballots;
  if (running && isAboutSeveral(running) && isAskedAbout(sitting, itemId))
    return reject('BALLOT_RUNNING', { ballotId: running.ballotId });
  return accept(
    { type: 'ConflictDeclared', v: 1, data: { memberId, itemId } },
    ...(isExcepted(sitting, memberId, itemId) ? [] : standingBack(sitting, member, itemId)),
    ...leavingBlock(sitting, member, itemId),
  );
}

/** Votes of a block stand for all its items, and alternatives that are closed stay as they were closed. */
const isAboutSeveral = ({ itemIds, alternative }: RunningBallot): boolean =>
  itemIds !== undefined || alternative !== undefined;

/** Whether the running ballot is about the item. */
const isAskedAbout = (sitting: Sitting, itemId: ItemId): boolean => {
  const { running } = sitting.ballots;
  return running !== undefined && itemsAskedAbout(sitting, running).includes(itemId);
};

/** What the member has done on the item ends: a vote in the running ballot, requests for the floor, the microphone. */
function standingBack(sitting: Sitting, { id: memberId }: Member, itemId: ItemId): SittingEvent[] {
  const { ballots, floor } = sitting;
  const events: SittingEvent[] = [];
  if (ballots.running && isAskedAbout(sitting, itemId) && hasGivenVote(sitting, memberId)) {
    const { ballotId } = ballots.running;
    events.push({ type: 'VoteVoided', v: 1, data: { ballotId, memberId, reason: 'conflict' } });
  }
  for (const request of floor.requests) {
    if (request.memberId !== memberId || request.itemId !== itemId) continue;
    events.push({ type: 'RequestEnded', v: 1, data: { requestId: request.requestId, reason: 'conflict' } });
  }
  return sitting.agenda.openItemId === itemId ? [...events, ...closingOf(sitting, memberId, 'conflict')] : events;
}

/** One conflict takes its item out of the block. */
function leavingBlock({ agenda }: Sitting, { id: memberId }: Member, itemId: ItemId): SittingEvent[] {
  const { block } = agenda;
  if (!block?.itemIds.includes(itemId)) return [];
  const data = { blockId: block.blockId, itemId, reason: 'conflict' as const, memberId };
  return [{ type: 'ItemTakenFromBlock', v: 1, data }];
}

function retract(sitting: Sitting, { memberId, reason }: CommandOf<'retract-conflict'>, itemId: ItemId): Decision {
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (!hasDeclared(sitting, memberId, itemId)) return reject('NO_CONFLICT', { memberId, memberName: member.name });
  return accept({ type: 'ConflictRetracted', v: 1, data: { memberId, itemId, reason } });
}

/**
 * Only when the deputies who are left could not decide; the declarations stand in the record. The head counts in no
 * quorum and is left out.
 */
function applyException(sitting: Sitting, itemId: ItemId): Decision {
  const declared = declaredOn(sitting, itemId).filter(({ id }) => isDeputy(sitting.roster, id));
  if (declared.length === 0) return reject('NO_CONFLICT', { memberName: NOBODY });
  const kept = declared.filter(({ id }) => inConflict(sitting, id, itemId));
  if (kept.length === 0) return accept();
  const needed = quorumNeeded(reckonedFrom(sitting));
  const deputies = takingPart(sitting, itemId);
  if (deputies >= needed) return reject('COMPETENCE_KEPT', { deputies, needed });
  return accept({ type: 'CompetenceExceptionApplied', v: 1, data: { itemId, memberIds: kept.map(({ id }) => id) } });
}

/** Deputies registered whom no conflict keeps out of the item. */
const takingPart = (sitting: Sitting, itemId: ItemId): number =>
  registeredMembers(sitting).filter(({ id }) => isDeputy(sitting.roster, id) && !inConflict(sitting, id, itemId))
    .length;
