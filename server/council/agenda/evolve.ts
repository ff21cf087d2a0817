/** What its events make of the agenda. */
import type { SittingEventOf } from '#contract/events';
import type { ItemId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../sitting/sitting.ts';
import type { Item } from './agenda.ts';

export type AgendaEvent = SittingEventOf<
  | 'ItemAdded'
  | 'ItemOpened'
  | 'ItemClosed'
  | 'ItemWithdrawn'
  | 'ItemPostponed'
  | 'ItemRestored'
  | 'ItemMoved'
  | 'StageOpened'
  | 'AmendmentSubmitted'
  | 'AmendmentWithdrawn'
  | 'BlockFormed'
  | 'ItemTakenFromBlock'
>;

export function evolveAgenda(sitting: Sitting, event: AgendaEvent): Sitting {
  const { items } = sitting.agenda;
  const { openItemId: _, ...agenda } = sitting.agenda;
  switch (event.type) {
    case 'ItemAdded':
      return { ...sitting, agenda: { ...sitting.agenda, items: [...items, { ...event.data, state: 'waiting' }] } };
    case 'ItemOpened': {
      const { itemId } = event.data;
      return { ...sitting, agenda: { ...agenda, items: withState(items, itemId, 'open'), openItemId: itemId } };
    }
    case 'ItemClosed':
      return { ...sitting, agenda: { ...agenda, items: withState(items, event.data.itemId, 'considered') } };
    case 'ItemWithdrawn':
    case 'ItemPostponed':
    case 'ItemRestored':
    case 'ItemMoved':
    case 'StageOpened':
    case 'AmendmentSubmitted':
    case 'AmendmentWithdrawn':
    case 'BlockFormed':
    case 'ItemTakenFromBlock':
      return sitting;
    default:
      return unreachable(event);
  }
}

const withState = (items: readonly Item[], itemId: ItemId, state: Item['state']): readonly Item[] =>
  items.map((item) => (item.itemId === itemId ? { ...item, state } : item));
