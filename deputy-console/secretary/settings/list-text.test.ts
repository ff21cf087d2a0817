import fc from 'fast-check';
import { test } from 'tap';
import { listText } from './list-text.ts';

test('each row stands on the line it had in the file, a dropped one leaves an empty line', async (t) => {
  const lines = listText(
    ['ПІБ', 'Місце'],
    [
      { row: 4, cells: ['Жук Іван', '1'] },
      { row: 6, cells: ['Ґудзь "Малий" Олег; депутат', ''] },
    ],
  ).split('\r\n');
  t.equal(lines[2], '"ПІБ";"Місце"');
  t.equal(lines[3], '"Жук Іван";"1"');
  t.equal(lines[4], '');
  t.equal(lines[5], '"Ґудзь ""Малий"" Олег; депутат";""');
});

test('whatever stands in cells, there are as many lines as the last row says', async () => {
  const rows = fc.uniqueArray(fc.record({ row: fc.integer({ min: 2, max: 300 }), cells: fc.array(fc.string()) }), {
    selector: ({ row }) => row,
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (list) => {
      const lines = listText(['а', 'б'], list).split('\r\n');
      return lines.length === Math.max(...list.map(({ row }) => row));
    }),
  );
});
