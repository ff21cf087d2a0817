/**
 * What an overlay's address asks for: `/overlay/?scene=NAME&theme=…`. In: `location.search`. Out: options, and what was
 * wrong in the address. A wrong value never spoils a picture: the usual one, or the nearest bound, stands in for it.
 */
import type { OverlayScene } from '#contract/views';
import type { Language } from '../kit/translate.ts';

/** Scenes by their names in the address; the contract's own list needs the whole of its schemas. */
export const SCENES = [
  'lower-third',
  'agenda',
  'running',
  'tally',
  'quorum',
  'clock',
  'break',
  'next',
] as const satisfies readonly OverlayScene[];

const ACROSS = ['left', 'centre', 'right'] as const;
const ALONG = ['top', 'bottom'] as const;
const PLACES = [...ACROSS, ...ALONG, ...ALONG.flatMap((along) => ACROSS.map((across) => `${along}-${across}`))];

/** Parameters that take one of some words; the first is the usual one. */
export const WORDS = {
  scene: ['auto', ...SCENES],
  theme: ['dark', 'light', 'contrast'],
  lang: ['uk', 'en'],
  position: ['', ...PLACES],
  animate: ['on', 'off'],
  map: ['auto', 'on', 'off'],
  closed: ['full', 'plate'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Parameters that take a number. Units: `delay` and `hold` seconds, `scale` times, `safe` percent of the picture. */
export const NUMBERS = {
  delay: { from: 0, to: 60, usual: 0 },
  hold: { from: 0, to: 600, usual: 0 },
  scale: { from: 0.5, to: 2, usual: 1 },
  safe: { from: 0, to: 20, usual: 5 },
} as const satisfies Readonly<Record<string, { from: number; to: number; usual: number }>>;

export type WordParameter = keyof typeof WORDS;
export type NumberParameter = keyof typeof NUMBERS;

export type OverlayOptions = {
  /** Absent: the address names no scene that there is, and nothing is shown. */
  readonly scene?: OverlayScene | 'auto';
  readonly theme: (typeof WORDS.theme)[number];
  readonly language: Language;
  /** How late the stream's picture comes to the mixer, ms: everything is shown as late. */
  readonly delayMs: number;
  /** How long a verdict stays, ms; 0: until the sitting's next step, as in the hall. */
  readonly holdMs: number;
  /** How large the plates are, 1 as drawn. */
  readonly scale: number;
  /** Edge of the picture that stays empty, percent of its width and height. */
  readonly safePercent: number;
  /** Where the plate stands; absent: the scene's own place. */
  readonly across?: (typeof ACROSS)[number];
  readonly along?: (typeof ALONG)[number];
  readonly animate: boolean;
  /** The seat map beside a verdict; `auto`: where there is room. */
  readonly map: (typeof WORDS.map)[number];
  /** What a closed part covers: the whole picture, or no more than its plate. */
  readonly closed: (typeof WORDS.closed)[number];
};

/** `allowed`: what may stand there, for a person to read; absent: the parameter itself is unknown. */
export type Fault = { readonly parameter: string; readonly value: string; readonly allowed?: string };

/** Reads an address. `faults` are in the order of the address. */
export function readOptions(search: string): { options: OverlayOptions; faults: readonly Fault[] } {
  const given = new URLSearchParams(search);
  const place = wordOf(given, 'position');
  const across = ACROSS.find((word) => place.split('-').includes(word));
  const along = ALONG.find((word) => place.split('-').includes(word));
  const scene = given.get('scene') ?? '';
  const options: OverlayOptions = {
    ...(isOneOf(WORDS.scene, scene) && { scene }),
    theme: wordOf(given, 'theme'),
    language: wordOf(given, 'lang'),
    delayMs: numberOf(given, 'delay') * 1000,
    holdMs: numberOf(given, 'hold') * 1000,
    scale: numberOf(given, 'scale'),
    safePercent: numberOf(given, 'safe'),
    ...(across && { across }),
    ...(along && { along }),
    animate: wordOf(given, 'animate') === 'on',
    map: wordOf(given, 'map'),
    closed: wordOf(given, 'closed'),
  };
  return { options, faults: [...given].flatMap(([parameter, value]) => faultOf(parameter, value)) };
}

const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  (words as readonly string[]).includes(word);

function wordOf<P extends WordParameter>(given: URLSearchParams, parameter: P): (typeof WORDS)[P][number] {
  const words: readonly (typeof WORDS)[P][number][] = WORDS[parameter];
  const [usual] = WORDS[parameter];
  const word = given.get(parameter) ?? '';
  return isOneOf(words, word) ? word : usual;
}

/** A number as people write it, `2.5` or `2,5`; undefined for anything else. */
const readNumber = (text: string): number | undefined =>
  /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

function numberOf(given: URLSearchParams, parameter: NumberParameter): number {
  const { from, to, usual } = NUMBERS[parameter];
  const number = readNumber(given.get(parameter) ?? '');
  return number === undefined ? usual : Math.min(to, Math.max(from, number));
}

function faultOf(parameter: string, value: string): readonly Fault[] {
  if (Object.hasOwn(WORDS, parameter)) {
    const words: readonly string[] = WORDS[parameter as WordParameter];
    return words.includes(value) ? [] : [{ parameter, value, allowed: words.filter(Boolean).join(', ') }];
  }
  if (!Object.hasOwn(NUMBERS, parameter)) return [{ parameter, value }];
  const { from, to } = NUMBERS[parameter as NumberParameter];
  const number = readNumber(value);
  const fits = number !== undefined && number >= from && number <= to;
  return fits ? [] : [{ parameter, value, allowed: `${from}–${to}` }];
}
