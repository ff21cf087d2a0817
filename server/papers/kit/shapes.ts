/**
 * Words as a face shapes them. Shaping takes most of a paper's time, so a word of common signs is put together from
 * its pairs: in the papers' faces a letter's form is its own, and its kerning depends on the next letter alone, which
 * the tests hold against the whole word's shaping. Any other word is shaped as a whole. In: a face and a word. Out: its
 * glyphs and where they stand.
 */
import { type Face, fontOf, type ParsedFont } from './fonts.ts';
import { COMMON } from './printable.ts';

type Run = ReturnType<ParsedFont['layout']>;
type Glyph = Run['glyphs'][number];

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
  /** The letter as it stands before the next one; undefined when the two do not stand side by side as they are. */
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
      const pair = pairAt(word, at);
      if (!this.#pairs.has(pair)) this.#learn(word);
      const placed = this.#pairs.get(pair);
      if (placed === undefined) return undefined;
      glyphs.push(placed);
    }
    return { glyphs, width: widthOf(glyphs) };
  }

  /** Takes the pairs of a word from its shape as a whole, or where letters of it join or move, from each pair's own. */
  #learn(word: string): void {
    const { glyphs } = this.whole(word);
    const asAlone = this.#standAlone(word, glyphs);
    for (let at = 0; at < word.length; at++) {
      const pair = pairAt(word, at);
      if (!this.#pairs.has(pair)) this.#pairs.set(pair, asAlone ? glyphs[at] : this.#firstOf(word.slice(at, at + 2)));
    }
  }

  /** The first letter as it stands before the second; undefined when they join or move one another. */
  #firstOf(pair: string): Placed | undefined {
    const { glyphs } = this.whole(pair);
    return this.#standAlone(pair, glyphs) ? glyphs[0] : undefined;
  }

  /** Whether each letter is drawn on the line and as it is by itself. */
  #standAlone(letters: string, glyphs: readonly Placed[]): boolean {
    const isAlone = ({ glyph, right, up }: Placed, at: number) =>
      right === 0 && up === 0 && glyph.id === this.#alone(letters.charAt(at));
    return glyphs.length === letters.length && glyphs.every(isAlone);
  }

  #alone(letter: string): number | undefined {
    if (!this.#letters.has(letter)) this.#letters.set(letter, this.whole(letter).glyphs[0]?.glyph.id);
    return this.#letters.get(letter);
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

/** The codes of a letter and of the next one, if there is one, in one number. */
const pairAt = (word: string, at: number): number =>
  word.charCodeAt(at) + 65_536 * (at + 1 < word.length ? word.charCodeAt(at + 1) : 0);

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
