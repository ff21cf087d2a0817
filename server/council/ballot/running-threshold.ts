/** The threshold as it stands now, for screens: what would be needed if a ballot closed at this moment. */
import type { Threshold } from '#contract/verdict';
import type { Majority } from '#contract/vocabulary';
import { compositionOf } from '../roster/composition.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { groundNow } from './basis.ts';
import { countNow, presentNow } from './count.ts';
import { headTakesPart } from './head.ts';
import { type Basis, disputedTwoThirds, thresholdOf } from './threshold.ts';

/** What thresholds would be reckoned from now, with the votes of the running ballot if one runs. */
export function basisNow(sitting: Sitting): Basis {
  const counts = countNow(sitting);
  return {
    councilKind: sitting.council.kind,
    ...groundNow(sitting),
    ...compositionOf(sitting),
    headTakesPart: headTakesPart(sitting),
    headInTwoThirdsBase: sitting.rules.headInTwoThirdsBase,
    present: presentNow(sitting),
    votes: counts,
  };
}

/** What this majority would need now: shown to the chair before a ballot opens. */
export const thresholdNow = (sitting: Sitting, majority: Majority): Threshold =>
  thresholdOf(majority, basisNow(sitting));

/** What the running ballot would need if it closed now, or undefined when none runs. */
export const runningThreshold = (sitting: Sitting): Threshold | undefined =>
  sitting.ballots.running && thresholdNow(sitting, sitting.ballots.running.majority);

/** Both readings of two thirds where they differ now, the head in the base and not; the chair is warned of it. */
export const disputedTwoThirdsNow = (sitting: Sitting): { withHead: number; withoutHead: number } | undefined =>
  disputedTwoThirds(basisNow(sitting));
