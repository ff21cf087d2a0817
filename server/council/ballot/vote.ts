/**
 * Voting: personal, by a registered member, in the ballot that runs (280/97-ВР ст. 59 ч. 3). A key counts for the
 * member whose card is at the seat; a late press can't slip into the next ballot, because it names its own.
 */

import type { Member } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { Choice } from '#contract/vocabulary';
import type { CommandOf } from '../command-of.ts';
import { inConflictOnBallot } from '../conflict/conflict.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { isRegistered, memberAtSeat } from '../registration/presence.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { RunningBallot } from './ballot.ts';
import { voteOf } from './votes.ts';

type Cast = SittingEventOf<'VoteCast'>['data'];

/** Stands for a ballot that a press does not name. */
const UNNAMED = '—';

export function castVote(sitting: Sitting, { ballotId, memberId, choice }: CommandOf<'cast-vote'>): Decision {
  const ballot = sitting.ballots.running;
  if (!ballot) return reject('BALLOT_NOT_OPEN', { ballotId });
  if (ballot.ballotId !== ballotId) return reject('BALLOT_MISMATCH', { pressed: ballotId, ballotId: ballot.ballotId });
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (!isRegistered(sitting, memberId)) return reject('NOT_REGISTERED', { memberId, memberName: member.name });
  return vote(sitting, ballot, member, choice, 'console');
}

export function pressKey(sitting: Sitting, { seat, key, ballotId }: CommandOf<'press-key'>): Decision {
  if (key === 'request-floor') return reject('NOT_YET_SUPPORTED', { what: 'запис на виступ із пульта' });
  const ballot = sitting.ballots.running;
  const pressed = ballotId ?? UNNAMED;
  if (!ballot) return reject('BALLOT_NOT_OPEN', { ballotId: pressed });
  if (ballot.ballotId !== ballotId) return reject('BALLOT_MISMATCH', { pressed, ballotId: ballot.ballotId });
  const member = memberAtSeat(sitting, seat);
  if (!member) return reject('SEAT_NOT_REGISTERED', { seat });
  return vote(sitting, ballot, member, key, 'keypad');
}

/** The same choice again holds already, and asks for no event. */
function vote(
  sitting: Sitting,
  { ballotId }: RunningBallot,
  { id: memberId, name: memberName }: Member,
  choice: Choice,
  means: Cast['means'],
): Decision {
  if (inConflictOnBallot(sitting, memberId)) return reject('CONFLICT_OF_INTEREST', { memberId, memberName });
  const before = voteOf(sitting, memberId);
  if (before?.choice === choice) return accept();
  if (before && !sitting.rules.voteMayChange) return reject('VOTE_MAY_NOT_CHANGE', { memberId, ballotId });
  return accept({ type: 'VoteCast', v: 1, data: { ballotId, memberId, choice, means } });
}
