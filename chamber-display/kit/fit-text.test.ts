/** A text in a box: the largest step that holds it whole, else pages. Nothing is ever cut. */
import fc from 'fast-check';
import { test } from 'tap';
import { balanceText, beginningOf, fitText, type TextStep, wrapText } from './fit-text.ts';
import { NASTY_QUESTION, QUESTION } from './sample-names.ts';
import type { Measure } from './type-faces.ts';

const measure: Measure = (text, _face, size) => [...text].length * size * 0.5;
const step = (size: number, lines: number): TextStep => ({ size, lines, face: { width: 'narrow', weight: 500 } });
const STEPS: readonly [TextStep, ...TextStep[]] = [step(4, 3), step(3, 4)];
const letters = (text: string) => text.replace(/[\s\u00A0]/gu, '');

test('a short question is set in the largest step', async (t) => {
  const { step: taken, pages } = fitText('Про порядок денний', STEPS, 100, measure);
  t.equal(taken.size, 4);
  t.strictSame(pages, [['Про порядок денний']]);
});

test('three lines are three lines: a fourth steps down', async (t) => {
  const lines = (count: number) => Array.from({ length: count }, () => 'рядок').join('\n');
  t.equal(fitText(lines(3), STEPS, 100, measure).step.size, 4);
  t.equal(fitText(lines(4), STEPS, 100, measure).step.size, 3);
  t.equal(fitText(lines(5), STEPS, 100, measure).pages.length, 2);
});

test('a question too long for three lines steps down', async (t) => {
  t.equal(fitText(QUESTION, STEPS, 100, measure).step.size, 3);
});

test('a question of thousands of characters turns pages, and every letter is on one of them', async (t) => {
  const { pages } = fitText(NASTY_QUESTION, STEPS, 100, measure);
  t.ok(pages.length > 5);
  t.ok(pages.every((lines) => lines.length <= 4));
  t.equal(letters(pages.flat().join('')), letters(NASTY_QUESTION));
});

test('initials, a sign before its number, and a dash behind its word stay on one line', async (t) => {
  t.strictSame(wrapText('громадянці Войтенко Г. С.', 30, step(4, 3), measure), [
    'громадянці',
    'Войтенко\u00A0Г.\u00A0С.',
  ]);
  t.strictSame(wrapText('рішення № 914', 22, step(4, 3), measure), ['рішення', '№\u00A0914']);
  t.strictSame(wrapText('за законом (ст. 59 ч. 2)', 32, step(4, 3), measure), [
    'за законом',
    '(ст.\u00A059 ч.\u00A02)',
  ]);
});

test('a word of one letter does not end a line', async (t) => {
  t.strictSame(wrapText('розгляд у залі', 20, step(4, 3), measure), ['розгляд', 'у\u00A0залі']);
});

test('of a text with more pages than anybody will see its beginning is set, whole words and «…»', async (t) => {
  const pages = (count: number) =>
    fitText(Array.from({ length: count * 4 }, () => 'два слова').join('\n'), STEPS, 18, measure);
  const [short, long] = [pages(1), pages(4)];
  t.strictSame(beginningOf(short, 18, measure), short);
  t.strictSame(beginningOf(long, 18, measure).pages, [['два слова', 'два слова', 'два слова', 'два слова…']]);
  t.strictSame(beginningOf(long, 14, measure).pages[0]?.at(-1), 'два…');
  t.strictSame(beginningOf({ ...long, pages: [['найдовше'], ['слово']] }, 12, measure).pages, [['найдовш…']]);
});

test('line breaks of the text are kept, empty lines are not', async (t) => {
  t.strictSame(wrapText('перше\n\nдруге', 100, step(4, 3), measure), ['перше', 'друге']);
});

test('an address without a space is cut where the line ends', async (t) => {
  t.strictSame(wrapText('https://rada.ua', 16, step(4, 3), measure), ['https://', 'rada.ua']);
});

test('a title is set in lines of about one length, but no word is cut for it', async (t) => {
  t.strictSame(balanceText('Калинопільська міська рада', 50, step(4, 2), measure), ['Калинопільська', 'міська рада']);
});

test('no line is wider than the box, and no letter is lost, whatever the text', async (t) => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 10, max: 120 }), (text, width) => {
      const { step: taken, pages } = fitText(text, STEPS, width, measure);
      for (const line of pages.flat()) t.ok(measure(line, taken.face, taken.size) <= width, line);
      t.equal(letters(pages.flat().join('')), letters(text));
    }),
  );
});
