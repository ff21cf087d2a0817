import { test } from 'tap';
import { groundArticle } from './ground.ts';

test('a ground is cited as the law numbers it', async (t) => {
  t.equal(groundArticle('26-1-4', 'uk'), '280/97-ВР ст. 26 ч. 1 п. 4');
  t.equal(groundArticle('55', 'uk'), '280/97-ВР ст. 55');
  t.equal(groundArticle('43-1-29', 'en'), '280/97-ВР art. 43 pt. 1 cl. 29');
});
