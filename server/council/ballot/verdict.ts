/**
 * The explained verdict of a ballot, computed once at its close and stored in the event: every screen, paper and
 * file prints it, and nobody counts twice.
 */
import type { AlternativeFigures, Counts, Threshold, Verdict } from '#contract/verdict';
import type { Majority } from '#contract/vocabulary';
import { LAW_EDITION } from './law.ts';
import { type Basis, thresholdOf } from './threshold.ts';

/** What a verdict is reckoned from: the count of the whole roster, and the rules it is measured by. */
export type VerdictBasis = Omit<Basis, 'votes'> & {
  readonly counts: Counts;
  /** Edition of the council's regulations. */
  readonly rulesEdition: string;
};

/** Why a ballot has no result though it was closed. */
export type VoidReason = NonNullable<Verdict['voidReason']>;

/**
 * The verdict on this count. A ballot that lost its quorum, where the council's rule voids it, whose figures
 * contradict each other or would betray people keeps the figures given here and has no other result. A plurality that holds is `adopted` as a sounding,
 * never as a decision.
 */
export function verdictOn(majority: Majority, basis: VerdictBasis, voidReason?: VoidReason): Verdict {
  const threshold = thresholdOf(majority, { ...basis, votes: basis.counts });
  return verdict(majority, basis, threshold, {
    ...(voidReason
      ? { result: 'void', voidReason }
      : { result: basis.counts.for >= threshold.needed ? 'adopted' : 'rejected' }),
  });
}

/**
 * The verdict among alternatives or candidates; `basis.counts` are those of the leading one. It wins with more votes
 * «за» than any other and no fewer than the majority asks for; a plurality asks for no more than the lead. A tie is no
 * result, and neither is a list that nobody voted for.
 */
export function verdictAmong(
  majority: Majority,
  basis: VerdictBasis,
  alternatives: readonly AlternativeFigures[],
  voidReason?: VoidReason,
): Verdict {
  const { leader, tied, runnerUp } = leadAmong(alternatives);
  const threshold = thresholdOf(majority, { ...basis, votes: { for: basis.counts.for, against: runnerUp } });
  const asked = majority === 'plurality' ? { ...threshold, base: sumOfVotes(alternatives) } : threshold;
  const figures = { alternatives: [...alternatives] };
  if (voidReason) return verdict(majority, basis, asked, { result: 'void', voidReason, ...figures });
  if (tied) return verdict(majority, basis, asked, { result: 'rejected', ...figures, tied: [...tied] });
  const won = leader !== undefined && leader.for >= asked.needed;
  return verdict(majority, basis, asked, {
    result: won ? 'adopted' : 'rejected',
    ...figures,
    ...(won && { winner: leader.number }),
  });
}

/** Who leads by votes «за», who else has as many, and how many the next one has. */
export function leadAmong(alternatives: readonly AlternativeFigures[]): {
  readonly leader: AlternativeFigures | undefined;
  readonly tied: readonly number[] | undefined;
  readonly runnerUp: number;
} {
  const [leader, second] = alternatives.toSorted((one, other) => other.for - one.for);
  const runnerUp = second?.for ?? 0;
  const even = leader !== undefined && leader.for > 0 && leader.for === runnerUp;
  const tied = even ? alternatives.filter((one) => one.for === runnerUp).map(({ number }) => number) : undefined;
  return { leader, tied, runnerUp };
}

const sumOfVotes = (alternatives: readonly AlternativeFigures[]): number =>
  alternatives.reduce((sum, one) => sum + one.for, 0);

type Found = Pick<Verdict, 'result' | 'voidReason' | 'alternatives' | 'winner' | 'tied'>;

function verdict(majority: Majority, basis: VerdictBasis, { base, needed, article }: Threshold, found: Found): Verdict {
  const { counts, seats, actual, headTakesPart, present, rulesEdition } = basis;
  return {
    seats,
    ...(actual !== undefined && { actual }),
    headTakesPart,
    present,
    majority,
    article,
    base,
    needed,
    counts,
    ...found,
    rulesEdition,
    lawEdition: LAW_EDITION,
  };
}
