/** How far the votes on an item have come: the last result that stands holds. Nothing here judges a count. */
import { type Amendment, amendmentsTo, type Item } from '../agenda/agenda.ts';
import type { ClosedBallot } from '../ballot/ballot.ts';
import { decidingOn, standingOn } from '../ballot/deciding.ts';
import { subjectOf } from '../ballot/subject.ts';
import type { Sitting } from '../sitting/sitting.ts';

/** `basis`: adopted as a basis, amendments and the whole are due. */
export type Standing = 'not-voted' | 'basis' | 'adopted' | 'failed';

/** The last ballot that decided on the item, alone or in a block, or adopted it as a basis, and stands. */
export const decidingBallot = ({ ballots }: Sitting, { itemId }: Item): ClosedBallot | undefined =>
  decidingOn(ballots, itemId);

export function standingOf(sitting: Sitting, item: Item): Standing {
  const last = decidingBallot(sitting, item);
  if (!last) return 'not-voted';
  if (last.verdict.result !== 'adopted') return 'failed';
  return subjectOf(sitting.ballots, last) === 'as-a-basis' ? 'basis' : 'adopted';
}

/** Whether the item has been decided one way or the other. */
export function isVoted(sitting: Sitting, item: Item): boolean {
  const standing = standingOf(sitting, item);
  return standing === 'adopted' || standing === 'failed';
}

/** A land matter that failed is answered by a reasoned refusal, voted once. */
export const owesReasonedRefusal = (sitting: Sitting, item: Item): boolean =>
  item.landMatter === true &&
  standingOf(sitting, item) === 'failed' &&
  !standingOn(sitting.ballots, item.itemId).some(({ reasonedRefusal }) => reasonedRefusal);

/** Amendments that wait for a vote, in the order of receipt. */
export const amendmentsWaiting = ({ agenda }: Sitting, { itemId }: Item): readonly Amendment[] =>
  amendmentsTo(agenda, itemId).filter(({ state }) => state === 'waiting');
