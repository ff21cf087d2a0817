import { create } from 'fontkit';
import { test } from 'tap';
import { FACES, fontOf } from './fonts.ts';

const TEXT = 'Їжак, Ґудзь — «№ 5» éÅй';

for (const face of FACES) {
  test(`in a subset of ${face} every glyph is drawn and as wide as in the whole font, accented ones as well`, async (t) => {
    const font = fontOf(face);
    const glyphs = [...TEXT].map((letter) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0));
    const subset = font.createSubset();
    const numbers = glyphs.map(({ id }) => subset.includeGlyph(id));
    const file = create(subset.encode());
    if (!('numGlyphs' in file)) throw new Error('several fonts');
    t.ok(file.numGlyphs >= new Set(numbers).size && file.numGlyphs < 60);
    t.equal(numbers[0], 1, 'the first place is kept for what a font lacks');
    t.equal(subset.includeGlyph(glyphs[3]?.id ?? 0), numbers[3], 'a glyph comes in once');
    glyphs.forEach((glyph, index) => {
      const own = file.getGlyph(numbers[index] ?? 0);
      t.equal(own.path.toSVG(), glyph.path.toSVG());
      t.equal(own.advanceWidth, glyph.advanceWidth);
    });
  });
}
