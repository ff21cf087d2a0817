import { test } from 'tap';
import type { Measure } from '../kit/type-faces.ts';
import { fitSpeaker, speakerName } from './fit-speaker.ts';

/** Every letter is as wide as the size; the condensed faces take less. */
const PARTS = { regular: 1, narrow: 0.8, fit: 0.7 } as const;
const measure: Measure = (text, { width }, size) => text.length * PARTS[width] * size;
const fit = (name: string, room: number, family?: string) => fitSpeaker(speakerName(name, family), room, 1, measure);

test('the given name stands before the family name, the patronymic gives way', async (t) => {
  t.strictSame(speakerName('Абраменко Олександра Володимирівна', 'Абраменко'), {
    given: 'Олександра',
    family: 'Абраменко',
  });
  t.strictSame(speakerName('Переяславець-Хмельниченко Марія-Магдалина Остапівна'), {
    given: 'Марія-Магдалина',
    family: 'Переяславець-Хмельниченко',
  });
});

test('a family name of several words stays one', async (t) => {
  t.strictSame(speakerName('ван дер Ваальс Ілля Кузьмич', 'ван дер Ваальс'), {
    given: 'Ілля',
    family: 'ван дер Ваальс',
  });
});

test('a name that nobody has taken apart stays as it was given', async (t) => {
  for (const name of ['Марія Остапенко', 'Софія', 'Абдул-Рахман ібн Юсуф']) {
    t.strictSame(speakerName(name), { given: '', family: name }, name);
  }
});

test('a name that fits stands on one line, condensed where it must', async (t) => {
  t.strictSame(fit('Жук Ілля Кузьмич', 8), { width: 'regular', lines: ['Ілля Жук'] });
  t.strictSame(fit('Жук Ілля Кузьмич', 7), { width: 'narrow', lines: ['Ілля Жук'] });
});

test('a longer one has a line for each name, and breaks at the hyphen before it is set extra condensed', async (t) => {
  const name = 'Коцюбинська-Левицька Олександра Володимирівна';
  t.strictSame(fit(name, 20), { width: 'regular', lines: ['Олександра', 'Коцюбинська-Левицька'] });
  t.strictSame(fit(name, 16), { width: 'narrow', lines: ['Олександра', 'Коцюбинська-Левицька'] });
  t.strictSame(fit(name, 15), { width: 'regular', lines: ['Олександра', 'Коцюбинська-', 'Левицька'] });
  t.strictSame(fit('Христорождественський Ілля Кузьмич', 15), {
    width: 'fit',
    lines: ['Ілля', 'Христорождественський'],
  });
});

test('no name is cut, however small the room', async (t) => {
  t.equal(fit('Коцюбинська-Левицька Олександра Володимирівна', 3).lines.join(' '), 'Олександра Коцюбинська- Левицька');
});
