/**
 * The close of a secret ballot: sums and who took part, never who voted how. Of one that is void no figures are
 * shown: nobody needs them, and they could betray somebody.
 */
import type { SittingEventOf } from '#contract/events';
import type { Counts, Verdict } from '#contract/verdict';
import type { Tally } from '../decision.ts';
import { isRegistered, registeredMembers } from '../registration/presence.ts';
import { knownMembers } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { RunningBallot } from './ballot.ts';
import { basisAtClose } from './basis.ts';
import { presentNow } from './count.ts';

import { isSealed } from './secret.ts';
import { type VoidReason, verdictOn } from './verdict.ts';
import { tookPart } from './votes.ts';

type Closed = SittingEventOf<'BallotClosed'>['data'];
/** Votes as they are counted, in a box or in the hub's urn. */
export type Sums = Tally & { readonly invalid?: number };

export const NOTHING: Sums = { for: 0, against: 0, abstain: 0 };

/**
 * What closes a secret ballot before or without its figures on paper.
 * @param tally sums of the sealed presses; they agree with who took part, else whoever counts them is broken.
 * @throws Error when they do not.
 */
export function closingSecret(
  sitting: Sitting,
  ballot: RunningBallot,
  closedBy: Closed['closedBy'],
  tally: Tally | undefined,
): Closed {
  const sums = closedBy === 'quorum-lost' ? NOTHING : agreed(ballot, tally);
  const voidReason = whyVoid(sitting, ballot, closedBy);
  const verdict = secretVerdict(sitting, ballot, voidReason ? NOTHING : sums, voidReason);
  if (!isSealed(ballot)) return { ballotId: ballot.ballotId, closedBy, verdict };
  const gave = knownMembers(sitting.roster, ballot.tookPart).map(({ id }) => id);
  return { ballotId: ballot.ballotId, closedBy, verdict, tookPart: gave };
}

/** The group may have become too small since the opening: who left, stood back, or gave no vote hides nobody. */
function whyVoid({ rules }: Sitting, ballot: RunningBallot, closedBy: Closed['closedBy']): VoidReason | undefined {
  if (closedBy === 'quorum-lost') return 'quorum-lost';
  return isSealed(ballot) && howManyTookPart(ballot) < rules.secretMinimumPresent ? 'group-too-small' : undefined;
}

const howManyTookPart = ({ tookPart: gaveVote }: RunningBallot): number =>
  gaveVote.filter((took) => took !== undefined).length;

function agreed(ballot: RunningBallot, tally: Tally | undefined): Tally {
  const gave = howManyTookPart(ballot);
  if (tally && tally.for + tally.against + tally.abstain === gave) return tally;
  throw new Error(`${ballot.ballotId}: the sums of the secret ballot do not agree with the ${gave} who took part`);
}

/** The verdict on these sums; it says when all are of one kind, and so tell how everyone voted. */
export function secretVerdict(sitting: Sitting, ballot: RunningBallot, sums: Sums, voidReason?: VoidReason): Verdict {
  const verdict = verdictOn(ballot.majority, basisAtClose(sitting, countsOf(sitting, sums)), voidReason);
  return withUnanimity(verdict, [sums.for, sums.against, sums.abstain]);
}

/** The verdict with its warning when all votes are of one kind. */
export const withUnanimity = (verdict: Verdict, kinds: readonly number[]): Verdict =>
  kinds.filter((votes) => votes > 0).length === 1 ? { ...verdict, unanimous: true } : verdict;

/**
 * The whole roster in figures: votes as counted, the rest of who may vote, those in conflict, everyone else. A vote
 * that stands though its card is out is none of those present. Of those in conflict some may have put a paper into the
 * box before they declared it: nobody knows, and no paper is counted twice.
 */
export function countsOf(sitting: Sitting, sums: Sums): Counts {
  const total = sitting.roster.members.length;
  const given = sums.for + sums.against + sums.abstain + (sums.invalid ?? 0);
  const present = presentNow(sitting);
  const conflict = Math.min(registeredMembers(sitting).length - present, total - given);
  const notVoting = Math.max(0, present + Math.min(given, goneWithVote(sitting)) - given);
  return { ...sums, notVoting, absent: total - given - notVoting - conflict, conflict, total };
}

const goneWithVote = (sitting: Sitting): number =>
  sitting.roster.members.filter(({ id }) => tookPart(sitting, id) && !isRegistered(sitting, id)).length;
