import fc from 'fast-check';
import { test } from 'tap';
import { fillTwoColumns } from './columns.ts';

test('what fits the page stands in two even columns, the left one never the shorter', async (t) => {
  t.strictSame(fillTwoColumns([1, 1, 1, 1], 0, 10), { left: 2, right: 2 });
  t.strictSame(fillTwoColumns([1, 1, 1, 1, 1], 0, 10), { left: 3, right: 2 });
  t.strictSame(fillTwoColumns([1, 1, 1], 1, 10), { left: 1, right: 1 });
});

test('what does not fit fills both columns, and the rest waits for the next page', async (t) => {
  t.strictSame(fillTwoColumns(new Array(30).fill(1), 0, 10), { left: 10, right: 10 });
});

test('no column is ever higher than its room, and a page with room for a row takes one', async (t) => {
  const heights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 9, max: 90 }), (rows, room) => {
      const { left, right } = fillTwoColumns(rows, 0, room);
      const height = (from: number, to: number) => rows.slice(from, to).reduce((sum, row) => sum + row, 0);
      return left > 0 && height(0, left) <= room && height(left, left + right) <= room;
    }),
  );
  t.pass('for any rows');
});
