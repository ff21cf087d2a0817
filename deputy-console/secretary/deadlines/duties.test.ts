import { test } from 'tap';
import type { DutyView } from '#contract/publishing';
import { actOf, dutiesOf, groupOf } from './duties.ts';

const duty = (parts: Partial<DutyView>): DutyView => ({
  ...{ duty: 'roll-call', session: 1, sitting: 1, startsAt: '', dueAt: '2026-03-30T20:59:59.999Z' },
  ...{ state: 'at-hand', article: '' },
  ...parts,
});

test('what is late or at hand stands first; the head’s own term is no task of the office', async (t) => {
  t.equal(groupOf(duty({ state: 'late' })), 'now');
  t.equal(groupOf(duty({})), 'now');
  t.equal(groupOf(duty({ duty: 'veto' })), 'later');
  t.equal(groupOf(duty({ state: 'exempt' })), 'later');
  t.equal(groupOf(duty({ state: 'over' })), 'done');
});

test('the soonest term stands first, of what is done the latest', async (t) => {
  const two = (state: DutyView['state']) => ({
    late: duty({ state, dueAt: '2026-04-02T20:59:59.999Z' }),
    soon: duty({ state }),
  });
  t.same(
    dutiesOf(two('ahead'), 'later').map(([key]) => key),
    ['soon', 'late'],
  );
  t.same(
    dutiesOf(two('done'), 'done').map(([key]) => key),
    ['late', 'soon'],
  );
});

test('what is not done may be said to be done, what was said may be taken back, what the house did itself stands', async (t) => {
  t.equal(actOf(duty({ state: 'late' })), 'note');
  t.equal(actOf(duty({ state: 'done', noted: true })), 'take-back');
  t.equal(actOf(duty({ state: 'done' })), undefined);
  t.equal(actOf(duty({ duty: 'veto' })), 'veto');
  t.equal(actOf(duty({ duty: 'veto', state: 'over' })), undefined);
});
