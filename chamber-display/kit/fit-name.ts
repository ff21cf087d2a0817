/**
 * Fits a name into a seat's cell: condensed → broken at the hyphen → extra condensed → on one line the second half
 * to an initial. Never smaller, never with an ellipsis.
 * In: the family name, what stands after it (initials, «голова»), the room. Out: lines and the width of the face.
 */
import type { Measure } from './type-faces.ts';

export type NameRoom = {
  /** Room for text, in the unit of `size`. */
  readonly width: number;
  readonly size: number;
  readonly lines: 1 | 2;
};
/** `tailApart`: the last line is what stands after the name, not the name itself. */
export type FittedName = {
  readonly width: 'narrow' | 'fit';
  readonly lines: readonly string[];
  readonly tailApart?: true;
};

/** Letters of names stand a little closer, em; the same values as in `kit.css`. */
const TRACKING = { narrow: -0.008, fit: -0.026 } as const;

const WEIGHT = 500;
const BREAKS = /(?<=[-‑–])|\s+/u;
const SHORTEST_PIECE = 3;

/** Splits a double name after its hyphen or at its space, so that the longer part is as short as it can be. */
export function halves(family: string): readonly [string, string] | undefined {
  const parts = family.split(BREAKS).filter((part) => part !== '');
  if (parts.length < 2) return undefined;
  const glue = (some: readonly string[]) =>
    some.reduce((whole, part) => (whole === '' || /[-‑–]$/u.test(whole) ? whole + part : `${whole} ${part}`), '');
  const splits = parts.slice(1).map((_, i) => [glue(parts.slice(0, i + 1)), glue(parts.slice(i + 1))] as const);
  const longest = ([a, b]: readonly [string, string]) => Math.max(a.length, b.length);
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best));
}

/** «Коцюбинська-Л.» of «Коцюбинська-Левицька»; undefined when the name is not double. */
export function secondToInitial(family: string): string | undefined {
  const pair = halves(family);
  if (!pair) return undefined;
  const joint = /[-‑–]$/u.test(pair[0]) ? '' : ' ';
  return `${pair[0]}${joint}${[...pair[1]][0] ?? ''}.`;
}

const VOWEL = /[аеєиіїоуюяaeiouy]/iu;

/** The longest abbreviation that fits, cut after a consonant, with a full stop: the last resort on one line. */
function abbreviated(family: string, tail: string, fits: (line: string) => boolean): string {
  const letters = [...family];
  for (let length = letters.length - 1; length > 1; length -= 1) {
    const cut = letters.slice(0, length).join('');
    if (!VOWEL.test(letters[length - 1] ?? '') && fits(`${cut}.${tail}`)) return `${cut}.${tail}`;
  }
  return `${letters[0] ?? ''}.${tail}`;
}

/** Breaks a single long name in two with a hyphen, after a vowel where one is near the longest fitting cut. */
function broken(family: string, fits: (line: string) => boolean): readonly [string, string] {
  const letters = [...family];
  const cutAt = (length: number) => [`${letters.slice(0, length).join('')}-`, letters.slice(length).join('')] as const;
  const fitting = letters
    .map((_, i) => i + 1)
    .filter(
      (length) => length >= SHORTEST_PIECE && length <= letters.length - SHORTEST_PIECE && fits(cutAt(length)[0]),
    );
  const whole = fitting.filter((length) => fits(cutAt(length)[1]));
  const syllable = whole.findLast(
    (length) => VOWEL.test(letters[length - 1] ?? '') && VOWEL.test(letters[length + 1] ?? ''),
  );
  return cutAt(syllable ?? whole.at(-1) ?? fitting.at(-1) ?? Math.ceil(letters.length / 2));
}

function twoLines(family: string, tail: string | undefined): readonly (readonly string[])[] {
  const pair = halves(family);
  if (tail === undefined) return pair ? [[family], pair] : [[family]];
  return pair
    ? [
        [family, tail],
        [pair[0], `${pair[1]} ${tail}`],
      ]
    : [[family, tail]];
}

function oneLine(family: string, tail: string): readonly (readonly string[])[] {
  const short = secondToInitial(family);
  return short === undefined ? [[family + tail]] : [[family + tail], [short + tail]];
}

/** Fits a name; always answers, and what it answers fits unless the room is narrower than a few letters. */
export function fitName(family: string, after: string | undefined, room: NameRoom, measure: Measure): FittedName {
  const inFace = (width: FittedName['width']) => (line: string) =>
    measure(line, { width, weight: WEIGHT }, room.size) + TRACKING[width] * room.size * line.length <= room.width;
  const tail = after === undefined ? '' : ` ${after}`;
  const candidates = room.lines === 2 ? twoLines(family, after) : oneLine(family, tail);
  // On one line a full name in the narrower face is better than an initial.
  const byFace = (['narrow', 'fit'] as const).flatMap((width) => candidates.map((lines) => ({ width, lines })));
  const inOrder =
    room.lines === 2 ? byFace : byFace.toSorted((a, b) => candidates.indexOf(a.lines) - candidates.indexOf(b.lines));
  const fitting = inOrder.find(({ width, lines }) => lines.every(inFace(width)));
  if (fitting) return fitting.lines.at(-1) === after && room.lines === 2 ? { ...fitting, tailApart: true } : fitting;
  if (room.lines === 1) return { width: 'fit', lines: [abbreviated(family, tail, inFace('fit'))] };
  if (after !== undefined)
    return { width: 'fit', lines: [abbreviated(family, '', inFace('fit')), after], tailApart: true };
  return { width: 'fit', lines: broken(family, inFace('fit')) };
}
