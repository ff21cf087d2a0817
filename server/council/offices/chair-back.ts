/** A chair that was passed for one item goes back by itself when that item is closed. */
import type { SittingEventOf } from '#contract/events';
import type { ItemId } from '#contract/ids';
import type { Sitting } from '../sitting/sitting.ts';
import { sameChair } from './offices.ts';

/** The event that gives the chair back at the close of this item; none when it was not passed for it. */
export function chairBack({ chair, offices }: Sitting, itemId: ItemId): readonly SittingEventOf<'ChairPassed'>[] {
  const { passed } = offices;
  if (passed?.forItem !== itemId || sameChair(chair, passed.back)) return [];
  return [{ type: 'ChairPassed', v: 1, data: { chair: passed.back } }];
}
