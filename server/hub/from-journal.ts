/** A committed event of the journal, as the house knows it. */
import type { HouseEvent } from '#contract/events';
import type { CommittedEvent as JournalCommitted } from '../journal/event.ts';
import type { CommittedEvent } from './face.ts';

export function fromJournal({
  position,
  hash,
  event: { stream, at, actor, cause, type, v, data },
}: JournalCommitted): CommittedEvent {
  return { position, hash, stream, at, actor, cause, event: { type, v, data } as HouseEvent };
}
