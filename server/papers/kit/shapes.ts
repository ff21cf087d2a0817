/**
 * Words as a face shapes them. Shaping takes most of a paper's time, and papers of one council are made of the same
 * words: each is shaped once in a process. In: a face and a word. Out: its glyphs and where they stand.
 */
import { type Face, fontOf, type ParsedFont } from './fonts.ts';

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

/** Most words that a face remembers; then it begins anew. */
const MOST_WORDS = 20_000;

type Faces = Map<Face, Map<string, Shape>>;
const plain: Faces = new Map();
const tabular: Faces = new Map();

/** The shape of a word; `tabular`: with digits of one width. */
export function shapeOf(face: Face, word: string, isTabular: boolean): Shape {
  const faces = isTabular ? tabular : plain;
  const words = faces.get(face) ?? new Map<string, Shape>();
  const known = words.get(word);
  if (known) return known;
  const shape = shaped(fontOf(face).layout(word, isTabular ? ['tnum'] : undefined));
  if (words.size >= MOST_WORDS) words.clear();
  words.set(word, shape);
  faces.set(face, words);
  return shape;
}

function shaped({ glyphs, positions }: Run): Shape {
  const placed = glyphs.map((glyph, index): Placed => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    return { glyph, kern: xAdvance - glyph.advanceWidth, right: xOffset, up: yOffset };
  });
  return { glyphs: placed, width: positions.reduce((width, { xAdvance }) => width + xAdvance, 0) };
}
