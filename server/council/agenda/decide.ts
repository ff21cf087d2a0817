/** Items are added, opened one at a time and closed; none opens or closes under a running ballot. */

import type { SittingEventOf } from '#contract/events';
import type { ItemId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { itemById, itemByNumber, itemIdOf } from './agenda.ts';

export type AgendaCommand = CommandOf<
  | 'add-item'
  | 'open-item'
  | 'close-item'
  | 'withdraw-item'
  | 'postpone-item'
  | 'restore-item'
  | 'move-item'
  | 'open-stage'
  | 'submit-amendment'
  | 'withdraw-amendment'
  | 'form-block'
  | 'take-from-block'
>;

export function decideAgenda(sitting: Sitting, command: AgendaCommand, _context: DecisionContext): Decision {
  switch (command.type) {
    case 'add-item':
      return addItem(sitting, command);
    case 'open-item':
      return openItem(sitting, command);
    case 'close-item':
      return closeItem(sitting);
    case 'withdraw-item':
    case 'postpone-item':
    case 'restore-item':
    case 'move-item':
    case 'open-stage':
    case 'submit-amendment':
    case 'withdraw-amendment':
    case 'form-block':
    case 'take-from-block':
      return reject('NOT_YET_SUPPORTED', { what: command.type });
    default:
      return unreachable(command);
  }
}

function addItem({ sittingId, agenda }: Sitting, { type: _, ...entry }: CommandOf<'add-item'>): Decision {
  if (itemByNumber(agenda, entry.number)) return reject('ITEM_NUMBER_TAKEN', { number: entry.number });
  return accept({ type: 'ItemAdded', v: 1, data: { itemId: itemIdOf(sittingId, agenda.items.length + 1), ...entry } });
}

function openItem({ agenda, ballots }: Sitting, { itemId }: CommandOf<'open-item'>): Decision {
  const item = itemById(agenda, itemId);
  if (!item) return reject('UNKNOWN_ITEM', { itemId });
  if (item.state === 'open') return reject('ITEM_ALREADY_OPEN', { number: item.number });
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  return accept(...closingOpenItem(agenda.openItemId), { type: 'ItemOpened', v: 1, data: { itemId } });
}

function closeItem({ agenda, ballots }: Sitting): Decision {
  if (agenda.openItemId === undefined) return reject('NO_ITEM_OPEN');
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  return accept(...closingOpenItem(agenda.openItemId));
}

/** The event that closes the item open now; none when none is. */
export const closingOpenItem = (itemId: ItemId | undefined): readonly SittingEventOf<'ItemClosed'>[] =>
  itemId === undefined ? [] : [{ type: 'ItemClosed', v: 1, data: { itemId } }];
