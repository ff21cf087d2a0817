import { test } from 'tap';
import { after, councilOf, nothing, sittingOf } from '../testing/given.ts';
import { competenceOf } from './competence.ts';

const competence = (seats: number, deputies: number, kind: 'city' | 'raion' = 'city') =>
  competenceOf(sittingOf(after(nothing, councilOf({ seats, deputies, kind }))));

test('a council is competent when two thirds of its seats are filled; the head is none of them', async (t) => {
  t.equal(competence(26, 26), 'competent');
  t.equal(competence(26, 18), 'competent');
  t.equal(competence(26, 17), 'if-elected');
  t.equal(competence(6, 4), 'competent');
  t.equal(competence(6, 3), 'not-competent', 'the head makes no fourth');
});

test('after mandates ended early more than half is enough, and half is not', async (t) => {
  t.equal(competence(26, 14), 'if-elected');
  t.equal(competence(26, 13), 'not-competent');
  t.equal(competence(6, 3, 'raion'), 'competent', 'in a raion the head is the fourth deputy of six');
});
