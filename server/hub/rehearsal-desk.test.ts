import { test } from 'tap';
import type { MemberId, PlanId, SittingId } from '#contract/ids';
import type { HubReport } from '#contract/supervision';
import { type CouncilState, emptyCouncil, type Plan } from '../council/composition/council-state.ts';
import { after, councilOf, nothing, sittingOf } from '../council/testing/given.ts';
import { RehearsalDesk } from './rehearsal-desk.ts';

const AT = '2026-03-30T07:00:00.000Z';
const plan = (day: number, convenedAs?: SittingId): Plan => ({
  session: { number: 3, kind: 'regular' },
  sitting: { number: day, place: 'зала', startsAt: `2026-04-0${day}T10:00:00+03:00` },
  agenda: [{ number: '1', title: `Питання дня ${day}` }],
  changedAt: AT,
  ...(convenedAs && { convenedAs }),
});
const council: CouncilState = {
  ...emptyCouncil,
  council: { name: 'Вербівська рада', kind: 'village', seats: 2, timeZone: 'Europe/Kyiv' },
  convocation: 8,
  members: [{ id: 'd1' as MemberId, name: 'Особа', gender: 'female', office: 'deputy' }],
  chair: { member: 'd1' as MemberId },
  plans: new Map([
    ['late' as PlanId, plan(5)],
    ['gone' as PlanId, plan(1, '8-3-1' as SittingId)],
    ['next' as PlanId, plan(2)],
  ]),
};

function desk() {
  const told: HubReport[] = [];
  const rehearsals = new RehearsalDesk((report) => told.push(report));
  const ask = (parts: Partial<Parameters<RehearsalDesk['begin']>[0]> = {}) =>
    rehearsals.begin({ council, underWay: false, at: AT, ...parts });
  return { told, rehearsals, ask };
}

test('the next plan that is not convened is rehearsed with its agenda, unless another is named', async (t) => {
  const { told, rehearsals, ask } = desk();
  t.equal(ask(), undefined);
  t.match(told, [
    { tells: 'wants-rehearsal', planId: 'next', hall: { chair: 'd1', lines: [], rules: { consoleNeeds: 'nothing' } } },
  ]);
  t.match(told[0], { hall: { agenda: [{ title: 'Питання дня 2' }] } });
  t.match(rehearsals.now(), { state: 'starting', planId: 'next' });
  t.equal(ask()?.code, 'REHEARSAL_RUNS', 'one at a time');
  rehearsals.note({ state: 'failed', why: { uk: 'ні', en: 'no' } });
  t.equal(ask({ planId: 'late' as PlanId }), undefined, 'after one that failed another may begin');
  t.match(told[1], { planId: 'late' });
});

test('what the session’s last sitting left over is rehearsed after the plan’s own items, and of another session nothing', async (t) => {
  const { told, rehearsals, ask } = desk();
  const last = sittingOf(after(nothing, councilOf()));
  const going: Plan = { ...plan(2), session: last.session, agenda: [{ number: '1', title: 'Нове питання' }] };
  const plans = new Map([
    ['on' as PlanId, going],
    ['new' as PlanId, { ...going, session: { ...last.session, number: 99 } }],
  ]);
  const agendaOf = (planId: string) => {
    ask({ council: { ...council, convocation: last.convocation, plans }, last, planId: planId as PlanId });
    const report = told.at(-1);
    rehearsals.end();
    return report?.tells === 'wants-rehearsal' ? report.hall.agenda?.map(({ title }) => title) : undefined;
  };
  const left = last.agenda.items.map(({ title }) => title);
  t.ok(left.length > 0);
  t.same(agendaOf('on'), ['Нове питання', ...left]);
  t.same(agendaOf('new'), ['Нове питання']);
});

test('a council without a plan rehearses a sitting made up', async (t) => {
  const { told, ask } = desk();
  t.equal(ask({ council: { ...council, plans: new Map() } }), undefined);
  t.match(told[0], { hall: { sitting: { startsAt: AT }, agenda: [{ number: '1' }, { number: '2' }] } });
  t.notOk('planId' in (told[0] ?? {}));
});

test('what can’t be rehearsed is refused, and nothing is asked of the supervisor', async (t) => {
  const { told, rehearsals, ask } = desk();
  t.equal(ask({ underWay: true })?.code, 'REHEARSAL_NOT_NOW');
  t.equal(ask({ council: emptyCouncil })?.code, 'NO_COUNCIL');
  t.equal(ask({ council: { ...council, members: [] } })?.code, 'NO_COUNCIL');
  t.equal(ask({ planId: 'other' as PlanId })?.code, 'NO_SUCH_PLAN');
  rehearsals.end();
  t.same(told, []);
  t.equal(new RehearsalDesk(undefined).begin({ council, underWay: false, at: AT })?.code, 'NO_REHEARSALS');
});

test('its end is told to the supervisor and to whoever looks', async (t) => {
  const { told, rehearsals, ask } = desk();
  let looks = 0;
  rehearsals.onChanged(() => {
    looks += 1;
  });
  ask();
  rehearsals.end();
  t.match(told.at(-1), { tells: 'ends-rehearsal' });
  t.equal(rehearsals.now(), undefined);
  t.equal(looks, 2);
});
