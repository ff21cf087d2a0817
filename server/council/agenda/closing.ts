/** The close of the item that is open, with what goes with it: requests on it end, a chair passed for it goes back. */
import type { SittingEvent } from '#contract/events';
import { itemClosedFloor } from '../floor/leaving.ts';
import { chairBack } from '../offices/chair-back.ts';
import type { Sitting } from '../sitting/sitting.ts';

/** The events that close the item open now; none when none is. */
export function closingOpenItem(sitting: Sitting): readonly SittingEvent[] {
  const itemId = sitting.agenda.openItemId;
  if (itemId === undefined) return [];
  return [
    ...itemClosedFloor(sitting, itemId),
    { type: 'ItemClosed', v: 1, data: { itemId } },
    ...chairBack(sitting, itemId),
  ];
}
