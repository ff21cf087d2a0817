/**
 * What stands on the agenda and in which order: items are withdrawn (знято), postponed (відкладено), put back and
 * moved. An item that is being considered is closed by it; one that was considered stays.
 */
import type { SittingEvent } from '#contract/events';
import type { BallotId, ItemId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type Item, isOff, itemById } from './agenda.ts';
import { closingOpenItem } from './closing.ts';

const IN_UKRAINIAN: Readonly<Record<Item['state'], string>> = {
  waiting: 'чекає розгляду',
  open: 'розглядається',
  considered: 'розглянуто',
  withdrawn: 'знято',
  postponed: 'відкладено',
};

const notWaiting = ({ number, state }: Item): Refusal =>
  refuse('ITEM_NOT_WAITING', { number, state, stateUk: IN_UKRAINIAN[state] });

/** Why the item can't be withdrawn or postponed now; undefined when it can. A motion to do so asks the same. */
export function takingOffRefusal({ agenda }: Sitting, itemId: ItemId): Refusal | undefined {
  const item = itemById(agenda, itemId);
  if (!item) return refuse('UNKNOWN_ITEM', { itemId });
  if (isOff(item)) return refuse('ITEM_OFF_THE_AGENDA', { number: item.number });
  return item.state === 'considered' ? notWaiting(item) : undefined;
}

/** The events that take an item off the agenda; one that is open is closed first. */
export function takingOff(
  sitting: Sitting,
  type: 'ItemWithdrawn' | 'ItemPostponed',
  data: { readonly itemId: ItemId; readonly reason?: string; readonly ballotId?: BallotId },
): readonly SittingEvent[] {
  const closing = sitting.agenda.openItemId === data.itemId ? closingOpenItem(sitting) : [];
  return [...closing, { type, v: 1, data }];
}

export function takeOff(sitting: Sitting, command: CommandOf<'withdraw-item' | 'postpone-item'>): Decision {
  const { type, itemId, reason } = command;
  const refusal = takingOffRefusal(sitting, itemId) ?? votedNow(sitting, itemId);
  if (refusal) return { ok: false, refusal };
  const data = { itemId, ...(reason !== undefined && { reason }) };
  return accept(...takingOff(sitting, type === 'withdraw-item' ? 'ItemWithdrawn' : 'ItemPostponed', data));
}

/** Refusal of what would change an item that is being voted on. */
export function votedNow({ ballots: { running } }: Sitting, itemId: ItemId): Refusal | undefined {
  const voted = running?.itemId === itemId || running?.itemIds?.includes(itemId);
  return running && voted ? refuse('BALLOT_RUNNING', { ballotId: running.ballotId }) : undefined;
}

export function restoreItem({ agenda }: Sitting, { itemId }: CommandOf<'restore-item'>): Decision {
  const item = itemById(agenda, itemId);
  if (!item) return reject('UNKNOWN_ITEM', { itemId });
  if (!isOff(item)) return reject('ITEM_ON_THE_AGENDA', { number: item.number });
  return accept({ type: 'ItemRestored', v: 1, data: { itemId } });
}

/** Before another item, or to the end; where it stands already asks for no event. */
export function moveItem({ agenda }: Sitting, { itemId, before }: CommandOf<'move-item'>): Decision {
  const { items } = agenda;
  const item = itemById(agenda, itemId);
  if (!item) return reject('UNKNOWN_ITEM', { itemId });
  if (before !== undefined && !itemById(agenda, before)) return reject('UNKNOWN_ITEM', { itemId: before });
  if (isOff(item)) return reject('ITEM_OFF_THE_AGENDA', { number: item.number });
  if (item.state !== 'waiting') return { ok: false, refusal: notWaiting(item) };
  const next = items[items.indexOf(item) + 1]?.itemId;
  if (before === itemId || before === next) return accept();
  return accept({ type: 'ItemMoved', v: 1, data: { itemId, ...(before !== undefined && { before }) } });
}
