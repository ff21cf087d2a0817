/** Language, common messages and clock face of a page, handed down to every component by Svelte's context. */
import { createContext } from 'svelte';
import type { Sentence } from '#contract/views';
import type { CommonKey } from './messages/common.uk.ts';
import { type Catalogue, createTranslate, type Language, type Translate } from './translate.ts';
import { clockFace, type Face } from './wall-clock.ts';

export const DEFAULT_TIME_ZONE = 'Europe/Kyiv';

export type Locale = {
  readonly language: Language;
  readonly t: Translate<CommonKey>;
  /** The page's language of a sentence that the hub wrote in both. */
  readonly say: (sentence: Sentence) => string;
  /** The clock face of the council's time zone. */
  readonly face: (timeZone?: string) => Face;
};

/** Everything that depends on the language, for one page. In: a catalogue that has the common messages in it. */
export const createLocale = (language: Language, catalogue: Catalogue<CommonKey>): Locale => ({
  language,
  t: createTranslate(catalogue, language),
  say: (sentence) => sentence[language],
  face: (timeZone = DEFAULT_TIME_ZONE) => clockFace(language, timeZone),
});

/** `provideLocale` in the page's root component, `useLocale` in any component under it. */
export const [useLocale, provideLocale] = createContext<Locale>();
