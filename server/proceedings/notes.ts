/** Notes and corrections of the office on a sitting's record, out of the council's events. */
import { isOfCouncil } from '#contract/events';
import type { NoteId, SittingId } from '#contract/ids';
import type { PlacedEvent } from './placed-event.ts';
import type { NoteRecord, Place } from './proceedings.ts';

export type Notes = { readonly notes: readonly NoteRecord[]; readonly last?: Place };

/** Those that stand, oldest first; `last`: the place of the last event about any of them. */
export function notesOn(sittingId: SittingId, events: Iterable<PlacedEvent>): Notes {
  const standing = new Map<NoteId, NoteRecord>();
  let last: Place | undefined;
  for (const { event, at, position: placed, hash } of events) {
    if (!isOfCouncil(event) || event.type !== 'RecordNoted' || event.data.sittingId !== sittingId) continue;
    const { noteId, kind, text, position, replaces } = event.data;
    if (replaces !== undefined) standing.delete(replaces);
    standing.set(noteId, { noteId, kind, text, at, ...(position !== undefined && { position }) });
    last = { position: placed, hash };
  }
  return { notes: [...standing.values()], ...(last && { last }) };
}
