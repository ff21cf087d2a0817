/**
 * A sitting's events as the journal would hold them, for tests of papers: one item, one ballot, closed.
 * In: what the test cares about. Out: placed events up to some that come after the close.
 */
import { createHash } from 'node:crypto';
import type { Council, Member } from '#contract/composition';
import type { HouseEvent, SittingEvent } from '#contract/events';
import type { BallotId, ItemId, MemberId, SittingId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { Counts, Verdict } from '#contract/verdict';
import type { Outcome, Subject } from '#contract/vocabulary';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';

export const BALLOT = 'b1' as BallotId;
export const BALLOT_NUMBER = 3;

export type SittingPlan = {
  readonly council?: Partial<Council>;
  readonly roster: readonly Member[];
  readonly outcomes: readonly Outcome[];
  readonly subject?: Subject;
  readonly manner?: 'open' | 'secret';
  readonly title?: string;
  readonly text?: string;
  readonly withItem?: boolean;
  readonly openedAt?: string;
  readonly closedAt?: string;
  readonly verdict?: Partial<Verdict>;
};

export const memberOf = (id: string, name: string, rest: Partial<Member> = {}): Member => ({
  id: id as MemberId,
  name,
  gender: 'female',
  office: 'deputy',
  ...rest,
});

/** The events of a sitting in which this ballot was put and closed, and more that came later. */
export function sittingEvents(plan: SittingPlan): PlacedEvent[] {
  const openedAt = plan.openedAt ?? '2026-03-30T08:42:00.123Z';
  const closedAt = plan.closedAt ?? '2026-03-30T08:42:30.456Z';
  const itemId = 'i1' as ItemId;
  const convened = convening(plan);
  const asked: SittingEvent = {
    type: 'BallotOpened',
    v: 1,
    data: {
      ballotId: BALLOT,
      number: BALLOT_NUMBER,
      ...(plan.withItem !== false && { itemId }),
      subject: plan.subject ?? 'as-a-whole',
      manner: plan.manner ?? 'open',
      majority: 'majority-of-composition',
      text: plan.text ?? 'Прийняти рішення в цілому',
      openForSeconds: 30,
    },
  };
  const title = plan.title ?? 'Про внесення змін до бюджету Вербівської міської територіальної громади на 2026 рік';
  const item: SittingEvent = { type: 'ItemAdded', v: 1, data: { itemId, number: '12', title, project: '12/4' } };
  const votes = Object.fromEntries(plan.roster.map((member, index) => [member.id, plan.outcomes[index] ?? 'absent']));
  const verdict = verdictOf(plan, Object.values(votes));
  const closed: SittingEvent = {
    type: 'BallotClosed',
    v: 1,
    data: { ballotId: BALLOT, closedBy: 'time', verdict, votes },
  };
  const ended: SittingEvent = { type: 'ItemClosed', v: 1, data: { itemId } };
  return [
    placed(1, '2026-03-30T07:00:00.000Z', convened),
    placed(2, '2026-03-30T07:00:01.000Z', item),
    placed(3, openedAt, asked),
    placed(4, closedAt, closed),
    placed(5, '2026-03-30T09:00:00.000Z', ended),
  ];
}

function convening(plan: SittingPlan): SittingEvent {
  const seats = plan.roster.filter((member) => member.office !== 'head').length;
  const council: Council = {
    name: 'Вербівська міська рада',
    kind: 'city',
    seats,
    edrpou: '04000001',
    timeZone: 'Europe/Kyiv',
    ...plan.council,
  };
  return {
    type: 'SittingConvened',
    v: 1,
    data: {
      sittingId: '8-14-1' as SittingId,
      body: 'plenary',
      council,
      convocation: 8,
      session: { number: 14, kind: 'regular' },
      sitting: { number: 1, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
      roster: [...plan.roster],
      rules: { ...DEFAULT_RULES, edition: 'редакція 3 від 27.03.2025' },
      chair: { name: 'Голова комісії' },
    },
  };
}

const COLUMN = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  'not-voting': 'notVoting',
  absent: 'absent',
  conflict: 'conflict',
} as const;

function verdictOf(plan: SittingPlan, outcomes: readonly Outcome[]): Verdict {
  const counts: Counts = {
    for: 0,
    against: 0,
    abstain: 0,
    notVoting: 0,
    absent: 0,
    conflict: 0,
    total: outcomes.length,
  };
  for (const outcome of outcomes) counts[COLUMN[outcome]]++;
  const head = plan.roster.some((member) => member.office === 'head');
  const seats = outcomes.length - Number(head);
  const needed = Math.floor(outcomes.length / 2) + 1;
  return {
    seats,
    headTakesPart: head,
    present: outcomes.length - counts.absent - counts.conflict,
    majority: 'majority-of-composition',
    article: '280/97-ВР ст. 59 ч. 2',
    base: outcomes.length,
    needed,
    counts,
    result: counts.for >= needed ? 'adopted' : 'rejected',
    rulesEdition: 'редакція 3 від 27.03.2025',
    lawEdition: 'таблиця закону Dzvin, редакція 1',
    ...plan.verdict,
  };
}

const placed = (position: number, at: string, event: HouseEvent): PlacedEvent => ({
  position: position + 1286,
  hash: createHash('sha256').update(String(position)).digest('hex'),
  at,
  event,
});
