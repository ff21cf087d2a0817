import { test } from 'tap';
import { checker } from '#contract/check';
import { PlanSitting, SettleAgenda } from '#contract/council-commands';
import type { PlanId } from '#contract/ids';
import { agendaOf, planOf } from './training-plan.ts';

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
