import { test } from 'tap';
import { columnsIn, fitting } from './fitting.ts';

const grid = { columns: 2, row: 48, gap: 8 };

test('everything is shown when it fits', async (t) => {
  t.same(fitting(4, { width: 500, height: 104 }, grid), { shown: 4, more: 0 });
});

test('when not all fit, the last cell leads to the rest', async (t) => {
  t.same(fitting(5, { width: 500, height: 104 }, grid), { shown: 3, more: 2 });
});

test('a row that does not fit whole is not shown', async (t) => {
  t.same(fitting(9, { width: 500, height: 159 }, grid), { shown: 3, more: 6 });
  t.same(fitting(9, { width: 500, height: 160 }, grid), { shown: 5, more: 4 });
});

test('there is at least one row, and at most as many as wanted', async (t) => {
  t.same(fitting(9, { width: 500, height: 0 }, grid), { shown: 1, more: 8 });
  t.same(fitting(9, { width: 500, height: 900 }, { ...grid, mostRows: 2 }), { shown: 3, more: 6 });
});

test('the way to the rest may always have its cell', async (t) => {
  t.same(fitting(4, { width: 500, height: 104 }, grid, true), { shown: 3, more: 1 });
  t.same(fitting(3, { width: 500, height: 104 }, grid, true), { shown: 3, more: 0 });
});

test('columns are as many as have room', async (t) => {
  t.equal(columnsIn({ width: 588, height: 0 }, 190, 3), 3);
  t.equal(columnsIn({ width: 400, height: 0 }, 190, 3), 2);
  t.equal(columnsIn({ width: 100, height: 0 }, 190, 3), 1);
});
