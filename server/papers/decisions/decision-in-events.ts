/** A decision among a sitting's events: its number, and the documents of its item. Cheaper than following the sitting. */
import type { AttachedDocument } from '#contract/files';
import type { ItemId } from '#contract/ids';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';

export type DecisionFound = { readonly number: string; readonly documents: readonly AttachedDocument[] };

/** @param ordinal from 1, in the order of adoption. Undefined when the sitting adopted fewer. */
export function decisionIn(events: readonly PlacedEvent[], ordinal: number): DecisionFound | undefined {
  const numbered = events.flatMap(({ event }) => (event.type === 'DecisionNumbered' ? [event.data] : []))[ordinal - 1];
  if (!numbered) return undefined;
  const itemId = numbered.itemId ?? itemOf(events, numbered.ballotId);
  const added = events.map(({ event }) => event).find((event) => isItem(event, itemId));
  const documents = added?.type === 'ItemAdded' ? (added.data.documents ?? []) : [];
  return { number: numbered.number, documents };
}

const isItem = (event: PlacedEvent['event'], itemId: ItemId | undefined): boolean =>
  event.type === 'ItemAdded' && event.data.itemId === itemId;

function itemOf(events: readonly PlacedEvent[], ballotId: string): ItemId | undefined {
  for (const { event } of events)
    if (event.type === 'BallotOpened' && event.data.ballotId === ballotId) return event.data.itemId;
  return undefined;
}
