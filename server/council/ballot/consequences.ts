/**
 * What an adopted ballot brings about at once and by itself: a decision gets its number, a motion takes effect. A
 * trial vote brings about nothing, nor does a sounding of opinion.
 */
import type { SittingEvent } from '#contract/events';
import type { BallotId } from '#contract/ids';
import type { Motion } from '#contract/question';
import { unreachable } from '#contract/unreachable';
import type { Subject } from '#contract/vocabulary';
import { openItem } from '../agenda/agenda.ts';
import { takingOff, takingOffRefusal } from '../agenda/order.ts';
import { requestIdOf } from '../floor/floor.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { onlySoundsOut } from './admissible.ts';
import { isSetAside, type RunningBallot } from './ballot.ts';
import type { BallotClosed } from './closing.ts';
import { decisionNumberOf, nextDecision } from './decision-number.ts';
import { subjectOf } from './subject.ts';

/** The close of `ballot`, the one running in `sitting`, and everything it brings about. */
export function concluding(sitting: Sitting, ballot: RunningBallot, closed: BallotClosed): readonly SittingEvent[] {
  const subject = subjectOf(sitting.ballots, ballot);
  const adopted = closed.data.verdict.result === 'adopted' && !ballot.trial && !onlySoundsOut(subject);
  if (!adopted) return [closed];
  return [
    closed,
    ...numbering(sitting, ballot, subject),
    ...(ballot.motion ? effectOf(sitting, ballot, ballot.motion) : []),
  ];
}

const DECISIONS: readonly Subject[] = ['as-a-whole', 'basis-and-whole'];

/** Whether an adopted ballot on this subject is a decision of the council, with a number of its own. */
export const isDecision = (subject: Subject): boolean => DECISIONS.includes(subject);

/** One number for the decision; of a block, one for each item. */
function numbering(sitting: Sitting, { ballotId, itemId, itemIds }: RunningBallot, subject: Subject): SittingEvent[] {
  if (!isDecision(subject)) return [];
  const first = nextDecision(sitting);
  return (itemIds ?? [itemId]).map((item, place): SittingEvent => {
    const ordinal = first + place;
    const number = decisionNumberOf(sitting, ordinal);
    return {
      type: 'DecisionNumbered',
      v: 1,
      data: { ballotId, ...(item !== undefined && { itemId: item }), ordinal, number },
    };
  });
}

/** Events of the motion; none when what it asks for holds already, or can no longer be. */
function effectOf(sitting: Sitting, ballot: RunningBallot, motion: Motion): readonly SittingEvent[] {
  const { ballotId } = ballot;
  switch (motion.kind) {
    case 'set-aside': {
      if (isSetAside(sitting.ballots, motion.ballotId)) return [];
      const { ballotId: named, reason } = motion;
      return [
        { type: 'ResultSetAside', v: 1, data: { ballotId: named, by: ballotId, byNumber: ballot.number, reason } },
      ];
    }
    case 'allow-repeat':
      return [];
    case 'adopt-limits':
      return [{ type: 'LimitsAdopted', v: 1, data: { limits: motion.limits, ballotId } }];
    case 'extend-sitting':
      return [{ type: 'SittingExtended', v: 1, data: { until: motion.until, ballotId } }];
    case 'withdraw-item':
    case 'postpone-item':
      return leavingAgenda(sitting, motion, ballotId);
    case 'close-debate':
      return closingDebate(sitting, ballotId);
    case 'form-commission':
      return [{ type: 'CountingCommissionFormed', v: 1, data: { commission: motion.commission, ballotId } }];
    case 'name-sitting-secretary':
      return [{ type: 'SittingSecretaryNamed', v: 1, data: { memberId: motion.memberId, ballotId } }];
    case 'give-floor':
      return invitingToSpeak(sitting, motion, ballotId);
    case 'closed-part':
      return sitting.closedPart ? [] : [{ type: 'ClosedPartBegun', v: 1, data: { reason: motion.reason, ballotId } }];
    default:
      return unreachable(motion);
  }
}

type Kind<K extends Motion['kind']> = Extract<Motion, { kind: K }>;

function leavingAgenda(
  sitting: Sitting,
  { kind, itemId }: Kind<'withdraw-item' | 'postpone-item'>,
  ballotId: BallotId,
): readonly SittingEvent[] {
  if (takingOffRefusal(sitting, itemId)) return [];
  return takingOff(sitting, kind === 'withdraw-item' ? 'ItemWithdrawn' : 'ItemPostponed', { itemId, ballotId });
}

function closingDebate({ agenda }: Sitting, ballotId: BallotId): readonly SittingEvent[] {
  const item = openItem(agenda);
  if (!item || item.stage === 'motives' || item.stage === 'voting') return [];
  return [{ type: 'StageOpened', v: 1, data: { itemId: item.itemId, stage: 'motives', ballotId } }];
}

/** An invited person waits for the floor: in the debate of the open item, else among other business. */
function invitingToSpeak(
  { sittingId, floor, agenda }: Sitting,
  { guestId }: Kind<'give-floor'>,
  ballotId: BallotId,
): readonly SittingEvent[] {
  const itemId = agenda.openItemId;
  const kind = itemId === undefined ? 'miscellaneous' : 'debate';
  if (floor.requests.some((request) => request.guestId === guestId && request.kind === kind)) return [];
  const requestId = requestIdOf(sittingId, floor.requested + 1);
  const item = itemId !== undefined && { itemId };
  return [{ type: 'FloorRequested', v: 1, data: { requestId, guestId, kind, ...item, means: 'ballot', ballotId } }];
}
