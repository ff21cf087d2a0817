/** The table of the law, ground by ground and majority by majority. */
import { test } from 'tap';
import { COUNCIL_KINDS, SECRET_GROUNDS } from '#contract/vocabulary';
import { articleOf, COUNCILS_OF_GROUND, groundArticle } from './law.ts';

test('the grounds of Art. 26 arise where a head is elected apart, those of Art. 43 in raion and oblast', async (t) => {
  const elected = ['village', 'settlement', 'city'];
  const table: Record<string, readonly string[]> = {
    '26-1-4': elected,
    '26-1-16': elected,
    '43-1-1': ['raion', 'oblast'],
    '43-1-29': ['raion', 'oblast'],
    '43-1-31': ['raion', 'oblast'],
    '55': ['city-district', 'raion', 'oblast'],
    '56': ['city-district', 'raion', 'oblast'],
  };
  for (const ground of SECRET_GROUNDS)
    t.same(
      COUNCIL_KINDS.filter((kind) => COUNCILS_OF_GROUND[ground].includes(kind)),
      table[ground],
      ground,
    );
});

test('a ground is cited by article, part and point', async (t) => {
  t.same(SECRET_GROUNDS.map(groundArticle), [
    'ст. 26 ч. 1 п. 4',
    'ст. 26 ч. 1 п. 16',
    'ст. 43 ч. 1 п. 1',
    'ст. 43 ч. 1 п. 29',
    'ст. 43 ч. 1 п. 31',
    'ст. 55',
    'ст. 56',
  ]);
});

test('the parliament goes by the Constitution where it has a number of its own, else by its regulations', async (t) => {
  t.equal(articleOf('two-thirds-of-composition', 'parliament'), 'Конституція України ст. 94 ч. 4');
  t.equal(articleOf('half-of-composition', 'parliament'), 'регламент ради');
  t.equal(articleOf('two-thirds-of-composition', 'oblast'), '280/97-ВР ст. 59 ч. 4');
});

test('two thirds that end a head’s powers early have an article of their own', async (t) => {
  t.equal(articleOf('two-thirds-of-composition', 'city', '26-1-16'), '280/97-ВР ст. 79');
  t.equal(articleOf('majority-of-composition', 'city', '26-1-16'), '280/97-ВР ст. 59 ч. 2');
  t.equal(articleOf('two-thirds-of-composition', 'city', '26-1-4'), '280/97-ВР ст. 59 ч. 4');
});
