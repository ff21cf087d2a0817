/**
 * The chair's page: the next lawful steps, who has not voted yet, and what the chair should know before acting.
 * Like every screen it never tells how anyone votes while a ballot runs.
 */
import type { ChairView } from '#contract/views';
import { MAJORITIES } from '#contract/vocabulary';
import { notVoted } from '../council/ballot/not-voted.ts';
import { thresholdNow } from '../council/ballot/running-threshold.ts';
import type { Sitting } from '../council/council.ts';
import { chairSteps } from './chair-steps.ts';
import { chairWarnings } from './chair-warnings.ts';
import { healthLine, type ViewContext } from './context.ts';
import type { House } from './house.ts';
import { chairName, stageOf } from './stage.ts';

export function chairView(house: House, context: ViewContext): ChairView {
  const record = house.current;
  const name = record && chairName(record.sitting);
  return {
    council: house.councilName,
    ...stageOf(house, context),
    ...(name !== undefined && { chairName: name }),
    steps: record ? chairSteps(record) : [],
    notVoted: record ? notVoted(record.sitting).map(({ id }) => id) : [],
    ...(record && record.sitting.phase === 'open' && beforeABallot(record.sitting)),
    warnings: chairWarnings(record?.sitting, context),
    health: healthLine(house, context),
  };
}

/** What the next ballot would need by each majority that can be told beforehand, and how long it lasts by the rules. */
function beforeABallot(sitting: Sitting): Pick<ChairView, 'thresholds' | 'ballotSeconds'> {
  const foreseeable = MAJORITIES.filter((majority) => majority !== 'plurality');
  const thresholds = Object.fromEntries(foreseeable.map((majority) => [majority, thresholdNow(sitting, majority)]));
  return { thresholds, ballotSeconds: sitting.rules.ballotSeconds };
}
