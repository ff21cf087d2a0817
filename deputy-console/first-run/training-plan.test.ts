import { test } from 'tap';
import { checker } from '#contract/check';
import { PlanSitting, SettleAgenda } from '#contract/council-commands';
import type { PlanId } from '#contract/ids';
import { agendaOf, firstHour, planOf } from './training-plan.ts';

const id = 'p1' as PlanId;

test('the training sitting is planned in the council’s own time', async (t) => {
  const plan = planOf(id, { session: 1, place: ' зала ', date: '2026-07-01', time: '10:00', timeZone: 'Europe/Kyiv' });
  t.ok(checker(PlanSitting)(plan).ok);
  t.match(plan.sitting, { number: 1, place: 'зала', startsAt: '2026-07-01T10:00:00+03:00' });
});

test('its questions are numbered in their order', async (t) => {
  const agenda = agendaOf(id, ['Про чай', 'Про каву']);
  t.ok(checker(SettleAgenda)(agenda).ok);
  t.same(
    agenda.agenda.map(({ number, title }) => `${number} ${title}`),
    ['1 Про чай', '2 Про каву'],
  );
});

test('it is proposed for ten o’clock of the next working day in the council’s own time', async (t) => {
  const at = (now: string) => firstHour('Europe/Kyiv', new Date(now));
  t.same(at('2026-03-30T05:00:00Z'), { date: '2026-03-31', time: '10:00' });
  t.same(at('2026-03-27T05:00:00Z'), { date: '2026-03-30', time: '10:00' }, 'a Friday is followed by a Monday');
  t.same(at('2026-03-30T21:30:00Z'), { date: '2026-04-01', time: '10:00' }, 'after midnight in Kyiv');
});
