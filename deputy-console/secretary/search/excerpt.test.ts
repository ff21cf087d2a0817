import { test } from 'tap';
import { partsOf, plain } from './excerpt.ts';

test('what matched stands apart from the words around it', async (t) => {
  t.same(partsOf('Про \uE000бюджет\uE001 громади'), [
    { text: 'Про ', matched: false },
    { text: 'бюджет', matched: true },
    { text: ' громади', matched: false },
  ]);
});

test('an excerpt without a match, and one cut within it, lose nothing', async (t) => {
  t.same(partsOf('Про бюджет'), [{ text: 'Про бюджет', matched: false }]);
  t.equal(plain('Про \uE000бюджет\uE001 '), 'Про бюджет');
  t.same(partsOf('Про \uE000бюд'), [
    { text: 'Про ', matched: false },
    { text: 'бюд', matched: true },
  ]);
});
