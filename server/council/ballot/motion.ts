/** What an adopted ballot is to bring about must be lawful when the ballot opens. */
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import { openItem } from '../agenda/agenda.ts';
import { takingOffRefusal } from '../agenda/order.ts';
import type { DecisionContext } from '../decision.ts';
import { commissionRefusal } from '../offices/commission.ts';
import { guestById } from '../offices/offices.ts';
import { memberById } from '../roster/roster.ts';
import { isLaterThan } from '../sitting/later-time.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closedBallot } from './ballot.ts';
import type { QuestionPut } from './question.ts';

/** Why the motion can't be voted on now, or undefined; without a motion nothing is asked. */
export function unlawfulMotion(
  sitting: Sitting,
  { motion }: QuestionPut,
  { nowMs }: DecisionContext,
): Refusal | undefined {
  switch (motion?.kind) {
    case undefined:
    case 'set-aside':
    case 'adopt-limits':
      return undefined;
    case 'allow-repeat': {
      const { ballotId } = motion;
      return closedBallot(sitting.ballots, ballotId) ? undefined : refuse('NOT_CLOSED_BALLOT', { ballotId });
    }
    case 'extend-sitting':
      return isLater(sitting, motion.until, nowMs) ? undefined : refuse('TIME_IN_THE_PAST', { at: motion.until });
    case 'withdraw-item':
    case 'postpone-item':
      return takingOffRefusal(sitting, motion.itemId);
    case 'close-debate':
      return debateStays(sitting);
    case 'form-commission':
      return commissionRefusal(sitting, motion.commission);
    case 'name-sitting-secretary':
      return unknownMember(sitting, motion.memberId);
    case 'give-floor':
      return guestById(sitting.offices, motion.guestId)
        ? undefined
        : refuse('UNKNOWN_GUEST', { guestId: motion.guestId });
    case 'closed-part':
      return sitting.closedPart && refuse('CLOSED_PART_ON');
    default:
      return unreachable(motion);
  }
}

/** Later than now, and than the end that is in force. */
const isLater = ({ endsAt }: Sitting, until: string, nowMs: number): boolean =>
  isLaterThan(until, Math.max(nowMs, endsAt === undefined ? 0 : Date.parse(endsAt)));

/** A debate that goes on, of an item that is open, may be closed. */
function debateStays({ agenda }: Sitting): Refusal | undefined {
  const item = openItem(agenda);
  if (!item) return refuse('NO_ITEM_OPEN');
  return item.stage === 'motives' || item.stage === 'voting' ? refuse('STAGE_ALREADY_OPEN') : undefined;
}

const unknownMember = ({ roster }: Sitting, memberId: MemberId): Refusal | undefined =>
  memberById(roster, memberId) ? undefined : refuse('UNKNOWN_MEMBER', { memberId });
