/** Finding a member by typing. */
import { test } from 'tap';
import { fitting, moved, placeAfterTyping } from './combobox.ts';

const option = (label: string, note?: string) => ({ id: label, label, note });
const MEMBERS = [
  option('Верес-Задорожна Ганна Йосипівна', 'місце 3'),
  option('Гайдук Соломія Петрівна', 'місце 12'),
  option('Дячук Наталія Вікторівна', 'місце 1'),
  option('Солов’яненко Захар Петрович'),
];
const found = (typed: string) => fitting(MEMBERS, typed).map(({ label }) => label.split(' ')[0]);

test('nothing typed shows everybody', async (t) => {
  t.equal(fitting(MEMBERS, '  ').length, MEMBERS.length);
});

test('the beginning of any word of the name is enough, the second half of a double name too', async (t) => {
  t.strictSame(found('зад'), ['Верес-Задорожна']);
  t.strictSame(found('петр'), ['Гайдук', 'Солов’яненко']);
  t.strictSame(found('адор'), []);
});

test('each typed word must begin one, in any order and any case', async (t) => {
  t.strictSame(found('ПЕТР гай'), ['Гайдук']);
  t.strictSame(found('місце 1'), ['Гайдук', 'Дячук']);
});

test('whatever apostrophe is typed, it is the same letter', async (t) => {
  for (const sign of ["'", '’', 'ʼ', '`']) t.strictSame(found(`солов${sign}я`), ['Солов’яненко']);
});

test('arrows stop at the ends of the list', async (t) => {
  t.equal(moved('ArrowDown', -1, 3), 0);
  t.equal(moved('ArrowDown', 2, 3), 2);
  t.equal(moved('ArrowUp', 0, 3), 0);
  t.equal(moved('PageDown', 0, 3), 2);
  t.equal(moved('ArrowDown', 0, 0), undefined);
  t.equal(moved('a', 0, 3), undefined);
});

test('what is typed means somebody only when one alone fits; of several ArrowDown comes to the first', async (t) => {
  t.equal(placeAfterTyping('гай', 1), 0);
  t.equal(placeAfterTyping('андр', 2), -1);
  t.equal(moved('ArrowDown', placeAfterTyping('андр', 2), 2), 0);
  t.equal(placeAfterTyping(' ', 1), -1);
});
