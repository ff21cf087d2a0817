/**
 * A departure with all that follows from it: the floor left, a vote voided where the council's rules say so
 * (`cardOutBeforeClose`), a ballot closed for want of quorum where they say that (`quorumLostInBallot`).
 */
import type { SittingEvent, SittingEventOf } from '#contract/events';
import { closing } from '../ballot/closing.ts';
import { evolveBallot } from '../ballot/evolve.ts';
import { hasGivenVote } from '../ballot/votes.ts';
import type { DecisionContext } from '../decision.ts';
import { leavingFloor } from '../floor/leaving.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { evolveRegistration } from './evolve.ts';
import { hasQuorum } from './quorum.ts';

type MemberLeft = SittingEventOf<'MemberLeft'>;

/** The events of a registered member's leaving, by card or by command. */
export function departure(sitting: Sitting, left: MemberLeft['data'], context: DecisionContext): SittingEvent[] {
  const leaving: MemberLeft = { type: 'MemberLeft', v: 1, data: left };
  const events: SittingEvent[] = [...leavingFloor(sitting, left.memberId, context, left.means), leaving];
  const ballot = sitting.ballots.running;
  if (!ballot) return events;
  const at = new Date(context.nowMs).toISOString();
  let after = evolveRegistration(sitting, leaving, at);
  if (sitting.rules.cardOutBeforeClose === 'vote-void' && hasGivenVote(sitting, left.memberId)) {
    const voided = voiding(ballot, left);
    events.push(voided);
    after = evolveBallot(after, voided, at);
  }
  if (sitting.rules.quorumLostInBallot === 'void' && losesQuorum(sitting, after) && !ballot.trial) {
    events.push(closing(after, after.ballots.running ?? ballot, 'quorum-lost'));
  }
  return events;
}

/** A ballot that opened without quorum, where the rules allow it, has none to lose. */
const losesQuorum = (before: Sitting, after: Sitting): boolean => hasQuorum(before) && !hasQuorum(after);

const voiding = (
  { ballotId }: { ballotId: SittingEventOf<'VoteVoided'>['data']['ballotId'] },
  { memberId, means }: MemberLeft['data'],
): SittingEventOf<'VoteVoided'> => ({
  type: 'VoteVoided',
  v: 1,
  data: { ballotId, memberId, reason: means === 'command' ? 'left' : 'card-out' },
});
