/**
 * The count: one outcome for every member of the roster, and their sums.
 * за + проти + утримались + не голосували + відсутні + конфлікт = the whole roster, always.
 */
import type { MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import type { Counts } from '#contract/verdict';
import type { Outcome } from '#contract/vocabulary';
import { inConflictOnBallot } from '../conflict/conflict.ts';
import { registeredMembers } from '../registration/presence.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type Outcomes = Readonly<Record<MemberId, Outcome>>;

/** The outcome of the member at this place of the roster if the running ballot closed now. */
function outcomeAt(sitting: Sitting, place: number): Outcome {
  const { ballots, registration, roster } = sitting;
  const choice = ballots.running?.votes[place]?.choice;
  if (choice) return choice;
  const member = registration.present[place] && roster.members[place];
  if (!member) return 'absent';
  return inConflictOnBallot(sitting, member.id) ? 'conflict' : 'not-voting';
}

/** Every member of the roster with the outcome if the running ballot closed now, in the roster's order. */
export const outcomesOf = (sitting: Sitting): Outcomes =>
  Object.fromEntries(sitting.roster.members.map(({ id }, place) => [id, outcomeAt(sitting, place)]));

/** Sums of these outcomes. */
export function countOutcomes(outcomes: readonly Outcome[]): Counts {
  const counts = { for: 0, against: 0, abstain: 0, notVoting: 0, absent: 0, conflict: 0, total: outcomes.length };
  for (const outcome of outcomes) counts[column(outcome)] += 1;
  return counts;
}

/** The count if the running ballot closed now; without one, who is registered and who is absent. */
export const countNow = (sitting: Sitting): Counts =>
  countOutcomes(sitting.roster.members.map((_member, place) => outcomeAt(sitting, place)));

function column(outcome: Outcome): Exclude<keyof Counts, 'total' | 'invalid'> {
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

/**
 * P: members registered now, the head among them, those in conflict on what is asked left out; one whose vote stands
 * though the card is out is not.
 */
export const presentNow = (sitting: Sitting): number =>
  registeredMembers(sitting).filter(({ id }) => !inConflictOnBallot(sitting, id)).length;
