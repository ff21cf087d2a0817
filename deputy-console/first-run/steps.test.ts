import { test } from 'tap';
import { after, before, reachedOf, STEPS, stepOf } from './steps.ts';

const ALL = [...STEPS];

test('an empty box begins with the council, and nothing else may be opened', async (t) => {
  t.equal(stepOf('', ALL), 'council');
  t.equal(stepOf('#sitting', ALL), 'council');
  t.equal(reachedOf(ALL), 1);
});

test('what was left is taken up at the first step that is missing', async (t) => {
  t.equal(stepOf('', ['roster', 'seats', 'sitting']), 'roster');
  t.equal(stepOf('', ['accounts']), 'accounts');
  t.equal(stepOf('', []), 'sitting');
});

test('once there is a council with rules and people every step may be opened', async (t) => {
  t.equal(reachedOf(['seats', 'accounts', 'sitting']), STEPS.length);
  t.equal(stepOf('#sitting', ['seats', 'accounts', 'sitting']), 'sitting');
  t.equal(stepOf('#council', ['seats']), 'council');
});

test('steps follow one another', async (t) => {
  t.equal(after('council'), 'rules');
  t.equal(after('sitting'), undefined);
  t.equal(before('council'), undefined);
  t.equal(before('seats'), 'roster');
});
