/**
 * The count: one outcome for every member of the roster, and their sums.
 * за + проти + утримались + не голосували + відсутні + конфлікт = the whole roster, always.
 */
import type { MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { Counts } from '#contract/verdict';
import type { Outcome } from '#contract/vocabulary';
import { isRegistered } from '../registration/presence.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { voteOf } from './votes.ts';

export type Outcomes = Readonly<Record<MemberId, Outcome>>;

/** The outcome of one member if the running ballot closed now. */
export const outcomeOf = (sitting: Sitting, memberId: MemberId): Outcome =>
  voteOf(sitting, memberId)?.choice ?? (isRegistered(sitting, memberId) ? 'not-voting' : 'absent');

/** Every member of the roster with the outcome if the running ballot closed now, in the roster's order. */
export const outcomesOf = (sitting: Sitting): Outcomes =>
  Object.fromEntries(sitting.roster.members.map(({ id }) => [id, outcomeOf(sitting, id)]));

/** Sums of the outcomes. */
export function countOutcomes(outcomes: Outcomes): Counts {
  const counts = { for: 0, against: 0, abstain: 0, notVoting: 0, absent: 0, conflict: 0, total: 0 };
  for (const outcome of Object.values<Outcome>(outcomes)) {
    counts[column(outcome)] += 1;
    counts.total += 1;
  }
  return counts;
}

function column(outcome: Outcome): Exclude<keyof Counts, 'total'> {
  switch (outcome) {
    case 'for':
    case 'against':
    case 'abstain':
    case 'absent':
    case 'conflict':
      return outcome;
    case 'not-voting':
      return 'notVoting';
    default:
      return unreachable(outcome);
  }
}

/** P: members present for the ballot, those in conflict left out. */
export const presentOf = ({ for: votesFor, against, abstain, notVoting }: Counts): number =>
  votesFor + against + abstain + notVoting;
