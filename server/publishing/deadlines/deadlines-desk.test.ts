import { test } from 'tap';
import type { CouncilEvent, CouncilEventOf } from '#contract/events';
import type { MemberId, PlanId, SittingId } from '#contract/ids';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { convening } from '../../views/testing/small-council.ts';
import { publishingView } from '../publishing-view.ts';
import { DeadlinesDesk } from './deadlines-desk.ts';

const planId = 'plan-1' as PlanId;
const planned: CouncilEventOf<'SittingPlanned'> = {
  type: 'SittingPlanned',
  v: 1,
  data: {
    planId,
    session: { number: 15, kind: 'regular' },
    sitting: { number: 1, place: 'зала', startsAt: '2026-04-29T10:00:00+03:00' },
  },
};
const draft = (digit: string) => ({
  title: 'Проєкт',
  file: { sha256: digit.repeat(64), type: 'application/pdf' as const, bytes: 1 },
});
const agenda = (...digits: string[]): CouncilEvent => ({
  type: 'AgendaSettled',
  v: 1,
  data: { planId, agenda: digits.map((digit) => ({ number: digit, title: 'Про', documents: [draft(digit)] })) },
});
const published = (position: number, isPublic = true): CouncilEvent => ({
  type: 'Published',
  v: 1,
  data: { target: 'Сайт', isPublic, position, digest: 'a'.repeat(64), files: { all: 1, put: 1, removed: 0 } },
});

function desk() {
  const hub = new PaperHub();
  const timers: { ms: number; call: () => void }[] = [];
  const after = (ms: number, call: () => void) => {
    timers.push({ ms, call });
    return () => undefined;
  };
  const deadlines = new DeadlinesDesk({ hub, clock: { wallMs: () => hub.nowMs, after } });
  const tell = (...events: CouncilEvent[]) => hub.commit(events, 'council');
  const one = (duty: string) => deadlines.now().find((each) => each.duty === duty);
  return { hub, deadlines, tell, one, timers };
}

const shown = (isPublic: boolean): CouncilEvent => ({ type: 'PlanPublished', v: 1, data: { planId, isPublic } });

test('drafts are published when the plan is, and a public site shows the last of them, and not before', async (t) => {
  const { hub, tell, one } = desk();
  tell(planned, agenda('1'), published(2));
  t.match(one('drafts'), { papers: 1, doneAt: undefined }, 'the site shows no plan that is still being written');
  tell(shown(true), published(4, false));
  t.notOk(one('drafts')?.doneAt, 'a stick in a drawer is no publication');
  tell(published(3));
  t.notOk(one('drafts')?.doneAt);
  hub.nowMs += 60_000;
  tell(published(4));
  t.equal(one('drafts')?.doneAt, '2026-03-30T07:01:00.000Z');
  t.equal(one('notice')?.doneAt, '2026-03-30T07:01:00.000Z', 'date, place and agenda are told by the same');
  tell(agenda('1', '2'));
  t.notOk(one('drafts')?.doneAt, 'a new draft is not published yet');
  tell(agenda('1'), published(8));
  t.equal(one('drafts')?.doneAt, '2026-03-30T07:01:00.000Z', 'what was published first counts');
  tell(shown(false));
  t.notOk(one('drafts')?.doneAt ?? one('notice')?.doneAt, 'taken off the site it is published no more');
});

test('a notice is given when somebody has the letter; who has not is told by name', async (t) => {
  const { deadlines, tell, one } = desk();
  const letter = (memberId: string, fate: 'sent' | 'refused') => ({
    ...{ memberId: memberId as MemberId, fate, at: '2026-03-31T08:00:00.000Z' },
  });
  tell(planned, { type: 'NoticeSent', v: 1, data: { planId, letters: [letter('a', 'refused')] } });
  t.notOk(one('notice')?.doneAt);
  tell(agenda('1'), published(3));
  t.notOk(one('drafts')?.doneAt, 'letters that all failed have announced nothing');
  tell({ type: 'NoticeSent', v: 1, data: { planId, letters: [letter('b', 'sent')] } });
  t.match(one('notice'), { state: 'done', doneAt: '2026-03-31T08:00:00.000Z' });
  t.match(publishingView(deadlines, {}).letters, { [planId]: { a: { fate: 'refused' }, b: { fate: 'sent' } } });
});

test('when date, time or place change after the notice it is owed anew, by every way it was given', async (t) => {
  const { deadlines, tell, one } = desk();
  const sent: CouncilEvent = {
    type: 'NoticeSent',
    v: 1,
    data: { planId, letters: [{ memberId: 'a' as MemberId, fate: 'sent', at: '2026-03-31T08:00:00.000Z' }] },
  };
  const noted: CouncilEvent = { type: 'DutyNoted', v: 1, data: { duty: 'notice', planId, at: '2026-03-31T08:00:00Z' } };
  const moved = (sitting: Partial<typeof planned.data.sitting>): CouncilEvent => ({
    ...planned,
    data: { ...planned.data, sitting: { ...planned.data.sitting, ...sitting } },
  });
  tell(planned, agenda('1'), shown(true), published(3), sent, noted);
  t.equal(one('notice')?.state, 'done');
  tell(moved({ endsAt: '2026-04-29T18:00:00+03:00', startsAt: '2026-04-29T07:00:00Z' }));
  t.equal(one('notice')?.state, 'done', 'the same hour written otherwise is no change');
  tell(moved({ place: 'мала зала' }));
  t.match(one('notice'), { state: 'ahead', doneAt: undefined });
  t.same(publishingView(deadlines, {}).letters, {}, 'no letter with this place has reached anybody');
  t.ok(one('drafts')?.doneAt, 'drafts are as public as they were');
  tell(published(7));
  t.notOk(one('notice')?.doneAt, 'the site shows the former place');
  tell(published(8));
  t.equal(one('notice')?.state, 'done');
  tell(moved({ startsAt: '2026-04-05T10:00:00+03:00' }));
  t.match(one('notice'), { state: 'late' });
  tell(sent);
  t.match(one('notice'), { state: 'done', wasLate: true });
});

test('what the office says of a duty holds, until it is taken back', async (t) => {
  const { tell, one } = desk();
  const noted = (at?: string): CouncilEvent => ({
    type: 'DutyNoted',
    v: 1,
    data: { duty: 'notice', planId, ...(at !== undefined && { at, how: 'дошка оголошень' }) },
  });
  tell(planned, noted('2026-04-01T09:00:00+03:00'));
  t.match(one('notice'), { state: 'done', how: 'дошка оголошень' });
  tell(noted());
  t.match(one('notice'), { state: 'ahead' });
});

test('a dropped plan owes nothing; martial law frees drafts', async (t) => {
  const { deadlines, tell, one } = desk();
  tell(planned, agenda('1'), { type: 'DeadlinesSettled', v: 1, data: { martialLaw: true } });
  t.match(one('drafts'), { state: 'exempt' });
  tell({ type: 'PlanDropped', v: 1, data: { planId } });
  t.same(deadlines.now(), []);
});

test('a sitting owes results by name for its ballots, and its video after its close; trials and secret ballots count not', async (t) => {
  const { hub, deadlines, tell, one } = desk();
  hub.giveAll(convening());
  t.same(deadlines.now(), []);
  const close = (ballotId: string, votes?: object) =>
    hub.commit([{ type: 'BallotClosed', v: 1, data: { ballotId, ...(votes && { votes }) } } as never]);
  tell();
  close('secret');
  t.notOk(one('roll-call'));
  hub.commit([{ type: 'DecisionNumbered', v: 1, data: { ballotId: 'b', ordinal: 1, number: '914' } } as never]);
  t.match(one('veto'), { papers: 1, state: 'at-hand' });
  const sittingId = hub.state.phase === 'none' ? ('' as SittingId) : hub.state.sittingId;
  tell({ type: 'DutyNoted', v: 1, data: { duty: 'veto', sittingId, decision: '914', at: '2026-03-31T09:00:00Z' } });
  t.match(one('reconsideration'), { decision: '914', dueAt: '2026-04-14T20:59:59.999Z' });
});

test('results by name are owed for each day of voting; what is said of a day is said of its votes until then', async (t) => {
  const { hub, deadlines, tell } = desk();
  hub.giveAll(convening());
  const sittingId = hub.state.phase === 'none' ? ('' as SittingId) : hub.state.sittingId;
  const vote = (at: string) => {
    hub.nowMs = Date.parse(at);
    hub.commit([{ type: 'BallotClosed', v: 1, data: { ballotId: at, votes: {} } } as never]);
  };
  const note = (day?: string, at?: string) =>
    tell({
      type: 'DutyNoted',
      v: 1,
      data: { duty: 'roll-call', sittingId, ...(day !== undefined && { day }), ...(at !== undefined && { at }) },
    });
  const states = () =>
    deadlines
      .now()
      .filter(({ duty }) => duty === 'roll-call')
      .map(({ day, state, papers }) => `${day} ${state} ${papers}`);
  vote('2026-03-30T20:59:00Z');
  vote('2026-03-30T21:01:00Z');
  t.same(states(), ['2026-03-30 late 1', '2026-03-31 at-hand 1'], 'midnight is that of the council');
  note('2026-03-31', '2026-03-31T08:00:00Z');
  t.same(states(), ['2026-03-30 late 1', '2026-03-31 done 1']);
  vote('2026-03-31T09:00:00Z');
  t.same(states(), ['2026-03-30 late 1', '2026-03-31 at-hand 2'], 'a vote after that is not published by it');
  note(undefined, '2026-03-31T10:00:00Z');
  t.same(states(), ['2026-03-30 done 1', '2026-03-31 done 2']);
  t.match(Object.keys(publishingView(deadlines, {}).duties), [
    `roll-call ${sittingId} 2026-03-30`,
    `roll-call ${sittingId} 2026-03-31`,
  ]);
  note('2026-03-30');
  t.same(states(), ['2026-03-30 late 1', '2026-03-31 done 2']);
  tell(published(hub.history().length));
  t.same(states(), ['2026-03-30 done 1', '2026-03-31 done 2']);
});

test('word is given when the clock turns a duty, and at least every quarter of an hour', async (t) => {
  const { hub, deadlines, tell, timers } = desk();
  tell(planned);
  let told = 0;
  deadlines.onChanged(() => {
    told += 1;
  });
  t.equal(timers.at(-1)?.ms, 15 * 60_000);
  hub.nowMs = Date.parse('2026-04-16T20:59:30.000Z');
  timers.at(-1)?.call();
  t.equal(told, 1);
  t.equal(timers.at(-1)?.ms, 30_000, 'the notice comes at hand');
});

test('the video is published when its address is given, since the first of them, and owed again when it is taken back', async (t) => {
  const { hub, tell, one } = desk();
  hub.giveAll(convening());
  const sittingId = hub.state.phase === 'none' ? ('' as SittingId) : hub.state.sittingId;
  hub.commit([{ type: 'SittingClosed', v: 1, data: { registered: [] } }]);
  const link = (video: number, address?: string) =>
    tell({ type: 'VideoLinked', v: 1, data: { sittingId, video, ...(address !== undefined && { address }) } });
  t.match(one('video'), { state: 'at-hand' });
  const first = new Date(hub.nowMs).toISOString();
  link(1, 'https://youtu.be/wrong');
  hub.nowMs += 3_600_000;
  link(1, 'https://youtu.be/1');
  link(2, 'https://youtu.be/2');
  t.match(one('video'), { state: 'done', doneAt: first, how: 'https://youtu.be/1, https://youtu.be/2' });
  t.equal(one('video')?.noted, undefined, 'nobody takes back here what stands at the sitting');
  link(1);
  t.match(one('video'), { state: 'done', how: 'https://youtu.be/2' });
  link(2);
  t.match(one('video'), { state: 'at-hand' });
});
