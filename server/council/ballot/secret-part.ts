/**
 * Taking part in an electronic secret ballot. The hub has opened a sealed press and found a choice in it; the council
 * learns that somebody took part and never how.
 */
import type { Member } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { SeatNumber } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { CommandOf } from '../command-of.ts';
import { inConflictOnBallot } from '../conflict/conflict.ts';
import { accept, type Decision, reject } from '../decision.ts';
import { isRegistered, memberAtSeat } from '../registration/presence.ts';
import { blockedAt } from '../registration/seen-twice.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { isOnPaper, isSealed } from './secret.ts';
import { oneHanded } from './two-hands.ts';
import { hasVotedAway, tookPart } from './votes.ts';

type TakePart = CommandOf<'take-part'>;
type Means = SittingEventOf<'PartTaken'>['data']['means'];

/**
 * The same member again asks for no event: what the press says replaces the one before, where the council's rules let
 * a choice change; else it is refused, whatever it says.
 */
export function takePart(sitting: Sitting, command: TakePart): Decision {
  const { ballotId } = command;
  const ballot = sitting.ballots.running;
  if (!ballot) return reject('BALLOT_NOT_OPEN', { ballotId });
  if (ballot.ballotId !== ballotId) return reject('BALLOT_MISMATCH', { pressed: ballotId, ballotId: ballot.ballotId });
  if (isOnPaper(ballot)) return reject('PAPER_BALLOT');
  if (!isSealed(ballot)) return reject('OPEN_BALLOT_HERE');
  const giver = giverOf(sitting, command);
  if ('code' in giver) return { ok: false, refusal: giver };
  const { id: memberId, name: memberName } = giver;
  if (inConflictOnBallot(sitting, memberId)) return reject('CONFLICT_OF_INTEREST', { memberId, memberName });
  if (hasVotedAway(sitting, memberId)) return reject('VOTE_MAY_NOT_CHANGE', { memberId, ballotId });
  if (!tookPart(sitting, memberId)) {
    return accept({ type: 'PartTaken', v: 1, data: { ballotId, memberId, means: meansOf(command) } });
  }
  return sitting.rules.voteMayChange ? accept() : reject('VOTE_MAY_NOT_CHANGE', { memberId, ballotId });
}

const meansOf = ({ seat }: TakePart): Means => (seat === undefined ? 'console' : 'keypad');

/** Who gave the press: the member whose card is at the seat, or the one who is named. */
function giverOf(sitting: Sitting, { seat, memberId, heldMs }: TakePart): Member | Refusal {
  if (seat !== undefined) return giverAt(sitting, seat, heldMs);
  const member = memberId === undefined ? undefined : memberById(sitting.roster, memberId);
  if (!member) return refuse('UNKNOWN_MEMBER', { memberId: memberId ?? '—' });
  return isRegistered(sitting, member.id)
    ? member
    : refuse('NOT_REGISTERED', { memberId: member.id, memberName: member.name });
}

function giverAt(sitting: Sitting, seat: SeatNumber, heldMs: number | undefined): Member | Refusal {
  const member = memberAtSeat(sitting, seat);
  const refusal = blockedAt(sitting, seat) ?? (member && oneHanded(sitting, seat, heldMs));
  return refusal ?? member ?? refuse('SEAT_NOT_REGISTERED', { seat });
}
