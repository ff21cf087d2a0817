/** Who is registered and has not voted yet: the chair sees them before closing. */
import type { Member } from '#contract/composition';
import { inConflictOnBallot } from '../conflict/conflict.ts';
import { registeredMembers } from '../registration/presence.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { isOnPaper } from './secret.ts';
import { hasGivenVote, hasVotedAway } from './votes.ts';

/**
 * Registered members without a vote in the running ballot who may give one, in the roster's order; empty when none
 * runs, and when it runs on paper: the box tells nobody's name.
 */
export function notVoted(sitting: Sitting): readonly Member[] {
  const { running } = sitting.ballots;
  if (!running || isOnPaper(running)) return [];
  const mayVote = ({ id }: Member) => !hasVotedAway(sitting, id) && !inConflictOnBallot(sitting, id);
  return registeredMembers(sitting).filter((member) => mayVote(member) && !hasGivenVote(sitting, member.id));
}
