/**
 * The agenda: items are added, opened one at a time and closed, and their consideration goes through its stages. None
 * opens or closes under a running ballot.
 */
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { itemById, itemByNumber, itemIdOf, openItem } from './agenda.ts';
import { submitAmendment, withdrawAmendment } from './amendments.ts';
import { formBlock, takeFromBlock } from './blocks.ts';
import { closingOpenItem } from './closing.ts';
import { moveItem, restoreItem, takeOff } from './order.ts';
import { takeBackItem } from './taking-back.ts';

export type AgendaCommand = CommandOf<
  | 'add-item'
  | 'open-item'
  | 'close-item'
  | 'take-back-item'
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

export function decideAgenda(sitting: Sitting, command: AgendaCommand): Decision {
  switch (command.type) {
    case 'add-item':
      return addItem(sitting, command);
    case 'open-item':
      return open(sitting, command);
    case 'close-item':
      return close(sitting);
    case 'take-back-item':
      return takeBackItem(sitting, command);
    case 'withdraw-item':
    case 'postpone-item':
      return takeOff(sitting, command);
    case 'restore-item':
      return restoreItem(sitting, command);
    case 'move-item':
      return moveItem(sitting, command);
    case 'open-stage':
      return openStage(sitting, command);
    case 'submit-amendment':
      return submitAmendment(sitting, command);
    case 'withdraw-amendment':
      return withdrawAmendment(sitting, command);
    case 'form-block':
      return formBlock(sitting, command);
    case 'take-from-block':
      return takeFromBlock(sitting, command);
    default:
      return unreachable(command);
  }
}

function addItem({ sittingId, agenda }: Sitting, { type: _, ...entry }: CommandOf<'add-item'>): Decision {
  if (itemByNumber(agenda, entry.number)) return reject('ITEM_NUMBER_TAKEN', { number: entry.number });
  return accept({ type: 'ItemAdded', v: 1, data: { itemId: itemIdOf(sittingId, agenda.items.length + 1), ...entry } });
}

function open(sitting: Sitting, { itemId }: CommandOf<'open-item'>): Decision {
  const { agenda, ballots } = sitting;
  const item = itemById(agenda, itemId);
  if (!item) return reject('UNKNOWN_ITEM', { itemId });
  if (item.state === 'open') return reject('ITEM_ALREADY_OPEN', { number: item.number });
  if (item.state === 'withdrawn' || item.state === 'postponed')
    return reject('ITEM_OFF_THE_AGENDA', { number: item.number });
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  return accept(...closingOpenItem(sitting), { type: 'ItemOpened', v: 1, data: { itemId } });
}

function close(sitting: Sitting): Decision {
  const { agenda, ballots } = sitting;
  if (agenda.openItemId === undefined) return reject('NO_ITEM_OPEN');
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  return accept(...closingOpenItem(sitting));
}

/** The chair opens any stage, also an earlier one again; the rules' own order is advice. */
function openStage({ agenda, ballots }: Sitting, { stage }: CommandOf<'open-stage'>): Decision {
  const item = openItem(agenda);
  if (!item) return reject('NO_ITEM_OPEN');
  if (item.stage === stage) return reject('STAGE_ALREADY_OPEN', { stage });
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  return accept({ type: 'StageOpened', v: 1, data: { itemId: item.itemId, stage } });
}
