/**
 * The explained verdict of a ballot, computed once at its close and stored in the event: every screen, paper and
 * file prints it, and nobody counts twice.
 */
import type { Counts, Verdict } from '#contract/verdict';
import type { Majority } from '#contract/vocabulary';
import { LAW_EDITION } from './law.ts';
import { type Basis, thresholdOf } from './threshold.ts';

/** What a verdict is reckoned from: the count of the whole roster, and the rules it is measured by. */
export type VerdictBasis = Omit<Basis, 'votes'> & {
  readonly counts: Counts;
  /** Edition of the council's regulations. */
  readonly rulesEdition: string;
};

/**
 * The verdict on this count. A ballot that lost its quorum, where the council's rule voids it, keeps its figures and
 * has no other result. A plurality that holds is `adopted` as a sounding, never as a decision.
 */
export function verdictOn(majority: Majority, basis: VerdictBasis, voidReason?: 'quorum-lost'): Verdict {
  const { counts, seats, headTakesPart, present, rulesEdition } = basis;
  const { base, needed, article } = thresholdOf(majority, { ...basis, votes: counts });
  const figures = { seats, headTakesPart, present, majority, article, base, needed, counts };
  const editions = { rulesEdition, lawEdition: LAW_EDITION };
  if (voidReason) return { ...figures, result: 'void', voidReason, ...editions };
  return { ...figures, result: counts.for >= needed ? 'adopted' : 'rejected', ...editions };
}
