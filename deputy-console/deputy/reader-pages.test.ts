import { test } from 'tap';
import { GAP, pageAt, topsOf } from './reader-pages.ts';

const tops = topsOf([1.5, 0.5, 1.5], 100);

test('pages lie one under another with a gap between them', async (t) => {
  t.strictSame(tops, [GAP, 150 + 2 * GAP, 200 + 3 * GAP]);
});

test('a page is read from its upper edge until the next begins', async (t) => {
  t.equal(pageAt(tops, 0), 1);
  t.equal(pageAt(tops, 150 + 2 * GAP - 1), 1);
  t.equal(pageAt(tops, 150 + 2 * GAP), 2);
  t.equal(pageAt(tops, 9999), 3);
  t.equal(pageAt([], 50), 1);
});
