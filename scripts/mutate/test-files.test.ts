import { test } from 'tap';
import { nearestFirst } from './test-files.ts';

const files = [
  'dist/server/council/agenda/agenda.test.js',
  'dist/server/council/ballot/vote.test.js',
  'dist/server/council/ballot/properties.test.js',
];

test('a mutant meets the tests beside it first and the properties last', async (t) => {
  t.same(nearestFirst(files, '/copy/server/council/ballot/vote.ts'), [
    'dist/server/council/ballot/vote.test.js',
    'dist/server/council/agenda/agenda.test.js',
    'dist/server/council/ballot/properties.test.js',
  ]);
});

test('a mutant with no tests beside it meets all of them', async (t) => {
  t.same(nearestFirst(files, '/copy/server/council/roster/roster.ts'), files);
});
