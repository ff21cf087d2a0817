import fc from 'fast-check';
import { test } from 'tap';
import { breakLines } from './break-lines.ts';

const letters = (text: string) => text.length;

test('lines break at spaces and after a hyphen between letters', async (t) => {
  t.strictSame(breakLines('про зміни до бюджету', 10, letters), ['про зміни ', 'до бюджету']);
  t.strictSame(breakLines('Коцюбинська-Левицька', 12, letters), ['Коцюбинська-', 'Левицька']);
});

test('a number stays with its article, and a dash does not begin a line', async (t) => {
  t.strictSame(breakLines('280/97-ВР ст. 59 ч. 2', 16, letters), ['280/97-ВР ст. 59 ', 'ч. 2']);
  t.strictSame(breakLines('280/97-ВР ст. 59', 13, letters), ['280/97-ВР ', 'ст. 59']);
  t.strictSame(breakLines('рада — орган', 6, letters), ['рада — ', 'орган']);
});

test('a word longer than the line is broken between letters, never within one', async (t) => {
  t.strictSame(breakLines('абвгґд', 4, letters), ['абвг', 'ґд']);
  t.strictSame(breakLines('і\u0301і\u0301', 2, letters), ['і\u0301', 'і\u0301']);
});

test('a forced break is kept, an empty line too', async (t) => {
  t.strictSame(breakLines('а\n\nб', 9, letters), ['а', '', 'б']);
});

test('no line is wider than the space, and no letter is lost', async (t) => {
  const text = fc.string({ unit: fc.constantFrom('а', 'б', ' ', '-', '—', '1', '\n', '№', '.'), maxLength: 200 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 30 }), (given, width) => {
      const lines = breakLines(given, width, letters);
      const fits = lines.every((line) => line.trimEnd().length <= width);
      return fits && lines.join('').replace(/\s/g, '') === given.replace(/\s/g, '');
    }),
  );
  t.pass('for any text');
});
