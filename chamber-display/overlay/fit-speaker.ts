/**
 * Sets the name under a speaker: given name and family name on one line, else one under the other, else the family name
 * broken at its hyphen, each in the regular and the condensed face; then extra condensed. Never smaller, never cut.
 * In: the name as the hub has it (family, given, patronymic), the room. Out: lines and the width of the face.
 */
import { halves } from '../kit/fit-name.ts';
import type { Measure, Width } from '../kit/type-faces.ts';

export type SpeakerName = { readonly given: string; readonly family: string };
export type SetName = { readonly width: Width; readonly lines: readonly string[] };

const WEIGHTS = { regular: 700, narrow: 600, fit: 600 } as const;
const PATRONYMIC = /(ич|вна|чна)$/u;

/**
 * The name in parts, without the patronymic: on a stream there is room for two names. `family`: as the roster has it;
 * without it a name of three words that ends with a patronymic has its family name first, any other stays whole.
 */
export function speakerName(name: string, family?: string): SpeakerName {
  const words = name.split(/\s+/u);
  const first = family ?? (words.length === 3 && PATRONYMIC.test(words[2] ?? '') ? (words[0] ?? '') : '');
  if (first === '' || !name.startsWith(`${first} `)) return { given: '', family: name };
  const [given = '', ...after] = name.slice(first.length).trim().split(/\s+/u);
  const kept = after.filter((word, at) => at < after.length - 1 || !PATRONYMIC.test(word));
  return { given: [given, ...kept].join(' '), family: first };
}

/** Ways to break the name, the fewest lines first. */
function waysOf({ given, family }: SpeakerName): readonly (readonly string[])[] {
  const pair = halves(family);
  const before = given === '' ? [] : [given];
  return [[[...before, family].join(' ')], [...before, family], ...(pair ? [[...before, ...pair]] : [])];
}

/** Fits a name into `room`, in the unit of `size`; what fits nowhere is set in the last way. */
export function fitSpeaker(name: SpeakerName, room: number, size: number, measure: Measure): SetName {
  const ways = waysOf(name);
  const isFitting = ({ width, lines }: SetName) =>
    lines.every((line) => measure(line, { width, weight: WEIGHTS[width] }, size) <= room);
  const settings = [
    ...ways.flatMap((lines) => (['regular', 'narrow'] as const).map((width): SetName => ({ width, lines }))),
    ...ways.slice(1).map((lines): SetName => ({ width: 'fit', lines })),
  ];
  return settings.find(isFitting) ?? { width: 'fit', lines: ways.at(-1) ?? [] };
}
