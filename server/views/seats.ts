/**
 * The cells of the seat map. A cell's place is fixed by the roster and never moves: alphabetical by Ukrainian
 * collation, the separately elected head last. While a ballot runs a cell tells that one has voted, never how; of a
 * secret one it never tells.
 */
import type { Member } from '#contract/composition';
import type { DeviceId, MemberId, SeatNumber } from '#contract/ids';
import type { SeatCell, SeatMark } from '#contract/views';
import { endedBallot } from '../council/ballot/ballot.ts';
import { hasGivenVote } from '../council/ballot/votes.ts';
import { hasDeclared, inConflictOnBallot } from '../council/conflict/conflict.ts';
import type { Roster, Sitting } from '../council/council.ts';
import { familyNameOf, initialsOf } from '../council/course/names.ts';
import { presenceOf } from '../council/registration/presence.ts';
import type { ViewContext } from './context.ts';
import type { House, SittingRecord } from './house.ts';

type Seats = Record<MemberId, SeatCell>;
type Plan = { member: Member; base: Omit<SeatCell, 'mark'>; cells: Map<string, SeatCell> };

const collator = new Intl.Collator('uk');
const plans = new WeakMap<Roster, readonly Plan[]>();

/** A cell for each member, by id. An unchanged cell is the same object as before. */
export function seatsOf(house: House, record: SittingRecord | undefined, context: ViewContext): Seats {
  if (!record) return {};
  const entries = planOf(record.sitting.roster).map((plan) => [plan.member.id, cellOf(plan, house, record, context)]);
  return Object.fromEntries(entries);
}

function cellOf(plan: Plan, house: House, record: SittingRecord, context: ViewContext): SeatCell {
  const { member, base, cells } = plan;
  const cardAt = presenceOf(record.sitting, member.id)?.seat;
  const seat = cardAt ?? member.seat;
  const mark = markOf(record, member.id);
  const noLink = cardAt !== undefined && isDown(house, cardAt, context);
  const conflict = declaredOnOpenItem(record.sitting, member.id);
  const floor = floorOf(record.sitting, member.id);
  const key = `${mark} ${seat} ${noLink} ${conflict} ${floor}`;
  const known = cells.get(key);
  if (known) return known;
  const cell: SeatCell = {
    ...base,
    mark,
    ...(seat !== undefined && { seat }),
    ...(conflict && { conflict }),
    ...(floor && { floor }),
    ...(noLink && { noLink }),
  };
  cells.set(key, cell);
  return cell;
}

function declaredOnOpenItem(sitting: Sitting, memberId: MemberId): boolean {
  const { openItemId } = sitting.agenda;
  return openItemId !== undefined && hasDeclared(sitting, memberId, openItemId);
}

function floorOf({ floor, microphones }: Sitting, memberId: MemberId): SeatCell['floor'] {
  if (floor.speech?.memberId === memberId || microphones.opened.includes(memberId)) return 'granted';
  return floor.requests.some((request) => request.memberId === memberId) ? 'requested' : undefined;
}

function isDown(house: House, seat: SeatNumber, { links }: ViewContext): boolean {
  const device: DeviceId | undefined = house.devices.get(seat);
  return device !== undefined && links.devices.get(device) === 'down';
}

function markOf({ sitting, shownResult }: SittingRecord, memberId: MemberId): SeatMark {
  const present = presenceOf(sitting, memberId) !== undefined;
  if (sitting.ballots.running) {
    if (hasGivenVote(sitting, memberId)) return 'voted';
    if (!present) return 'absent';
    return inConflictOnBallot(sitting, memberId) ? 'present' : 'waiting';
  }
  const outcome = shownResult === undefined ? undefined : outcomeIn(sitting, shownResult, memberId);
  return outcome ?? (present ? 'present' : 'absent');
}

/** The member's outcome in a closed ballot; undefined for a stopped one, which has none, and for a secret one. */
export function outcomeIn(
  sitting: Sitting,
  ballotId: Parameters<typeof endedBallot>[1],
  memberId: MemberId,
): SeatMark | undefined {
  const ballot = endedBallot(sitting.ballots, ballotId);
  return ballot?.ended === 'closed' ? ballot.votes?.[memberId] : undefined;
}

function planOf(roster: Roster): readonly Plan[] {
  const known = plans.get(roster);
  if (known) return known;
  const head = roster.headPlace === undefined ? undefined : roster.members[roster.headPlace];
  const namesakes = countBy(roster.members, ({ name }) => familyNameOf(name));
  const inOrder = [...roster.members].sort(
    (one, other) => Number(one === head) - Number(other === head) || collator.compare(one.name, other.name),
  );
  const plan = inOrder.map((member, order) => ({
    member,
    base: baseCell(member, order, (namesakes.get(familyNameOf(member.name)) ?? 0) > 1),
    cells: new Map<string, SeatCell>(),
  }));
  plans.set(roster, plan);
  return plan;
}

function baseCell(member: Member, order: number, hasNamesake: boolean): Omit<SeatCell, 'mark'> {
  const { name, office, gender, faction } = member;
  const initials = hasNamesake ? initialsOf(name) : '';
  return {
    order,
    name,
    familyName: familyNameOf(name),
    ...(initials && { initials }),
    office,
    gender,
    ...(faction !== undefined && { faction }),
  };
}

function countBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}
