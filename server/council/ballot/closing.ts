/** The close of the running ballot: outcomes of the whole roster and the verdict, in one event. */
import type { SittingEventOf } from '#contract/events';
import type { Tally } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { leadingHeld, votedFigures } from './alternatives.ts';
import type { RunningBallot } from './ballot.ts';
import { basisAtClose } from './basis.ts';
import { countNow, outcomesOf } from './count.ts';
import { closingSecret } from './secret-close.ts';
import { type VoidReason, verdictAmong, verdictOn } from './verdict.ts';

export type BallotClosed = SittingEventOf<'BallotClosed'>;

/**
 * The event that closes `ballot`, the one running in `sitting`, as everything stands there. Of several alternatives
 * all have been voted, unless the quorum was lost among them. `tally`: of an electronic secret one.
 */
export function closing(
  sitting: Sitting,
  ballot: RunningBallot,
  closedBy: BallotClosed['data']['closedBy'],
  tally?: Tally,
): BallotClosed {
  if (ballot.manner === 'secret') {
    return { type: 'BallotClosed', v: 1, data: closingSecret(sitting, ballot, closedBy, tally) };
  }
  const voidReason: VoidReason | undefined = closedBy === 'quorum-lost' ? 'quorum-lost' : undefined;
  const { ballotId, majority } = ballot;
  const leading = leadingHeld(ballot);
  const counts = leading?.counts ?? countNow(sitting);
  const votes = leading?.votes ?? outcomesOf(sitting);
  const basis = basisAtClose(sitting, counts);
  const verdict = ballot.alternatives
    ? verdictAmong(majority, basis, votedFigures(ballot), voidReason)
    : verdictOn(majority, basis, voidReason);
  return { type: 'BallotClosed', v: 1, data: { ballotId, closedBy, verdict, votes } };
}
