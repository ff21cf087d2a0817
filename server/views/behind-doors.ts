/**
 * What came up while a part of the sitting was closed, gathered as its events are followed: ids of ballots that ended and
 * of items that were added, {@link speechWithin} of speeches that began, {@link conflictWithin} of conflicts declared.
 */
import type { SittingEvent } from '#contract/events';
import type { Conflict } from '../council/conflict/conflict.ts';
import type { Sitting, Speech } from '../council/council.ts';

export const speechWithin = ({ begunAt, memberId, guestId }: Speech): string =>
  `speech ${begunAt} ${memberId ?? guestId ?? ''}`;

export const conflictWithin = ({ itemId, memberId }: Conflict): string => `conflict ${itemId} ${memberId}`;

/** @param sitting as the event left it. */
export function noteBehindDoors(within: Set<string>, { closedPart, floor }: Sitting, event: SittingEvent): void {
  if (!closedPart) {
    /* Declared anew in the open, a conflict is public; a stamp of two speeches is the later one's. */
    if (event.type === 'ConflictDeclared') within.delete(conflictWithin(event.data));
    else if (event.type === 'SpeechBegun' && floor.speech) within.delete(speechWithin(floor.speech));
    return;
  }
  switch (event.type) {
    case 'ItemAdded':
      within.add(event.data.itemId);
      break;
    case 'BallotClosed':
    case 'BallotStopped':
    case 'BallotVoided':
      within.add(event.data.ballotId);
      break;
    case 'SpeechBegun':
      if (floor.speech) within.add(speechWithin(floor.speech));
      break;
    case 'ConflictDeclared':
      within.add(conflictWithin(event.data));
      break;
  }
}
