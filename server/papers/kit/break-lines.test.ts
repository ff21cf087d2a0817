import fc from 'fast-check';
import { test } from 'tap';
import { breakLines } from './break-lines.ts';

const letters = (text: string) => text.length;

test('lines break at spaces and after a hyphen between letters', async (t) => {
  t.strictSame(breakLines('про зміни до бюджету', 10, letters), ['про зміни ', 'до бюджету']);
  t.strictSame(breakLines('Коцюбинська-Левицька', 12, letters), ['Коцюбинська-', 'Левицька']);
  t.strictSame(breakLines('пані Верес-Задорожна-Мох', 13, letters), ['пані Верес-', 'Задорожна-Мох']);
});

test('a number stays with its article, and a dash does not begin a line', async (t) => {
  t.strictSame(breakLines('280/97-ВР ст. 59 ч. 2', 16, letters), ['280/97-ВР ст. 59 ', 'ч. 2']);
  t.strictSame(breakLines('280/97-ВР ст. 59', 13, letters), ['280/97-ВР ', 'ст. 59']);
  t.strictSame(breakLines('закон (ст. 59) і № 7', 9, letters), ['закон ', '(ст. 59) ', 'і № 7']);
  t.strictSame(breakLines('рада — орган', 6, letters), ['рада — ', 'орган']);
});

test('a word longer than the line is broken between letters, never within one', async (t) => {
  t.strictSame(breakLines('абвгґд', 4, letters), ['абвг', 'ґд']);
  t.strictSame(breakLines('а бвгґде', 4, letters), ['а ', 'бвгґ', 'де']);
  t.strictSame(breakLines('і\u0301і\u0301', 2, letters), ['і\u0301', 'і\u0301']);
  t.strictSame(breakLines('щ ю', 0.5, letters), ['щ ', 'ю'], 'a letter wider than the line stands alone');
});

test('a forced break is kept, an empty line too', async (t) => {
  t.strictSame(breakLines('а\n\nб', 9, letters), ['а', '', 'б']);
});

const UNITS = [
  'а',
  'б',
  'Щ',
  'і\u0301',
  ' ',
  '  ',
  '-',
  '—',
  '1',
  '\n',
  '№ ',
  ' ст. ',
  '(ч. ',
  'слово ',
  'Коваль-Мох ',
];
const text = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 80 });
const width = fc.integer({ min: 2, max: 30 });

test('no line is wider than the space, and no letter is lost', async (t) => {
  fc.assert(
    fc.property(text, width, (given, space) => {
      const lines = breakLines(given, space, letters);
      const fits = lines.every((line) => line.trimEnd().length <= space);
      return fits && lines.join('').replace(/\s/g, '') === given.replace(/\s/g, '');
    }),
  );
  t.pass('for any text');
});

/** Where a line may end, said in another way: the places that a search from the left finds. */
const WORD_END = /(?<!(?:^|[ (])(?:ст\.|ч\.|п\.|№) )(?<= )(?![ —–])|(?<=\p{L}[-–])(?=\p{L})/u;

test('a line takes all that fits it and breaks nowhere else, whatever the text', async (t) => {
  fc.assert(
    fc.property(text, width, (given, space) => {
      const lines = given.split('\n').flatMap((paragraph) => taken(paragraph.trim(), space));
      t.strictSame(breakLines(given, space, letters), lines);
    }),
  );
});

/** Each line as long as it may be, piece by piece. */
function taken(paragraph: string, space: number): string[] {
  const lines = [''];
  const fits = (more: string) => (lines.at(-1) + more).trimEnd().length <= space;
  const add = (more: string) => lines.push(`${lines.pop() ?? ''}${more}`);
  for (const piece of paragraph.split(WORD_END)) {
    if (fits(piece)) add(piece);
    else {
      if (lines.at(-1) !== '') lines.push('');
      for (const letter of fits(piece) ? [piece] : (piece.match(/\P{M}\p{M}*/gu) ?? [])) {
        if (!fits(letter) && lines.at(-1) !== '') lines.push('');
        add(letter);
      }
    }
  }
  return lines;
}
