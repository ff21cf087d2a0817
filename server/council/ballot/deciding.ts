/** Which ballots decide on items of the agenda, and the last that did; amendments and soundings of opinion do not. */
import type { ItemId } from '#contract/ids';
import type { Subject } from '#contract/vocabulary';
import { type Ballots, type ClosedBallot, isSetAside } from './ballot.ts';
import { subjectOf } from './subject.ts';

const DECIDES: readonly Subject[] = [
  'as-a-whole',
  'basis-and-whole',
  'take-note',
  'veto-override',
  'election',
  'request',
];

/** Whether a ballot on this subject decides its item, or the items of its block, one way or the other. */
export const decidesItems = (subject: Subject): boolean => DECIDES.includes(subject);

/** Closed ballots on the item, alone or in a block, oldest first, whose results stand: not void, not set aside. */
export const standingOn = (ballots: Ballots, itemId: ItemId): readonly ClosedBallot[] =>
  ballots.ended.filter(
    (one): one is ClosedBallot =>
      one.ended === 'closed' &&
      (one.itemId === itemId || one.itemIds?.includes(itemId) === true) &&
      one.verdict.result !== 'void' &&
      !isSetAside(ballots, one.ballotId),
  );

/**
 * The last ballot that decided on the item, or on it as a basis, and stands. A reasoned refusal is none; nor is the
 * rejection of a block, whose items then wait for votes of their own.
 */
export function decidingOn(ballots: Ballots, itemId: ItemId): ClosedBallot | undefined {
  const last = standingOn(ballots, itemId).findLast((one) => {
    const subject = subjectOf(ballots, one);
    return !one.reasonedRefusal && (subject === 'as-a-basis' || decidesItems(subject));
  });
  return last?.itemIds && last.verdict.result === 'rejected' ? undefined : last;
}

/** The last ballot that decided the item and stands; undefined while it is undecided or adopted only as a basis. */
export function decisionOn(ballots: Ballots, itemId: ItemId): ClosedBallot | undefined {
  const last = decidingOn(ballots, itemId);
  return last && decidesItems(subjectOf(ballots, last)) ? last : undefined;
}
