/** How far the votes on an item have come: the last result that stands holds. Nothing here judges a count. */
import { type Amendment, amendmentsTo, type Item } from '../agenda/agenda.ts';
import { type ClosedBallot, isSetAside } from '../ballot/ballot.ts';
import { decidesItems } from '../ballot/deciding.ts';
import { subjectOf } from '../ballot/question.ts';
import type { Sitting } from '../sitting/sitting.ts';

/** `basis`: adopted as a basis, amendments and the whole are due. */
export type Standing = 'not-voted' | 'basis' | 'adopted' | 'failed';

/** Closed ballots on the item, oldest first, whose results stand: not void, not set aside. */
export const standingBallots = ({ ballots }: Sitting, { itemId }: Item): readonly ClosedBallot[] =>
  ballots.ended.filter(
    (one): one is ClosedBallot =>
      one.ended === 'closed' &&
      one.itemId === itemId &&
      one.verdict.result !== 'void' &&
      !isSetAside(ballots, one.ballotId),
  );

/** The last ballot that decided on the item, or adopted it as a basis, and stands; a reasoned refusal is none. */
export function decidingBallot(sitting: Sitting, item: Item): ClosedBallot | undefined {
  return standingBallots(sitting, item).findLast((one) => {
    const subject = subjectOf(sitting.ballots, one);
    return !one.reasonedRefusal && (subject === 'as-a-basis' || decidesItems(subject));
  });
}

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
  !standingBallots(sitting, item).some(({ reasonedRefusal }) => reasonedRefusal);

/** Amendments that wait for a vote, in the order of receipt. */
export const amendmentsWaiting = ({ agenda }: Sitting, { itemId }: Item): readonly Amendment[] =>
  amendmentsTo(agenda, itemId).filter(({ state }) => state === 'waiting');
