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
/** How a name is set: condensed, extra condensed, or extra condensed with its letters drawn together. */
export type NameSetting = 'narrow' | 'fit' | 'tight';
/** What stands after the name is the end of the last line. */
export type FittedName = {
  readonly setting: NameSetting;
  readonly lines: readonly string[];
};

/** Letters of names stand a little closer, em; the same values as in `kit.css`. */
const SETTINGS = {
  narrow: { width: 'narrow', tracking: -0.008 },
  fit: { width: 'fit', tracking: -0.026 },
  tight: { width: 'fit', tracking: -0.045 },
} as const;
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

/** The longest abbreviation that fits, cut after a consonant, with a full stop; the name itself when it fits. */
function abbreviated(family: string, tail: string, fits: (line: string) => boolean): string {
  if (fits(family + tail)) return family + tail;
  const letters = [...family.replace(/[-‑–]$/u, '')];
  const joint = /[-‑–]$/u.test(family) ? '-' : '';
  for (let length = letters.length - 1; length > 1; length -= 1) {
    const cut = `${letters.slice(0, length).join('')}.${joint}${tail}`;
    if (!VOWEL.test(letters[length - 1] ?? '') && fits(cut)) return cut;
  }
  return `${letters[0] ?? ''}.${joint}${tail}`;
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

/** The last resort on two lines: a double name shortens its halves, a single one is broken, initials stay whole. */
function shortened(family: string, after: string | undefined, fits: (line: string) => boolean): readonly string[] {
  if (after !== undefined) return [abbreviated(secondToInitial(family) ?? family, '', fits), after];
  const pair = halves(family);
  if (!pair) return broken(family, fits);
  const second = fits(pair[1]) ? pair[1] : (secondToInitial(pair[1]) ?? pair[1]);
  return [abbreviated(pair[0], '', fits), abbreviated(second, '', fits)];
}

/** The last resort on one line: a double name keeps its second half as an initial. */
function abbreviatedWhole(family: string, tail: string, fits: (line: string) => boolean): string {
  const pair = halves(family);
  return pair ? abbreviated(pair[0], `${[...pair[1]][0] ?? ''}.${tail}`, fits) : abbreviated(family, tail, fits);
}

/** Fits a name; always answers, and what it answers fits unless the room is narrower than a few letters. */
export function fitName(family: string, after: string | undefined, room: NameRoom, measure: Measure): FittedName {
  const fitsIn = (setting: NameSetting) => (line: string) => {
    const { width, tracking } = SETTINGS[setting];
    return measure(line, { width, weight: WEIGHT }, room.size) + tracking * room.size * line.length <= room.width;
  };
  const tail = after === undefined ? '' : ` ${after}`;
  const candidates = room.lines === 2 ? twoLines(family, after) : oneLine(family, tail);
  const settings = (['narrow', 'fit', 'tight'] as const).flatMap((setting) =>
    candidates.map((lines) => ({ setting, lines })),
  );
  // On one line a full name in the narrower face is better than an initial.
  const inOrder =
    room.lines === 2
      ? settings
      : [...settings].sort((a, b) => candidates.indexOf(a.lines) - candidates.indexOf(b.lines));
  const last =
    room.lines === 2 ? shortened(family, after, fitsIn('tight')) : [abbreviatedWhole(family, tail, fitsIn('tight'))];
  return inOrder.find(({ setting, lines }) => lines.every(fitsIn(setting))) ?? { setting: 'tight', lines: last };
}
