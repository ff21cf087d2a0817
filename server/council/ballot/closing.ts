/** The close of the running ballot: outcomes of the whole roster and the verdict, in one event. */
import type { SittingEventOf } from '#contract/events';
import type { Sitting } from '../sitting/sitting.ts';
import type { RunningBallot } from './ballot.ts';
import { countNow, outcomesOf, presentNow } from './count.ts';
import { headTakesPart } from './head.ts';
import { verdictOn } from './verdict.ts';

type BallotClosed = SittingEventOf<'BallotClosed'>;

/** The event that closes `ballot`, the one running in `sitting`, as everything stands there. */
export function closing(
  sitting: Sitting,
  ballot: RunningBallot,
  closedBy: BallotClosed['data']['closedBy'],
): BallotClosed {
  const votes = outcomesOf(sitting);
  const { council, rules } = sitting;
  const basis = {
    councilKind: council.kind,
    seats: council.seats,
    headTakesPart: headTakesPart(sitting),
    headInTwoThirdsBase: rules.headInTwoThirdsBase,
    present: presentNow(sitting),
    counts: countNow(sitting),
    rulesEdition: rules.edition,
  };
  const verdict = verdictOn(ballot.majority, basis, closedBy === 'quorum-lost' ? 'quorum-lost' : undefined);
  return { type: 'BallotClosed', v: 1, data: { ballotId: ballot.ballotId, closedBy, verdict, votes } };
}
