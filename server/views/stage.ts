/** What the screens share: the sitting's head, the item, the running ballot, the speech, the agenda. */
import type { ItemId, MemberId } from '#contract/ids';
import type { Threshold } from '#contract/verdict';
import type { AgendaLine, RunningBallot, Speech } from '#contract/views';
import { openItem } from '../council/agenda/agenda.ts';
import { basisNow } from '../council/ballot/running-threshold.ts';
import { thresholdOf } from '../council/ballot/threshold.ts';
import { isPresentForBallot, votedMembers } from '../council/ballot/votes.ts';
import type { Item, RunningBallot as Running, Sitting } from '../council/council.ts';
import { isRegistered } from '../council/registration/presence.ts';
import { quorumOf } from '../council/registration/quorum.ts';
import { headOf, memberById } from '../council/roster/roster.ts';
import type { ViewContext } from './context.ts';
import { shownResult } from './ended-ballot.ts';
import { itemHead, sittingHead } from './heads.ts';
import type { House, SittingRecord } from './house.ts';
import { seatsOf } from './seats.ts';

/** What every screen of the current sitting has: head, quorum, item, ballot, result, speech; keys absent as in life. */
export function commonStage(record: SittingRecord | undefined) {
  if (!record) return {};
  const { sitting } = record;
  const item = openItem(sitting.agenda);
  const result = shownResult(record);
  const speech = speechOf(sitting);
  return {
    head: sittingHead(sitting),
    quorum: quorumOf(sitting),
    ...(item && { item: itemHead(item) }),
    ...(sitting.ballots.running && { ballot: runningBallot(sitting, sitting.ballots.running) }),
    ...(result && { result }),
    ...(speech && { speech }),
  };
}

/** The stage of the hall display and of the chair's page: what is common, with seats and agenda. */
export function stageOf(house: House, context: ViewContext) {
  const record = house.current;
  const head = record && headOf(record.sitting.roster);
  return {
    ...commonStage(record),
    ...(record && head && { headPresent: isRegistered(record.sitting, head.id) }),
    seats: seatsOf(house, record, context),
    agenda: agendaOf(record?.sitting),
  };
}

export function runningBallot(sitting: Sitting, ballot: Running): RunningBallot {
  const { ballotId, number, subject, manner, majority, text } = ballot;
  return {
    ballotId,
    number,
    subject,
    manner,
    majority,
    text,
    threshold: thresholdThatTellsNothing(sitting, ballot),
    openForSeconds: ballot.lengthSeconds,
    warningSeconds: sitting.rules.ballotWarningSeconds,
    voted: votedMembers(sitting).length,
    present: sitting.roster.members.filter(({ id }) => isPresentForBallot(sitting, id)).length,
  };
}

/** A plurality's threshold follows from the votes, and would tell how they go: it is shown as if nobody had voted. */
function thresholdThatTellsNothing(sitting: Sitting, { majority }: Running): Threshold {
  return thresholdOf(majority, { ...basisNow(sitting), votes: { for: 0, against: 0 } });
}

function speechOf(sitting: Sitting): Speech | undefined {
  const speech = sitting.floor.speech;
  const member = speech && memberById(sitting.roster, speech.memberId);
  if (!speech || !member) return undefined;
  const { name, faction, office } = member;
  const { memberId, kind, begunAt } = speech;
  return { memberId, name, ...(faction !== undefined && { faction }), office, kind, begunAt };
}

/** The agenda by item id, each item with its last verdict. */
export function agendaOf(sitting: Sitting | undefined): Record<ItemId, AgendaLine> {
  if (!sitting) return {};
  return Object.fromEntries(sitting.agenda.items.map((item, order) => [item.itemId, agendaLine(sitting, item, order)]));
}

function agendaLine({ ballots }: Sitting, item: Item, order: number): AgendaLine {
  const last = ballots.ended.findLast((ballot) => ballot.itemId === item.itemId && ballot.ended === 'closed');
  const verdict = last?.ended === 'closed' ? last.verdict : undefined;
  return {
    order,
    ...itemHead(item),
    state: item.state === 'considered' ? 'done' : item.state,
    ...(verdict && { result: verdict.result, votesFor: verdict.counts.for }),
  };
}

/** Name of whoever presides. */
export const chairName = ({ chair, roster }: Sitting): string | undefined =>
  'name' in chair ? chair.name : memberById(roster, chair.member as MemberId)?.name;
