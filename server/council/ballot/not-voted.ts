/** Who is registered and has not voted yet: the chair sees them before closing. */
import type { Member } from '#contract/composition';
import { registeredMembers } from '../registration/presence.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { voteOf } from './votes.ts';

/** Registered members without a vote in the running ballot, in the roster's order; empty when none runs. */
export const notVoted = (sitting: Sitting): readonly Member[] =>
  sitting.ballots.running
    ? registeredMembers(sitting).filter((member) => voteOf(sitting, member.id) === undefined)
    : [];
