/**
 * An item that was opened by mistake is taken back, while nobody has spoken and nothing was voted since: it stands as
 * it stood before, and the record keeps both. What has been considered is closed instead.
 */
import type { SittingEvent } from '#contract/events';
import type { ItemId } from '#contract/ids';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { itemClosedFloor } from '../floor/leaving.ts';
import { chairBack } from '../offices/chair-back.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type Agenda, type Block, type Item, isOff, itemById, type Opening, openItem } from './agenda.ts';

/** Speeches that have begun in the sitting. */
const speechesOf = ({ floor }: Sitting): number =>
  floor.held.length + (floor.speech ? 1 : 0) + (floor.interrupted ? 1 : 0);

/** How things stand when this item is opened. */
export function openingOf(sitting: Sitting, itemId: ItemId): Opening {
  const { state = 'waiting', stage } = itemById(sitting.agenda, itemId) ?? {};
  const { block } = sitting.agenda;
  return {
    was: { state, ...(stage && { stage }) },
    ...(block?.itemIds.includes(itemId) && { block }),
    ballots: sitting.ballots.ended.length,
    speeches: speechesOf(sitting),
  };
}

/** Whether nothing has happened on the open item but its opening. */
export function isUntouched(sitting: Sitting): boolean {
  const { opening } = sitting.agenda;
  const { ended, running } = sitting.ballots;
  return opening?.ballots === ended.length && opening.speeches === speechesOf(sitting) && running === undefined;
}

export function takeBackItem(sitting: Sitting, { itemId, reopen }: CommandOf<'take-back-item'>): Decision {
  const { agenda, ballots } = sitting;
  const item = openItem(agenda);
  if (item?.itemId !== itemId) return reject('NO_ITEM_OPEN');
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  if (!isUntouched(sitting)) return reject('ITEM_HEARD', { number: item.number });
  const events: SittingEvent[] = [
    ...itemClosedFloor(sitting, itemId),
    { type: 'ItemTakenBack', v: 1, data: { itemId } },
    ...chairBack(sitting, itemId),
  ];
  if (reopen === undefined) return accept(...events);
  const before = itemById(agenda, reopen);
  if (!before || reopen === itemId) return reject('UNKNOWN_ITEM', { itemId: reopen });
  if (isOff(before)) return reject('ITEM_OFF_THE_AGENDA', { number: before.number });
  return accept(...events, { type: 'ItemOpened', v: 1, data: { itemId: reopen } });
}

/** The agenda as it stood before this item was opened. */
export function takenBack({ openItemId: _, opening, ...agenda }: Agenda, itemId: ItemId): Agenda {
  const restored = ({ stage: _stage, ...item }: Item): Item => ({ ...item, ...(opening?.was ?? { state: 'waiting' }) });
  const items = agenda.items.map((item) => (item.itemId === itemId ? restored(item) : item));
  return { ...agenda, items, ...(opening?.block && blockAgain(agenda, opening.block, itemId)) };
}

/** The item goes back into its block, whose others may have been taken out of it since; into another it does not. */
function blockAgain({ block }: Pick<Agenda, 'block'>, before: Block, itemId: ItemId): Pick<Agenda, 'block'> {
  if (block && block.blockId !== before.blockId) return {};
  const itemIds = before.itemIds.filter((id) => id === itemId || block?.itemIds.includes(id));
  return { block: { ...before, itemIds } };
}
