import { test } from 'tap';
import type { CouncilCommand } from './decide.ts';
import { after, bring, convened, plan, planId, settled } from './testing/small-council.ts';

const agenda = (id: string, ...numbers: string[]): CouncilCommand => ({
  type: 'settle-agenda',
  planId: planId(id),
  agenda: numbers.map((number) => ({ number, title: `Питання ${number}` })),
});
const dated = (fields: object): CouncilCommand => {
  const command = plan('p1', 14, 1);
  return command.type === 'plan-sitting' ? { ...command, sitting: { ...command.sitting, ...fields } } : command;
};
const planned = after(settled, plan('p1', 14, 1), agenda('p1', '1', '2'));

test('a plan begins with an empty agenda, and keeps its agenda when its date changes', async (t) => {
  t.same(after(settled, plan('p1', 14, 1)).plans.get(planId('p1'))?.agenda, []);
  const moved = after(planned, dated({ startsAt: '2026-05-01T10:00:00+03:00' }));
  t.match(moved.plans.get(planId('p1')), {
    sitting: { startsAt: '2026-05-01T10:00:00+03:00' },
    agenda: [{ number: '1' }, { number: '2' }],
  });
});

test('the same plan and the same agenda again ask for no event', async (t) => {
  t.same(bring(planned, plan('p1', 14, 1)), []);
  t.same(bring(planned, agenda('p1', '1', '2')), []);
});

test('an agenda written over a plan that was changed since is refused', async (t) => {
  const over = (asOf: string) => bring(planned, { ...agenda('p1', '1', '2', '3'), asOf } as CouncilCommand);
  const now = planned.plans.get(planId('p1'))?.changedAt ?? '';
  t.match(over('2025-01-01T10:00:00.000Z'), { code: 'PLAN_CHANGED' });
  t.match(over(now), [{ type: 'AgendaSettled' }]);
});

test('no two items of an agenda have one number', async (t) => {
  t.match(bring(planned, agenda('p1', '1', '2', '1')), { code: 'PLAN_FAULT', path: '/agenda/2/number' });
});

test('a day is on the calendar, and the end comes after the start', async (t) => {
  const wrong = (fields: object) => bring(planned, dated(fields));
  t.match(wrong({ startsAt: '2026-02-30T10:00:00+02:00' }), { code: 'PLAN_FAULT', path: '/sitting/startsAt' });
  t.match(wrong({ endsAt: '2026-04-31T10:00:00+03:00' }), { path: '/sitting/endsAt' });
  t.match(wrong({ endsAt: '2026-04-30T09:00:00+03:00' }), { path: '/sitting/endsAt', faultUk: /пізніше за початок/ });
});

test('a sitting’s number is no other plan’s and no sitting’s that was convened', async (t) => {
  t.match(bring(planned, plan('p2', 14, 1)), { code: 'SITTING_NUMBER_TAKEN', session: 14, sitting: 1 });
  t.match(bring(convened(settled, '8-14-3'), plan('p2', 14, 3)), { code: 'SITTING_NUMBER_TAKEN' });
  t.match(bring(planned, plan('p2', 15, 1)), [{ type: 'SittingPlanned' }]);
});

test('a plan that was convened changes no more', async (t) => {
  const state = convened(planned, '8-14-1', 'p1');
  const refused = { code: 'PLAN_CONVENED', sittingId: '8-14-1' };
  t.match(bring(state, dated({ place: 'бібліотека' })), refused);
  t.match(bring(state, agenda('p1', '1')), refused);
  t.match(bring(state, { type: 'drop-plan', planId: planId('p1') }), refused);
  t.same(bring(state, agenda('p1', '1', '2')), [], 'what it is it may be told again');
});

test('a plan that is dropped is gone, and its number free', async (t) => {
  const state = after(planned, { type: 'drop-plan', planId: planId('p1') });
  t.match(bring(state, agenda('p1', '1')), { code: 'NO_SUCH_PLAN' });
  t.match(bring(state, { type: 'drop-plan', planId: planId('p1') }), { code: 'NO_SUCH_PLAN' });
  t.match(bring(state, plan('p2', 14, 1)), [{ type: 'SittingPlanned' }]);
});

test('a plan is published once, is shown since then however it changes, and is taken back once', async (t) => {
  const publish = (isPublic: boolean): CouncilCommand => ({ type: 'publish-plan', planId: planId('p1'), isPublic });
  t.same(bring(planned, publish(false)), [], 'it never was');
  t.match(bring(planned, publish(true)), [{ type: 'PlanPublished', data: { isPublic: true } }]);
  const shown = after(planned, publish(true));
  const since = shown.plans.get(planId('p1'))?.published;
  t.match(since, { by: 'office' });
  t.same(bring(shown, publish(true)), []);
  const changed = after(shown, agenda('p1', '1', '2', '3'), dated({ place: 'бібліотека' }));
  t.same(changed.plans.get(planId('p1'))?.published, since);
  t.equal(after(changed, publish(false)).plans.get(planId('p1'))?.published, undefined);
  t.match(bring(planned, { type: 'publish-plan', planId: planId('p9'), isPublic: true }), { code: 'NO_SUCH_PLAN' });
  t.match(bring(convened(planned, '8-14-1', 'p1'), publish(true)), { code: 'PLAN_CONVENED' });
});
