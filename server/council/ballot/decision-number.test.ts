import { test } from 'tap';
import { councilOf, nothing, sittingOf, when } from '../testing/given.ts';
import { decisionNumber, decisionNumberOf, nextDecision } from './decision-number.ts';

const parts = { n: 914, session: 16, sitting: 2, convocation: 7 };

test('a decision’s number is made by the council’s own pattern', async (t) => {
  t.equal(decisionNumber('{n}', parts), '914');
  t.equal(decisionNumber('{sitting}-{n}/{roman}', parts), '2-914/VII');
  t.equal(decisionNumber('{n}-{session}-{convocation2}', parts), '914-16-07');
  t.equal(decisionNumber('{n}/{convocation}', parts), '914/7');
  t.equal(decisionNumber('№ {n}-{n}', parts), '№ 914-914');
});

test('what a pattern misspells stays visible', async (t) => {
  t.equal(decisionNumber('{n}-{sesion}', parts), '914-{sesion}');
});

test('decisions go on from where the sitting before left off', async (t) => {
  const later = sittingOf(when(nothing, { ...councilOf(), firstDecision: 39 }).after);
  t.equal(nextDecision(later), 39);
  t.equal(nextDecision(sittingOf(when(nothing, councilOf()).after)), 1);
  t.equal(decisionNumberOf(later, 39), '39-14/VIII');
});
