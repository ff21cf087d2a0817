import { test } from 'tap';
import type { PlanId, SittingId } from '#contract/ids';
import type { DutyView } from '#contract/publishing';
import { dayOf, easterOf, endOfDayMs, isWorkingDay, plusDays, workingDaysBefore } from './days.ts';
import { type DutyFacts, dutiesAt, nextTurnMs, type PlanFacts, type SittingFacts } from './duties.ts';

const zone = 'Europe/Kyiv';
const plan: PlanFacts = {
  planId: 'plan' as PlanId,
  session: { number: 15, kind: 'regular' },
  sitting: 1,
  startsAt: '2026-03-30T10:00:00+03:00',
  drafts: 3,
};
const sitting: SittingFacts = {
  sittingId: '8-14-1' as SittingId,
  session: { number: 14, kind: 'regular' },
  sitting: 1,
  startsAt: '2026-03-30T10:00:00+03:00',
  rollCalls: [{ day: '2026-03-30', papers: 12 }],
  closedAt: '2026-03-30T15:00:00Z',
  decisions: [{ number: '914', at: '2026-03-30T14:00:00Z' }],
  vetoes: new Map(),
};
const facts = (given: Partial<DutyFacts>): DutyFacts => ({
  ...{ kind: 'city', timeZone: zone, martialLaw: false, plans: [], sittings: [] },
  ...given,
});
const at = (given: Partial<DutyFacts>, now: string): DutyView[] => dutiesAt(facts(given), Date.parse(now));
const one = (views: readonly DutyView[], duty: DutyView['duty']) => views.find((view) => view.duty === duty);

test('the notice of a session is given ten days before, of an extraordinary one the day before', async (t) => {
  const regular = one(at({ plans: [plan] }, '2026-03-01T08:00:00Z'), 'notice');
  t.match(regular, { dueAt: '2026-03-20T21:59:59.999Z', state: 'ahead', article: '280/97-ВР ст. 46 ч. 10' });
  const haste: PlanFacts = { ...plan, session: { number: 15, kind: 'extraordinary' } };
  t.match(one(at({ plans: [haste] }, '2026-03-29T10:00:00Z'), 'notice'), {
    dueAt: '2026-03-29T20:59:59.999Z',
    state: 'at-hand',
  });
});

test('drafts are published ten working days before; a sitting without drafts owes none', async (t) => {
  const views = at({ plans: [plan] }, '2026-03-14T08:00:00Z');
  t.match(one(views, 'drafts'), { dueAt: '2026-03-16T21:59:59.999Z', state: 'at-hand', papers: 3 });
  t.notOk(one(at({ plans: [{ ...plan, drafts: 0 }] }, '2026-03-14T08:00:00Z'), 'drafts'));
});

test('under martial law drafts are not owed beforehand, but when they are published it is told', async (t) => {
  const now = '2026-03-29T08:00:00Z';
  t.match(one(at({ plans: [plan], martialLaw: true }, now), 'drafts'), { state: 'exempt' });
  const published = { ...plan, draftsPublished: { at: '2026-03-02T08:00:00Z' } };
  t.match(one(at({ plans: [published], martialLaw: true }, now), 'drafts'), { state: 'done' });
});

test('results by name are published on the day of the vote, the video on the next', async (t) => {
  const evening = at({ sittings: [sitting] }, '2026-03-30T20:59:00Z');
  t.match(one(evening, 'roll-call'), { state: 'at-hand', dueAt: '2026-03-30T20:59:59.999Z', papers: 12 });
  t.match(one(evening, 'video'), { state: 'at-hand', dueAt: '2026-03-31T20:59:59.999Z' });
  t.match(one(at({ sittings: [sitting] }, '2026-03-30T21:00:00Z'), 'roll-call'), { state: 'late' });
});

test('what was done in time is done; what was done after its term is done, and told to be late', async (t) => {
  const done = (when: string) =>
    one(
      at(
        { sittings: [{ ...sitting, rollCalls: [{ day: '2026-03-30', papers: 12, published: { at: when } }] }] },
        '2026-04-02T08:00:00Z',
      ),
      'roll-call',
    );
  t.match(done('2026-03-30T20:59:59Z'), { state: 'done', doneAt: '2026-03-30T20:59:59Z', wasLate: undefined });
  t.match(done('2026-03-30T21:00:00Z'), { state: 'done', wasLate: true });
});

test('the head may stop a decision for five days, where a head is elected apart; then the term is over', async (t) => {
  t.match(one(at({ sittings: [sitting] }, '2026-04-04T20:59:59Z'), 'veto'), { state: 'at-hand', papers: 1 });
  t.match(one(at({ sittings: [sitting] }, '2026-04-04T21:00:00Z'), 'veto'), { state: 'over' });
  t.notOk(one(at({ sittings: [sitting], kind: 'oblast' }, '2026-04-01T08:00:00Z'), 'veto'));
});

test('a decision that the head has stopped is considered again within two weeks', async (t) => {
  const vetoes = new Map([['914', { at: '2026-04-03T09:00:00+03:00' }]]);
  const views = at({ sittings: [{ ...sitting, vetoes }] }, '2026-04-15T08:00:00Z');
  t.match(one(views, 'reconsideration'), { decision: '914', dueAt: '2026-04-17T20:59:59.999Z', state: 'at-hand' });
});

test('each day of voting has its own term: a vote of the next day makes the first one no less late', async (t) => {
  const rollCalls = [
    { day: '2026-03-30', papers: 12 },
    { day: '2026-03-31', papers: 3 },
  ];
  const views = at({ sittings: [{ ...sitting, rollCalls }] }, '2026-03-31T09:00:00Z');
  t.match(
    views.filter(({ duty }) => duty === 'roll-call'),
    [
      { day: '2026-03-30', papers: 12, state: 'late', dueAt: '2026-03-30T20:59:59.999Z' },
      { day: '2026-03-31', papers: 3, state: 'at-hand', dueAt: '2026-03-31T20:59:59.999Z' },
    ],
  );
});

test('what is done is told for thirty days; what is owed and late is told until it is done', async (t) => {
  const done = { at: '2026-03-30T16:00:00Z' };
  const seen = { ...sitting, rollCalls: [{ day: '2026-03-30', papers: 12, published: done }] };
  const duties = (now: string) => at({ sittings: [seen], plans: [{ ...plan, notice: done }] }, now);
  t.same(
    duties('2026-04-28T08:00:00Z').map(({ duty }) => duty),
    ['drafts', 'notice', 'roll-call', 'video', 'veto'],
  );
  t.match(duties('2027-03-30T08:00:00Z'), [
    { duty: 'drafts', state: 'late' },
    { duty: 'video', state: 'late' },
  ]);
  t.same(at({ sittings: [{ ...seen, video: done }], plans: [] }, '2026-04-30T08:00:00Z'), []);
});

test('the clock alone turns a duty at hand, and then late', async (t) => {
  const now = Date.parse('2026-03-01T08:00:00Z');
  const views = dutiesAt(facts({ plans: [{ ...plan, drafts: 0 }] }), now);
  const first = nextTurnMs(views, now) ?? 0;
  t.equal(new Date(first).toISOString(), '2026-03-17T22:00:00.000Z');
  t.equal(new Date(nextTurnMs(views, first) ?? 0).toISOString(), '2026-03-20T22:00:00.000Z');
  t.equal(nextTurnMs(views, Date.parse('2026-03-21T00:00:00Z')), undefined);
});

test('days are those of the council’s zone, also when the clocks are changed', async (t) => {
  t.equal(dayOf('2026-03-29T22:30:00Z', zone), '2026-03-30');
  t.equal(new Date(endOfDayMs('2026-03-28', zone)).toISOString(), '2026-03-28T22:00:00.000Z');
  t.equal(new Date(endOfDayMs('2026-03-29', zone)).toISOString(), '2026-03-29T21:00:00.000Z');
  t.equal(new Date(endOfDayMs('2026-10-25', zone)).toISOString(), '2026-10-25T22:00:00.000Z');
  t.equal(plusDays('2028-02-28', 1), '2028-02-29');
});

test('Easter and Trinity are those of the eastern rite', async (t) => {
  t.same(
    [2024, 2025, 2026, 2027, 2028].map((year) => easterOf(year)),
    ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2028-04-16'],
  );
});

test('a holiday of the weekend is rested on the next working day', async (t) => {
  t.notOk(isWorkingDay('2026-04-13'), 'the Monday after Easter');
  t.ok(isWorkingDay('2026-04-14'));
  t.notOk(isWorkingDay('2026-08-24'), 'a Monday of its own');
  t.ok(isWorkingDay('2026-08-25'));
  t.notOk(isWorkingDay('2026-03-09'), 'the Monday after Sunday, 8 March');
  t.ok(isWorkingDay('2026-03-10'));
});

test('working days are counted back over weekends and holidays', async (t) => {
  t.equal(workingDaysBefore('2026-03-30', 10), '2026-03-16');
  t.equal(workingDaysBefore('2026-04-20', 5), '2026-04-10');
});
