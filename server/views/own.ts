/** The part of the deputy's console that is the member's own: what the journal holds, never what was only sent. */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { OwnView } from '#contract/views';
import { askedId } from '../council/ballot/ballot.ts';
import { hasGivenVote, voteOf } from '../council/ballot/votes.ts';
import { inConflictOnBallot } from '../council/conflict/conflict.ts';
import type { Sitting } from '../council/council.ts';
import { isDebateClosed } from '../council/floor/opened-kind.ts';
import { mayAskFor } from '../council/floor/requesting.ts';
import { modeOf } from '../council/microphones/microphones.ts';
import { lacksCard, seatOfKeypad } from '../council/registration/console-card.ts';
import { presenceOf } from '../council/registration/presence.ts';
import { memberById } from '../council/roster/roster.ts';
import type { ViewContext } from './context.ts';
import { queueOf, timesOf } from './floor.ts';
import type { House, SittingRecord } from './house.ts';
import { keysAt } from './keys-at.ts';
import { ownRecord } from './own-record.ts';
import { outcomeIn } from './seats.ts';

const NOBODY = {
  gender: 'male',
  registered: false,
  mayChange: false,
  speaking: false,
  spokenSeconds: 0,
} as const;

/** The member's own view; one who is not in the current roster sees the id for a name. */
export function ownView(house: House, memberId: MemberId, context: Pick<ViewContext, 'links' | 'pagesOf'>): OwnView {
  const record = house.current;
  const member = record && memberById(record.sitting.roster, memberId);
  const signIns = house.signIns.of(memberId, context.pagesOf?.(memberId) ?? []);
  if (!record || !member)
    return { memberId, name: memberId, ...NOBODY, requests: [], mayAskFor: [], ...(signIns && { signIns }) };
  return {
    memberId,
    name: member.name,
    gender: member.gender,
    ...ownPresence(house, record.sitting, member),
    ...ownBallot(record, memberId),
    ...ownFloor(record.sitting, memberId),
    ...ownNeeds(house, record.sitting, memberId, context),
    ...ownRecord(record, memberId),
    ...(signIns && { signIns }),
  };
}

function ownPresence(
  { devices }: House,
  sitting: Sitting,
  { id, seat: usual }: Member,
): Pick<OwnView, 'registered' | 'means' | 'seat' | 'keypad'> {
  const presence = presenceOf(sitting, id);
  const seat = presence?.seat ?? usual;
  return {
    registered: presence !== undefined,
    ...(presence && { means: presence.means }),
    ...(seat !== undefined && { seat }),
    ...(seat !== undefined && devices.has(seat) && { keypad: true as const }),
  };
}

/**
 * The keypad that holds the own card, and where no keys answer the card at the own seat, if the council's rules ask for
 * it. The PIN is asked for by whoever keeps it.
 */
function ownNeeds(
  house: House,
  sitting: Sitting,
  memberId: MemberId,
  context: Pick<ViewContext, 'links'>,
): Pick<OwnView, 'needs'> {
  if (seatOfKeypad(sitting, memberId, keysAt(house, context)) !== undefined) return { needs: 'keypad' };
  return lacksCard(sitting, memberId) ? { needs: 'card' } : {};
}

function ownBallot(record: SittingRecord, memberId: MemberId): Pick<OwnView, 'vote' | 'mayChange' | 'lastOutcome'> {
  const { sitting } = record;
  const vote = ownVote(record, memberId);
  return {
    ...(vote && { vote }),
    mayChange: sitting.rules.voteMayChange || !hasGivenVote(sitting, memberId),
    ...lastOutcome(record, memberId),
  };
}

/** The own vote that counts now; of a secret one only that it was given. */
function ownVote({ sitting, votes }: SittingRecord, memberId: MemberId): OwnView['vote'] {
  const running = sitting.ballots.running;
  const mark = votes.get(memberId);
  if (!running || !mark || !hasGivenVote(sitting, memberId)) return undefined;
  const choice = voteOf(sitting, memberId)?.choice;
  return { ballotId: askedId(running), ...(choice && { choice }), ...mark };
}

function lastOutcome(record: SittingRecord, memberId: MemberId): Pick<OwnView, 'lastOutcome'> {
  const { sitting, votes, shownResult } = record;
  const ballotId = sitting.ballots.ended.at(-1)?.ballotId;
  const outcome = ballotId && outcomeIn(sitting, ballotId, memberId);
  if (!ballotId || !outcome) return {};
  const vote = shownResult === ballotId ? votes.get(memberId) : undefined;
  return { lastOutcome: { ballotId, outcome, ...(vote && { position: vote.position }) } };
}

type OwnFloor = Pick<OwnView, 'speaking' | 'requests' | 'mayAskFor' | 'conflict' | 'microphone' | 'spokenSeconds'>;

function ownFloor(sitting: Sitting, memberId: MemberId): OwnFloor {
  const own = Object.values(queueOf(sitting)).filter((line) => line.memberId === memberId);
  const { opened } = sitting.microphones;
  return {
    speaking: sitting.floor.speech?.memberId === memberId,
    requests: own.map(({ requestId, kind, order }) => ({
      ...{ requestId, kind, place: order + 1 },
      ...(isDebateClosed(sitting, kind) && { debateClosed: true as const }),
    })),
    mayAskFor: [...mayAskFor(sitting, memberId)],
    ...(inConflictOnBallot(sitting, memberId) && { conflict: true as const }),
    ...(modeOf(sitting) === 'free' && {
      microphone: opened.includes(memberId) ? ('open' as const) : ('closed' as const),
    }),
    spokenSeconds: timesOf(sitting).members[memberId] ?? 0,
  };
}
