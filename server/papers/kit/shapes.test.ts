import fc from 'fast-check';
import { test } from 'tap';
import { FACES } from './fonts.ts';
import { COMMON } from './printable.ts';
import { shapesOf } from './shapes.ts';

const signs = Array.from({ length: 0x2200 }, (_, code) => String.fromCharCode(code)).filter(
  (sign) => COMMON.test(sign) && sign !== '\n',
);
const word = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 12 });

type Shape = ReturnType<ReturnType<typeof shapesOf>['of']>;
const plainly = ({ glyphs, width }: Shape) => ({
  width,
  glyphs: glyphs.map(({ glyph, kern, right, up }) => [glyph.id, kern, right, up]),
});

test('a word put together from its pairs has the glyphs and the kerning of the word shaped whole, in every face', async (t) => {
  for (const face of FACES) {
    for (const tabular of [false, true]) {
      const shapes = shapesOf(face, tabular);
      const same = (text: string) => t.strictSame(plainly(shapes.of(text)), plainly(shapes.whole(text)), text);
      fc.assert(
        fc.property(word, (text) => t.passing() && same(text)),
        { numRuns: 60 },
      );
      for (const text of ['Тарас', 'файл', 'office', 'AVATAR', '«Т.»', '10:42']) same(text);
    }
  }
});

test('digits of one width are as wide as one another, and a mark over a letter keeps its place above the line', async (t) => {
  const tabular = shapesOf('text', true);
  t.equal(new Set([...'0123456789'].map((digit) => tabular.of(digit).width)).size, 1);
  t.not(shapesOf('text', false).of('1').width, tabular.of('1').width);
  t.ok(
    shapesOf('text', false)
      .of('ї\u0301')
      .glyphs.some(({ up }) => up > 0),
  );
});

test('letters that join are shaped with one another', async (t) => {
  const { glyphs } = shapesOf('text', false).of('file');
  t.equal(glyphs.length, 3);
  t.strictSame(glyphs[0]?.glyph.codePoints, [102, 105]);
});
