/**
 * Words as a face shapes them. Shaping takes most of a paper's time, so a word of common signs is put together from
 * its pairs: in the papers' faces a letter's form is its own, and its kerning depends on the next letter alone, which
 * the tests hold against the whole word's shaping. Any other word is shaped as a whole. In: a face and a word. Out: its
 * glyphs and where they stand.
 */
import { type Face, fontOf, type ParsedFont } from './fonts.ts';
import { COMMON } from './printable.ts';

type Run = ReturnType<ParsedFont['layout']>;
export type Glyph = Run['glyphs'][number];

/** A glyph of a word; lengths in units of its face. */
export type Placed = {
  readonly glyph: Glyph;
  /** What the next glyph stands farther off than this one is wide: kerning. */
  readonly kern: number;
  readonly right: number;
  /** Above the line: a mark over its letter. */
  readonly up: number;
};
export type Shape = { readonly glyphs: readonly Placed[]; readonly width: number };

/** Most odd words that a face remembers; then it begins anew. */
const MOST_WORDS = 5000;

/** What is known of a face with its usual digits, or with those of one width. */
class Shapes {
  readonly #font: ParsedFont;
  readonly #features: string[] | undefined;
  /** By code of the letter and, times 65,536, of the next; undefined when the two do not stand side by side as they are. */
  readonly #pairs = new Map<number, Placed | undefined>();
  /** Glyphs of single letters. */
  readonly #letters = new Map<string, number | undefined>();
  readonly #odd = new Map<string, Shape>();

  constructor(face: Face, tabular: boolean) {
    this.#font = fontOf(face);
    this.#features = tabular ? ['tnum'] : undefined;
  }

  of(word: string): Shape {
    return (COMMON.test(word) ? this.#ofPairs(word) : undefined) ?? this.#ofOdd(word);
  }

  whole(word: string): Shape {
    const { glyphs, positions } = this.#font.layout(word, this.#features);
    const placed = glyphs.map((glyph, index): Placed => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { glyph, kern: xAdvance - glyph.advanceWidth, right: xOffset, up: yOffset };
    });
    return { glyphs: placed, width: widthOf(placed) };
  }

  #ofPairs(word: string): Shape | undefined {
    const glyphs: Placed[] = [];
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at) + 65_536 * (at + 1 < word.length ? word.charCodeAt(at + 1) : 0);
      const placed = this.#pairs.get(code) ?? this.#met(code, word.slice(at, at + 2));
      if (placed === undefined) return undefined;
      glyphs.push(placed);
    }
    return { glyphs, width: widthOf(glyphs) };
  }

  #met(code: number, pair: string): Placed | undefined {
    if (!this.#pairs.has(code)) this.#pairs.set(code, this.#firstOf(pair));
    return this.#pairs.get(code);
  }

  /** The first letter as it stands before the second; undefined when they join or change one another. */
  #firstOf(pair: string): Placed | undefined {
    const [first, second, third] = this.whole(pair).glyphs;
    const asAlone = this.#isAlone(first, pair.slice(0, 1)) && this.#isAlone(second, pair.slice(1)) && !third;
    const onLine = [first, second].every((placed) => placed === undefined || (placed.right === 0 && placed.up === 0));
    return asAlone && onLine ? first : undefined;
  }

  /** Whether the letter is drawn so when it stands by itself. The end of a word is an empty letter, without a glyph. */
  #isAlone(placed: Placed | undefined, letter: string): boolean {
    if (!this.#letters.has(letter)) this.#letters.set(letter, this.whole(letter).glyphs[0]?.glyph.id);
    return placed?.glyph.id === this.#letters.get(letter);
  }

  #ofOdd(word: string): Shape {
    const known = this.#odd.get(word);
    if (known) return known;
    if (this.#odd.size >= MOST_WORDS) this.#odd.clear();
    const shape = this.whole(word);
    this.#odd.set(word, shape);
    return shape;
  }
}

const widthOf = (glyphs: readonly Placed[]): number =>
  glyphs.reduce((width, { glyph, kern }) => width + glyph.advanceWidth + kern, 0);

const known = new Map<string, Shapes>();

/** The shapes of a face; `tabular`: with digits of one width. */
export function shapesOf(face: Face, tabular: boolean): Pick<Shapes, 'of' | 'whole'> {
  const name = `${face}${tabular ? ' tabular' : ''}`;
  const shapes = known.get(name) ?? new Shapes(face, tabular);
  known.set(name, shapes);
  return shapes;
}
