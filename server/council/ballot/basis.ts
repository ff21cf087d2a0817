/** What a verdict rests on beside its majority: the composition, the head, who is present, the council's rules. */
import type { Counts } from '#contract/verdict';
import { compositionOf } from '../roster/composition.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { presentNow } from './count.ts';
import { headTakesPart } from './head.ts';
import type { VerdictBasis } from './verdict.ts';

/** The ground of the ballot that runs, if it is secret. */
export const groundNow = ({ ballots: { running } }: Sitting): Pick<VerdictBasis, 'ground'> =>
  running?.ground ? { ground: running.ground } : {};

/** What a verdict on this count would rest on, as everything stands now. */
export const basisAtClose = (sitting: Sitting, counts: Counts): VerdictBasis => ({
  councilKind: sitting.council.kind,
  ...groundNow(sitting),
  ...compositionOf(sitting),
  headTakesPart: headTakesPart(sitting),
  headInTwoThirdsBase: sitting.rules.headInTwoThirdsBase,
  present: presentNow(sitting),
  counts,
  rulesEdition: sitting.rules.edition,
});
