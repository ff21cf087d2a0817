/** The member's own record of the sitting: how each ended ballot counted this member. A choice once secret is in none. */
import type { MemberId } from '#contract/ids';
import type { OwnView } from '#contract/views';
import type { ClosedBallot, EndedBallot, Sitting } from '../council/council.ts';
import { memberById } from '../council/roster/roster.ts';
import { endedBallots } from './ended-ballot.ts';
import type { SittingRecord } from './house.ts';
import { outcomeIn } from './seats.ts';

type Lines = NonNullable<OwnView['record']>;
/** Ended ballots stay as they are until the next ends, so each member's lines are made once. */
const made = new WeakMap<readonly EndedBallot[], Map<MemberId, Lines>>();

/** Each ended ballot by its number; absent while none has ended. */
export function ownRecord(record: SittingRecord, memberId: MemberId): Pick<OwnView, 'record'> {
  const { ended } = record.sitting.ballots;
  if (ended.length === 0) return {};
  const known = made.get(ended) ?? new Map<MemberId, Lines>();
  const lines = known.get(memberId) ?? linesOf(record, memberId);
  made.set(ended, known.set(memberId, lines));
  return { record: lines };
}

function linesOf(record: SittingRecord, memberId: MemberId): Lines {
  const lines = endedBallots(record).map(({ ballotId, number, subject, text, item, result, endedAt: at }) => {
    const ballot = record.sitting.ballots.ended.find((one) => one.ballotId === ballotId);
    const asked = { title: item?.title ?? text, subject, text };
    return [String(number), { ...asked, ...ownPart(record.sitting, ballot, memberId), result, at }];
  });
  return Object.fromEntries(lines);
}

/** Of a ballot without a result nothing counted; of a secret one only that part was taken. */
function ownPart(sitting: Sitting, ballot: EndedBallot | undefined, memberId: MemberId) {
  if (ballot?.ended !== 'closed') return {};
  if (ballot.manner === 'secret') return ballot.tookPart ? { tookPart: ballot.tookPart.includes(memberId) } : {};
  const outcome = outcomeIn(sitting, ballot.ballotId, memberId);
  return { ...(outcome !== undefined && { outcome }), ...ownChoices(sitting, ballot, memberId) };
}

/** Of several alternatives: how the member counts in each. */
function ownChoices({ roster }: Sitting, { alternatives, alternativesHeld }: ClosedBallot, memberId: MemberId) {
  if (!alternatives || memberById(roster, memberId) === undefined) return {};
  const lines = alternativesHeld.map(({ alternative: number, votes }) => {
    const outcome = votes[memberId];
    return { number, text: alternatives[number - 1]?.text ?? '', ...(outcome !== undefined && { outcome }) };
  });
  return { alternatives: lines };
}
