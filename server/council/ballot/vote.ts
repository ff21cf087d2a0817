/**
 * Voting: personal, by a registered member, in the ballot that runs (280/97-ВР ст. 59 ч. 3). A key counts for the
 * member whose card is at the seat; a late press can't slip into the next ballot, because it names its own.
 */

import type { Member } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { CommandOf } from '../command-of.ts';
import { inConflictOnBallot } from '../conflict/conflict.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { pressFloorKey } from '../floor/key.ts';
import { isRegistered, memberAtSeat } from '../registration/presence.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { candidateVotedFor } from './alternatives.ts';
import { askedId, type RunningBallot } from './ballot.ts';
import { isOnPaper } from './secret.ts';
import { subjectOf } from './subject.ts';
import { oneHanded } from './two-hands.ts';
import { hasVotedAway, isEntered, voteOf } from './votes.ts';

type Cast = SittingEventOf<'VoteCast'>['data'];

/** Stands for a ballot that a press does not name. */
const UNNAMED = '—';

export function castVote(
  sitting: Sitting,
  { ballotId, memberId, choice, ageMs }: CommandOf<'cast-vote'>,
  { nowMs }: DecisionContext,
): Decision {
  const ballot = sitting.ballots.running;
  if (!ballot) return reject('BALLOT_NOT_OPEN', { ballotId });
  if (askedId(ballot) !== ballotId) return reject('BALLOT_MISMATCH', { pressed: ballotId, ballotId: askedId(ballot) });
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (!isRegistered(sitting, memberId)) return reject('NOT_REGISTERED', { memberId, memberName: member.name });
  return ownVote(sitting, ballot, member, { choice, means: 'console' }, nowMs - (ageMs ?? 0));
}

/** Where the council's rules ask for two hands, a press without both of them for long enough counts for nothing. */
export function pressKey(
  sitting: Sitting,
  { seat, key, ballotId, ageMs, heldMs }: CommandOf<'press-key'>,
  context: DecisionContext,
): Decision {
  if (key === 'request-floor') return pressFloorKey(sitting, { seat }, context);
  const ballot = sitting.ballots.running;
  const pressed = ballotId ?? UNNAMED;
  if (!ballot) return reject('BALLOT_NOT_OPEN', { ballotId: pressed });
  if (askedId(ballot) !== ballotId) return reject('BALLOT_MISMATCH', { pressed, ballotId: askedId(ballot) });
  const member = memberAtSeat(sitting, seat);
  if (!member) return reject('SEAT_NOT_REGISTERED', { seat });
  const oneHand = oneHanded(sitting, seat, heldMs);
  if (oneHand) return { ok: false, refusal: oneHand };
  const timeline = { ...(ageMs !== undefined && { ageMs }), ...(heldMs !== undefined && { heldMs }) };
  return ownVote(
    sitting,
    ballot,
    member,
    { choice: key, means: 'keypad', seat, ...timeline },
    context.nowMs - (ageMs ?? 0),
  );
}

type Given = Omit<Cast, 'ballotId' | 'memberId'>;

/**
 * A press of the member's own. One made before a vote was entered for the member comes too late to undo it; a later
 * one may change it like any other, and the record tells that it did. `pressedAtMs`: since the epoch.
 */
function ownVote(sitting: Sitting, ballot: RunningBallot, member: Member, given: Given, pressedAtMs: number): Decision {
  const before = voteOf(sitting, member.id);
  if (!before || before.enteredAtMs === undefined || !isEntered(before.means))
    return vote(sitting, ballot, member, given);
  if (pressedAtMs < before.enteredAtMs && before.choice !== given.choice)
    return reject('VOTE_ENTERED_SINCE', { memberId: member.id, ballotId: ballot.ballotId });
  return vote(sitting, ballot, member, { ...given, replaces: before.means });
}

/** A registered member's vote, however it was given. The same choice again holds already, and asks for no event. */
export function vote(sitting: Sitting, ballot: RunningBallot, member: Member, given: Given): Decision {
  const { ballotId } = ballot;
  const { id: memberId, name: memberName } = member;
  if (ballot.manner === 'secret') return reject(isOnPaper(ballot) ? 'PAPER_BALLOT' : 'SECRET_BALLOT', { ballotId });
  if (inConflictOnBallot(sitting, memberId)) return reject('CONFLICT_OF_INTEREST', { memberId, memberName });
  const before = voteOf(sitting, memberId);
  if (before?.choice === given.choice) return accept();
  if ((before && !sitting.rules.voteMayChange) || hasVotedAway(sitting, memberId))
    return reject('VOTE_MAY_NOT_CHANGE', { memberId, ballotId });
  const candidate = given.choice === 'for' ? anotherCandidate(sitting, ballot, member) : undefined;
  if (candidate !== undefined) return reject('ONE_CANDIDATE_ONLY', { memberId, candidate });
  return accept({ type: 'VoteCast', v: 1, data: { ballotId, memberId, ...given } });
}

/** In an election a member is «за» one candidate only, where the council's rules say so: the name of that one. */
function anotherCandidate({ ballots, rules }: Sitting, ballot: RunningBallot, { id }: Member): string | undefined {
  if (!rules.electionOneFor || subjectOf(ballots, ballot) !== 'election') return undefined;
  return candidateVotedFor(ballot, id)?.text;
}
