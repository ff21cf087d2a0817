/** The part of the deputy's console that is the member's own: what the journal holds, never what was only sent. */
import type { MemberId } from '#contract/ids';
import type { OwnView } from '#contract/views';
import { voteOf } from '../council/ballot/votes.ts';
import type { Sitting } from '../council/council.ts';
import { presenceOf } from '../council/registration/presence.ts';
import { memberById } from '../council/roster/roster.ts';
import type { House, SittingRecord } from './house.ts';
import { outcomeIn } from './seats.ts';

/** The member's own view; one who is not in the current roster sees the id for a name. */
export function ownView(house: House, memberId: MemberId): OwnView {
  const record = house.current;
  const member = record && memberById(record.sitting.roster, memberId);
  if (!record || !member) {
    return { memberId, name: memberId, gender: 'male', registered: false, mayChange: false, speaking: false };
  }
  const { sitting } = record;
  const presence = presenceOf(sitting, memberId);
  const vote = ownVote(record, memberId);
  const seat = presence?.seat ?? member.seat;
  return {
    memberId,
    name: member.name,
    gender: member.gender,
    registered: presence !== undefined,
    ...(presence && { means: presence.means }),
    ...(seat !== undefined && { seat }),
    ...(vote && { vote }),
    mayChange: sitting.rules.voteMayChange || vote === undefined,
    ...lastOutcome(sitting, memberId),
    speaking: sitting.floor.speech?.memberId === memberId,
  };
}

function ownVote({ sitting, votes }: SittingRecord, memberId: MemberId): OwnView['vote'] {
  const vote = voteOf(sitting, memberId);
  const mark = votes.get(memberId);
  const running = sitting.ballots.running;
  return vote && mark && running && { ballotId: running.ballotId, choice: vote.choice, ...mark };
}

function lastOutcome(sitting: Sitting, memberId: MemberId): Pick<OwnView, 'lastOutcome'> {
  const ballotId = sitting.ballots.ended.at(-1)?.ballotId;
  const outcome = ballotId && outcomeIn(sitting, ballotId, memberId);
  return ballotId && outcome ? { lastOutcome: { ballotId, outcome } } : {};
}
