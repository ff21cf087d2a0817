/** A name in a seat's cell: condensed, broken at the hyphen, extra condensed, an initial. Never an ellipsis. */
import fc from 'fast-check';
import { test } from 'tap';
import { fitName, halves, type NameRoom, secondToInitial } from './fit-name.ts';
import { FAMILY_NAMES, NASTY_NAMES } from './sample-names.ts';
import type { Measure } from './type-faces.ts';

/** Every letter is half its size wide in the condensed face and two fifths in the extra condensed one. */
const measure: Measure = (text, face, size) => [...text].length * size * (face.width === 'fit' ? 0.4 : 0.5);
const room = (letters: number, lines: 1 | 2): NameRoom => ({ width: letters * 5, size: 10, lines });
const fit = (family: string, letters: number, lines: 1 | 2, after?: string) =>
  fitName(family, after, room(letters, lines), measure);

test('a name that fits is set condensed on one line', async (t) => {
  t.strictSame(fit('Галущак', 10, 2), { setting: 'narrow', lines: ['Галущак'] });
});

test('a double name breaks after its hyphen before its face gets narrower', async (t) => {
  t.strictSame(fit('Верес-Задорожна', 10, 2), { setting: 'narrow', lines: ['Верес-', 'Задорожна'] });
});

test('a single name that is too long gets the extra condensed face', async (t) => {
  t.strictSame(fit('Жайворонок', 9, 2), { setting: 'fit', lines: ['Жайворонок'] });
});

test('on one line a double name is set narrower before its second half becomes an initial', async (t) => {
  t.strictSame(fit('Нечуй-Вітер', 10, 1), { setting: 'fit', lines: ['Нечуй-Вітер'] });
  t.strictSame(fit('Коцюбинська-Левицька', 14, 1), { setting: 'narrow', lines: ['Коцюбинська-Л.'] });
});

test('initials stand on a line of their own, and the head’s office too', async (t) => {
  t.strictSame(fit('Мельник', 10, 2, 'О. В.'), { setting: 'narrow', lines: ['Мельник', 'О. В.'] });
  t.strictSame(fit('Мельник', 14, 1, 'О. В.'), { setting: 'narrow', lines: ['Мельник О. В.'] });
});

test('a single name longer than the cell is broken by syllables with a hyphen', async (t) => {
  const { lines } = fit('Христорождественський', 11, 2);
  t.equal(lines.length, 2);
  t.match(lines[0], /-$/);
  t.equal(lines.join('').replace('-', ''), 'Христорождественський');
});

test('a triple name breaks where the longer part is shortest', async (t) => {
  t.strictSame(halves('Нечипорук-Непийпиво-Гай'), ['Нечипорук-', 'Непийпиво-Гай']);
  t.strictSame(halves('ван дер Ваальс'), ['ван дер', 'Ваальс']);
  t.equal(halves('Гай'), undefined);
  t.equal(secondToInitial('Гай'), undefined);
});

test('whatever the name, it fits its cell, without an ellipsis', async (t) => {
  const names = fc.constantFrom(...FAMILY_NAMES, ...NASTY_NAMES);
  const after = fc.constantFrom(undefined, 'О. В.');
  const lines = fc.constantFrom<(1 | 2)[]>(1, 2);
  fc.assert(
    fc.property(names, after, lines, fc.integer({ min: 12, max: 30 }), (family, tail, count, letters) => {
      const fitted = fit(family, letters, count, tail);
      const face = { width: fitted.setting === 'narrow' ? 'narrow' : 'fit', weight: 500 } as const;
      t.ok(fitted.lines.length <= count);
      for (const line of fitted.lines) {
        t.notMatch(line, /…|\.\.\./);
        t.ok(measure(line, face, 10) <= letters * 5 * 1.13, `${line} in ${letters}`);
      }
    }),
  );
});
