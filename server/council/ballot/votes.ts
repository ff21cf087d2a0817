/** Who has voted and how in the running ballot, and who is present for it. */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { EnteredMethod } from '#contract/vocabulary';
import { isRegistered } from '../registration/presence.ts';
import { ofMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Vote } from './ballot.ts';

/** Whether somebody entered the vote for the member. */
export const isEntered = (means: Vote['means']): means is EnteredMethod => means !== 'keypad' && means !== 'console';

/** The member's vote in the running ballot that counts now, or undefined. */
export function voteOf({ roster, ballots }: Sitting, memberId: MemberId): Vote | undefined {
  return ballots.running && ofMember(roster, ballots.running.votes, memberId);
}

/** Whether the member has voted in the running ballot, openly or secretly. */
export const hasGivenVote = (sitting: Sitting, memberId: MemberId): boolean =>
  voteOf(sitting, memberId) !== undefined || tookPart(sitting, memberId);

/**
 * Whether the member's vote came from a keypad, or may have: a choice at the own console stands unless a keypad may
 * have changed it in secret.
 */
export function mayBeOfKeypad(sitting: Sitting, memberId: MemberId): boolean {
  const { roster, ballots, rules } = sitting;
  const part = ballots.running && ofMember(roster, ballots.running.tookPart, memberId);
  if (part !== undefined) return part === 'keypad' || rules.voteMayChange;
  return voteOf(sitting, memberId)?.means === 'keypad';
}

/** Whether the member has taken part in the running secret ballot. */
export const tookPart = ({ roster, ballots }: Sitting, memberId: MemberId): boolean =>
  ballots.running !== undefined && ofMember(roster, ballots.running.tookPart, memberId) !== undefined;

/** Whether the member's vote became void by leaving, and by the council's rules no other is given. */
export const hasVotedAway = ({ roster, ballots, rules }: Sitting, memberId: MemberId): boolean =>
  !rules.voteMayChange &&
  ballots.running?.leftAfterVoting !== undefined &&
  ofMember(roster, ballots.running.leftAfterVoting, memberId) !== undefined;

/** Whether the member is present for the ballot: registered, or gone with a vote that stands by the council's rule. */
export const isPresentForBallot = (sitting: Sitting, memberId: MemberId): boolean =>
  isRegistered(sitting, memberId) || hasGivenVote(sitting, memberId);

/** Members whose vote counts in the running ballot now, in the roster's order. */
export const votedMembers = (sitting: Sitting): readonly Member[] =>
  sitting.roster.members.filter((_member, place) => sitting.ballots.running?.votes[place] !== undefined);
