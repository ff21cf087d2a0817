/**
 * Items voted together (пакетом): a block of waiting items, on none of which a member is in conflict of interest. One
 * objection takes its item out (конфлікт інтересів does too: see conflict). A new block replaces one not yet voted.
 */
import type { ItemId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { CommandOf } from '../command-of.ts';
import { declaredOn, inConflict } from '../conflict/conflict.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { blockIdOf, itemById } from './agenda.ts';
import { takingOffRefusal, votedNow } from './order.ts';

/** Fewest items of a block that is put to the vote. */
export const BLOCK_LEAST = 2;

export function formBlock(sitting: Sitting, { itemIds }: CommandOf<'form-block'>): Decision {
  const { agenda, ballots, sittingId } = sitting;
  for (const itemId of itemIds) {
    const refusal = blockingRefusal(sitting, itemId);
    if (refusal) return { ok: false, refusal };
  }
  if (itemIds.length < BLOCK_LEAST) return reject('BLOCK_TOO_SMALL', { count: itemIds.length });
  const { running } = ballots;
  if (running?.blockId !== undefined) return reject('BALLOT_RUNNING', { ballotId: running.ballotId });
  const blockId = blockIdOf(sittingId, agenda.blocksFormed + 1);
  return accept({ type: 'BlockFormed', v: 1, data: { blockId, itemIds } });
}

/** Why this item can't be voted in a block; undefined when it can. */
function blockingRefusal(sitting: Sitting, itemId: ItemId): Refusal | undefined {
  const item = itemById(sitting.agenda, itemId);
  if (item?.state === 'open') return refuse('ITEM_ALREADY_OPEN', { number: item.number });
  const inBlock = takingOffRefusal(sitting, itemId);
  if (inBlock) return inBlock;
  const conflicted = declaredOn(sitting, itemId).find(({ id }) => inConflict(sitting, id, itemId));
  return conflicted && refuse('CONFLICT_OF_INTEREST', { memberName: conflicted.name });
}

export function takeFromBlock(sitting: Sitting, command: CommandOf<'take-from-block'>): Decision {
  const { blockId, itemId, memberId } = command;
  const { block } = sitting.agenda;
  if (block?.blockId !== blockId) return reject('UNKNOWN_BLOCK', { blockId });
  const item = itemById(sitting.agenda, itemId);
  if (!item) return reject('UNKNOWN_ITEM', { itemId });
  if (!block.itemIds.includes(itemId)) return reject('NOT_IN_BLOCK', { number: item.number });
  if (memberId !== undefined && !memberById(sitting.roster, memberId)) return reject('UNKNOWN_MEMBER', { memberId });
  const refusal = votedNow(sitting, itemId);
  if (refusal) return { ok: false, refusal };
  const data = { blockId, itemId, reason: 'objection' as const, ...(memberId !== undefined && { memberId }) };
  return accept({ type: 'ItemTakenFromBlock', v: 1, data });
}
