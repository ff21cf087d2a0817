/** The address of a scene, built from what a person chose; and what is wrong with one that a person pasted. */
import { type Fault, NUMBERS, type NumberParameter, readOptions, WORDS, type WordParameter } from '../params.ts';

/** What may be chosen for all scenes at once. */
export const LOOK = [
  'theme',
  'lang',
  'delay',
  'hold',
  'scale',
  'safe',
  'position',
  'animate',
  'map',
  'closed',
] as const;
export type LookParameter = (typeof LOOK)[number];
export type Look = Readonly<Record<LookParameter, string>>;

export const isWord = (parameter: LookParameter): parameter is LookParameter & WordParameter => parameter in WORDS;

const usualOf = (parameter: LookParameter): string =>
  isWord(parameter) ? WORDS[parameter][0] : String(NUMBERS[parameter as NumberParameter].usual);

export const USUAL = Object.fromEntries(LOOK.map((parameter) => [parameter, usualOf(parameter)])) as Look;

/** The look that an address asks for; what it does not say, or says in a word that there is not, is as usual. In: `location.search`. */
export function lookIn(search: string): Look {
  const given = new URLSearchParams(search);
  const known = LOOK.flatMap((parameter) => {
    const value = given.get(parameter);
    const words: readonly string[] | undefined = isWord(parameter) ? WORDS[parameter] : undefined;
    return value === null || words?.includes(value) === false ? [] : [[parameter, value]];
  });
  return { ...USUAL, ...Object.fromEntries(known) };
}

/** `?scene=…` and whatever is not as usual. A number that is none, or out of bounds, is left out. */
export function searchOf(scene: string, look: Look): string {
  const said = new URLSearchParams({ scene });
  for (const parameter of LOOK) {
    const value = look[parameter].trim();
    if (
      value === usualOf(parameter) ||
      readOptions(`?${new URLSearchParams({ [parameter]: value })}`).faults.length > 0
    )
      continue;
    said.set(parameter, value.replace(',', '.'));
  }
  return `?${said}`;
}

/** `other`: no address of an overlay at all. `start`: what addresses of overlays begin with. */
export type Checked =
  | { readonly kind: 'other' }
  | { readonly kind: 'read'; readonly hasScene: boolean; readonly faults: readonly Fault[] };

/** Looks over an address that a person pasted. */
export function checkAddress(address: string, start: string): Checked {
  const text = address.trim();
  if (!text.startsWith(start) || !/^(\?|$)/.test(text.slice(start.length))) return { kind: 'other' };
  const search = text.slice(start.length);
  return { kind: 'read', hasScene: new URLSearchParams(search).has('scene'), faults: readOptions(search).faults };
}
