/** Rows of a table in the order that was asked for. */
import { test } from 'tap';
import { type Column, ordered, pressed } from './table-order.ts';

type Row = { readonly name: string; readonly seat: number };
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', label: 'Депутат', by: ({ name }) => name },
  { id: 'seat', label: 'Місце', by: ({ seat }) => seat },
  { id: 'acts', label: 'Дії' },
];
const ROWS: readonly Row[] = [
  { name: 'Їжак', seat: 10 },
  { name: 'Ґудзь', seat: 9 },
  { name: 'Гай', seat: 2 },
  { name: 'Іваненко', seat: 2 },
];
const names = (column: string, descending = false) =>
  ordered(ROWS, COLUMNS, { column, descending }).map(({ name }) => name);

test('names stand by the Ukrainian alphabet: Г before Ґ, І before Ї', async (t) => {
  t.strictSame(names('name'), ['Гай', 'Ґудзь', 'Іваненко', 'Їжак']);
});

test('numbers stand by size, and equal rows keep their order', async (t) => {
  t.strictSame(names('seat'), ['Гай', 'Іваненко', 'Ґудзь', 'Їжак']);
  t.strictSame(names('seat', true), ['Їжак', 'Ґудзь', 'Гай', 'Іваненко']);
});

test('a column that is sorted by nothing leaves the rows as they came', async (t) => {
  t.equal(ordered(ROWS, COLUMNS, { column: 'acts', descending: false }), ROWS);
  t.equal(ordered(ROWS, COLUMNS, undefined), ROWS);
});

test('a press on a head sorts up, a second one down, and another column begins anew', async (t) => {
  const up = pressed(undefined, 'name');
  t.strictSame(up, { column: 'name', descending: false });
  t.strictSame(pressed(up, 'name'), { column: 'name', descending: true });
  t.strictSame(pressed(pressed(up, 'name'), 'seat'), { column: 'seat', descending: false });
});
