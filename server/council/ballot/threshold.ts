/**
 * Thresholds: from what a majority is reckoned, and how many votes «за» adopt. N is the total composition, or the
 * filled mandates by the council's rule; M is N and the separately elected head, if he takes part (280/97-ВР ст. 59
 * ч. 2); P is who is present at the close.
 */

import { unreachable } from '#contract/unreachable';
import type { Threshold } from '#contract/verdict';
import type { CouncilKind, Majority, SecretGround } from '#contract/vocabulary';
import { articleOf } from './law.ts';

/** What thresholds are reckoned from. */
export type Basis = {
  readonly councilKind: CouncilKind;
  /** Of a secret ballot: some have an article of their own. */
  readonly ground?: SecretGround;
  /** N, the total composition by law; vacant mandates count. */
  readonly seats: number;
  /** Filled mandates, where the council's rule reckons the composition from them instead of N. */
  readonly actual?: number;
  /** Whether the separately elected head takes part. */
  readonly headTakesPart: boolean;
  /** The council's rule: whether a head who takes part counts in the base of two thirds. */
  readonly headInTwoThirdsBase: boolean;
  /** P, members present at the close, the head among them, those in conflict left out. */
  readonly present: number;
  /** Votes cast, for a plurality. */
  readonly votes: { readonly for: number; readonly against: number };
};

/** Base, votes needed and article of a majority; at least one vote «за» is always needed. */
export function thresholdOf(majority: Majority, basis: Basis): Threshold {
  const { base, needed } = reckon(majority, basis);
  return { base, needed: Math.max(1, needed), article: articleOf(majority, basis.councilKind, basis.ground) };
}

function reckon(majority: Majority, basis: Basis): { base: number; needed: number } {
  const { present, votes } = basis;
  const seats = deputiesIn(basis);
  const withHead = basis.headTakesPart ? seats + 1 : seats;
  switch (majority) {
    case 'majority-of-composition':
      return { base: withHead, needed: moreThanHalf(withHead) };
    case 'two-thirds-of-composition': {
      const base = basis.headInTwoThirdsBase ? withHead : seats;
      return { base, needed: atLeast(2, 3, base) };
    }
    case 'one-third-of-composition':
      return { base: seats, needed: atLeast(1, 3, seats) };
    case 'half-of-composition':
      return { base: seats, needed: atLeast(1, 2, seats) };
    case 'majority-of-present':
      return { base: present, needed: moreThanHalf(present) };
    case 'two-thirds-of-present':
      return { base: present, needed: atLeast(2, 3, present) };
    case 'plurality':
      return { base: votes.for + votes.against, needed: votes.against + 1 };
    default:
      return unreachable(majority);
  }
}

/** Deputies in the composition: N by law, or the filled mandates. */
const deputiesIn = ({ seats, actual }: Basis): number => actual ?? seats;

const moreThanHalf = (whole: number): number => Math.floor(whole / 2) + 1;
const atLeast = (part: number, of: number, whole: number): number => Math.ceil((part * whole) / of);

/**
 * The two readings of two thirds, the head in the base and not, when they need different numbers of votes: the chair
 * is warned before such a ballot. Undefined when the head takes no part or both readings agree.
 */
export function disputedTwoThirds(basis: Basis): { withHead: number; withoutHead: number } | undefined {
  if (!basis.headTakesPart) return undefined;
  const withHead = atLeast(2, 3, deputiesIn(basis) + 1);
  const withoutHead = atLeast(2, 3, deputiesIn(basis));
  return withHead === withoutHead ? undefined : { withHead, withoutHead };
}
