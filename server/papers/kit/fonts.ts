/**
 * The faces of every paper: Fira Sans in two widths, as whole TrueType files, so that a paper carries Ukrainian
 * letters in one font and not in a patchwork of script subsets. In: a face's name. Out: the font, or what it can draw.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { FontTables } from './font-tables.ts';
import { GlyphSubset } from './glyph-subset.ts';

const FILES = {
  text: 'fira-sans/400Regular/FiraSans_400Regular.ttf',
  medium: 'fira-sans/500Medium/FiraSans_500Medium.ttf',
  semibold: 'fira-sans/600SemiBold/FiraSans_600SemiBold.ttf',
  bold: 'fira-sans/700Bold/FiraSans_700Bold.ttf',
  heavy: 'fira-sans/800ExtraBold/FiraSans_800ExtraBold.ttf',
  narrow: 'fira-sans-condensed/400Regular/FiraSansCondensed_400Regular.ttf',
  narrowMedium: 'fira-sans-condensed/500Medium/FiraSansCondensed_500Medium.ttf',
} as const;

/** A weight and width of the papers' one family. */
export type Face = keyof typeof FILES;
export const FACES = Object.keys(FILES) as readonly Face[];

/** A parsed font: what pdfkit needs to measure and to embed. */
export type ParsedFont = Omit<Font, 'createSubset'> & { createSubset(): GlyphSubset };

/** Ligatures that have a code point of their own (U+FB00–FB06); `printable` takes them apart. */
const isLigature = (codePoint: number): boolean => codePoint >= 0xfb00 && codePoint <= 0xfb06;

const { resolve } = createRequire(import.meta.url);
const parsed = new Map<Face, ParsedFont>();

/** The font of a face, parsed once: its tables take most of a paper's time. Throws when the package is missing. */
export function fontOf(face: Face): ParsedFont {
  const known = parsed.get(face);
  if (known) return known;
  const font = parse(face);
  parsed.set(face, font);
  return font;
}

/**
 * fontkit keeps each glyph with the code point it first met it under, and pdfkit writes that into the paper for
 * copying and search. Meeting all of them now, in the font's order, keeps one paper's text out of the next one's bytes.
 */
function parse(face: Face): ParsedFont {
  const file = readFileSync(resolve(`@expo-google-fonts/${FILES[face]}`));
  const font = create(file);
  if (!('characterSet' in font)) throw new Error(`${FILES[face]} holds more than one font`);
  for (const codePoint of font.characterSet) if (!isLigature(codePoint)) font.glyphForCodePoint(codePoint);
  const tables = new FontTables(file);
  return Object.assign(font, { createSubset: () => new GlyphSubset(tables) });
}

let drawable: ReadonlySet<number> | undefined;

/** Code points that the papers can draw, in both widths. */
export function drawableCodePoints(): ReadonlySet<number> {
  if (!drawable) {
    const narrow = new Set(fontOf('narrow').characterSet);
    drawable = new Set(
      fontOf('text').characterSet.filter((codePoint) => narrow.has(codePoint) && !isLigature(codePoint)),
    );
  }
  return drawable;
}
