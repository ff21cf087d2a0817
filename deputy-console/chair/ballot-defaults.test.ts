import { test } from 'tap';
import { SUBJECTS } from '#contract/vocabulary';
import { draftFor, OFFERED_SUBJECTS, usualNext } from './ballot-defaults.ts';

const questions = { title: 'Про бюджет', agenda: 'Затвердити порядок денний' };

test('every subject but a rating, which needs alternatives, is offered', async (t) => {
  t.same(new Set(OFFERED_SUBJECTS), new Set(SUBJECTS.filter((subject) => subject !== 'rating')));
});

test('a decision is put under the item’s title and needs the majority of the composition', async (t) => {
  for (const subject of ['basis-and-whole', 'as-a-basis', 'as-a-whole'] as const) {
    t.match(draftFor(subject, questions, 30), { majority: 'majority-of-composition', text: 'Про бюджет' });
  }
});

test('overriding the head’s veto needs two thirds of the composition', async (t) => {
  t.equal(draftFor('veto-override', questions, 30).majority, 'two-thirds-of-composition');
});

test('the majority of those present is never proposed', async (t) => {
  const proposed = OFFERED_SUBJECTS.map((subject) => draftFor(subject, questions, 30).majority);
  t.notOk(proposed.some((majority) => majority.endsWith('of-present')));
});

test('an amendment and a procedural question need a text of their own', async (t) => {
  t.equal(draftFor('amendment', questions, 30).text, '');
  t.equal(draftFor('procedural', questions, 30).text, '');
});

test('before any item the agenda is put, with its own text', async (t) => {
  t.equal(usualNext(undefined, false), 'agenda');
  t.equal(draftFor('agenda', { ...questions, title: undefined }, 30).text, 'Затвердити порядок денний');
});

test('what was adopted as a basis is put as a whole; what was not, is put anew', async (t) => {
  t.equal(usualNext({ subject: 'as-a-basis', result: 'adopted' }, true), 'as-a-whole');
  t.equal(usualNext({ subject: 'as-a-basis', result: 'rejected' }, true), 'basis-and-whole');
});

test('after an amendment the draft is put as a whole, however the amendment fared', async (t) => {
  t.equal(usualNext({ subject: 'amendment', result: 'rejected' }, true), 'as-a-whole');
});
