/** What its events make of the agenda. */
import type { SittingEventOf } from '#contract/events';
import type { AmendmentId, ItemId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../sitting/sitting.ts';
import type { Agenda, Amendment, Item } from './agenda.ts';
import { openingOf, takenBack } from './taking-back.ts';

export type AgendaEvent = SittingEventOf<
  | 'ItemAdded'
  | 'ItemOpened'
  | 'ItemClosed'
  | 'ItemTakenBack'
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

export const evolveAgenda = (sitting: Sitting, event: AgendaEvent): Sitting => ({
  ...sitting,
  agenda: {
    ...changedBy(sitting.agenda, event),
    ...(event.type === 'ItemOpened' && { opening: openingOf(sitting, event.data.itemId) }),
  },
});

function changedBy(agenda: Agenda, event: AgendaEvent): Agenda {
  switch (event.type) {
    case 'ItemAdded':
      return { ...agenda, items: [...agenda.items, { ...event.data, state: 'waiting' }] };
    case 'ItemOpened':
      return { ...apart(inState(agenda, event.data.itemId, 'open'), event.data.itemId), openItemId: event.data.itemId };
    case 'ItemClosed':
      return withoutOpen(inState(agenda, event.data.itemId, 'considered'));
    case 'ItemTakenBack':
      return takenBack(agenda, event.data.itemId);
    case 'ItemWithdrawn':
      return apart(inState(agenda, event.data.itemId, 'withdrawn'), event.data.itemId);
    case 'ItemPostponed':
      return apart(inState(agenda, event.data.itemId, 'postponed'), event.data.itemId);
    case 'ItemRestored':
      return inState(agenda, event.data.itemId, 'waiting');
    case 'ItemMoved':
      return moved(agenda, event.data);
    case 'StageOpened':
      return withItem(agenda, event.data.itemId, { stage: event.data.stage });
    case 'AmendmentSubmitted':
      return { ...agenda, amendments: [...agenda.amendments, { ...event.data, state: 'waiting' }] };
    case 'AmendmentWithdrawn':
      return withAmendment(agenda, event.data.amendmentId, 'withdrawn');
    case 'BlockFormed':
      return { ...agenda, block: event.data, blocksFormed: agenda.blocksFormed + 1 };
    case 'ItemTakenFromBlock':
      return apart(agenda, event.data.itemId);
    default:
      return unreachable(event);
  }
}

const withItem = (agenda: Agenda, itemId: ItemId, change: Partial<Item>): Agenda => ({
  ...agenda,
  items: agenda.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
});

/** The agenda with an item in another state. */
const inState = (agenda: Agenda, itemId: ItemId, state: Item['state']): Agenda => withItem(agenda, itemId, { state });

/** The agenda with an amendment in another state. */
export const withAmendment = (agenda: Agenda, amendmentId: AmendmentId, state: Amendment['state']): Agenda => ({
  ...agenda,
  amendments: agenda.amendments.map((one) => (one.amendmentId === amendmentId ? { ...one, state } : one)),
});

const withoutOpen = ({ openItemId: _, opening: _opening, ...agenda }: Agenda): Agenda => agenda;

/** The agenda without a block. */
export const withoutBlock = ({ block: _, ...agenda }: Agenda): Agenda => agenda;

/** An item considered by itself is in no block; a block that lost its last item is none. */
function apart(agenda: Agenda, itemId: ItemId): Agenda {
  const { block } = agenda;
  if (!block?.itemIds.includes(itemId)) return agenda;
  const itemIds = block.itemIds.filter((id) => id !== itemId);
  return itemIds.length === 0 ? withoutBlock(agenda) : { ...agenda, block: { ...block, itemIds } };
}

function moved(agenda: Agenda, { itemId, before }: SittingEventOf<'ItemMoved'>['data']): Agenda {
  const item = agenda.items.filter((one) => one.itemId === itemId);
  const others = agenda.items.filter((one) => one.itemId !== itemId);
  const place = others.findIndex((one) => one.itemId === before);
  return { ...agenda, items: others.toSpliced(place < 0 ? others.length : place, 0, ...item) };
}
