/**
 * The faces of every paper: Fira Sans in two widths, as whole TrueType files, so that a paper carries Ukrainian
 * letters in one font and not in a patchwork of script subsets. In: a face's name. Out: bytes, or what it can draw.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';

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

const { resolve } = createRequire(import.meta.url);
const read = new Map<Face, Buffer>();

/** The TrueType file of a face; read once. Throws when the package is not installed. */
export function fontFile(face: Face): Buffer {
  const known = read.get(face);
  if (known) return known;
  const bytes = readFileSync(resolve(`@expo-google-fonts/${FILES[face]}`));
  read.set(face, bytes);
  return bytes;
}

let drawable: ReadonlySet<number> | undefined;

/** Code points that the papers can draw, in both widths. */
export function drawableCodePoints(): ReadonlySet<number> {
  if (!drawable) {
    const narrow = new Set(charactersOf('narrow'));
    drawable = new Set(charactersOf('text').filter((codePoint) => narrow.has(codePoint)));
  }
  return drawable;
}

function charactersOf(face: Face): readonly number[] {
  const font = create(fontFile(face));
  return 'characterSet' in font ? font.characterSet : [];
}
