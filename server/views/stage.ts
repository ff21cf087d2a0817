/** What the screens share: the sitting's head, the item, the running ballot, the speech, the alarm, the agenda. */
import type { MemberId } from '#contract/ids';
import { openItem } from '../council/agenda/agenda.ts';
import { declaredOn, isExcepted } from '../council/conflict/conflict.ts';
import type { Sitting } from '../council/council.ts';
import { familyNameOf } from '../council/course/names.ts';
import { floorCounts } from '../council/floor/counts.ts';
import { isRegistered } from '../council/registration/presence.ts';
import { quorumOf } from '../council/registration/quorum.ts';
import { headOf, memberById } from '../council/roster/roster.ts';
import { agendaOf } from './agenda.ts';
import type { ViewContext } from './context.ts';
import { shownResult } from './ended-ballot.ts';
import { queueOf, speechOf } from './floor.ts';
import { itemInStage, sittingHead } from './heads.ts';
import type { House, SittingRecord } from './house.ts';
import { runningBallot } from './running-ballot.ts';
import { seatsOf } from './seats.ts';

/** What every screen of the current sitting has: head, quorum, item, ballot, result, speech, queue; keys absent as in life. */
export function commonStage(record: SittingRecord | undefined) {
  if (!record) return { floor: { waiting: 0, spoken: 0 }, queue: {} };
  const { sitting } = record;
  const item = openItem(sitting.agenda);
  const result = shownResult(record);
  const speech = speechOf(sitting);
  return {
    head: sittingHead(sitting),
    quorum: quorumOf(sitting),
    ...(item && { item: itemInStage(item) }),
    ...(sitting.ballots.running && { ballot: runningBallot(sitting, sitting.ballots.running) }),
    ...(result && { result }),
    ...(speech && { speech }),
    floor: floorCounts(sitting),
    queue: queueOf(sitting),
    ...alarmOf(sitting),
  };
}

/** The stage of the hall display and of the chair's page: what is common, with seats and agenda. */
export function stageOf(house: House, context: ViewContext) {
  const record = house.current;
  const head = record && headOf(record.sitting.roster);
  return {
    ...commonStage(record),
    ...(record && head && { headPresent: isRegistered(record.sitting, head.id) }),
    ...(record && { ...ceremonyOf(record.sitting), ...conflictsOf(record.sitting) }),
    seats: seatsOf(house, record, context),
    agenda: agendaOf(record?.sitting),
  };
}

/** The alarm with the way to the shelter; no key while there is none. */
export function alarmOf({ alarm, council }: Sitting) {
  if (!alarm) return {};
  return { alarm: { since: alarm.since, ...(council.shelter !== undefined && { shelter: council.shelter }) } };
}

/** The ceremony in the hall, with the names of those it is about; no key while there is none. */
export function ceremonyOf({ ceremony, roster }: Sitting) {
  if (!ceremony) return {};
  const names = (ceremony.memberIds ?? []).map((id) => memberById(roster, id)?.name ?? id);
  return { ceremony: { ceremony: ceremony.ceremony, names, since: ceremony.since } };
}

/** Who declared a conflict on the open item; the exception applies when any of them takes part all the same. */
function conflictsOf(sitting: Sitting) {
  const { openItemId } = sitting.agenda;
  const declared = openItemId === undefined ? [] : declaredOn(sitting, openItemId);
  if (openItemId === undefined || declared.length === 0) return {};
  const names = declared.map(({ name }) => familyNameOf(name));
  return { conflicts: { names, exception: declared.some(({ id }) => isExcepted(sitting, id, openItemId)) } };
}

/** The member who presides; undefined when whoever presides is no member. */
export const memberPresiding = ({ chair, roster }: Sitting) =>
  'member' in chair ? memberById(roster, chair.member as MemberId) : undefined;

/** Name of whoever presides. */
export const chairName = ({ chair, roster }: Sitting): string | undefined =>
  'name' in chair ? chair.name : memberById(roster, chair.member as MemberId)?.name;
