/** The words of the wall, handed down by Svelte's context: the hall's own and the common ones. */
import { createContext } from 'svelte';
import { createLocale, type Locale } from '../kit/locale.ts';
import type { CommonKey } from '../kit/messages/common.uk.ts';
import type { HallKey } from '../kit/messages/hall.uk.ts';
import { type Catalogue, createTranslate, type InBoth, type Language, type Translate } from '../kit/translate.ts';

export const [useHall, provideHall] = createContext<Translate<HallKey>>();

const CATALOGUES: InBoth<Catalogue<HallKey | CommonKey>> = {
  uk: async () => (await import('./wall-messages.uk.ts')).wallUk,
  en: async () => (await import('./wall-messages.en.ts')).wallEn,
};

/** Everything that depends on the language: the common words, the hall's own, clocks. */
export type HallWords = {
  readonly locale: Locale;
  readonly hall: Translate<HallKey>;
};

export async function loadHall(language: Language): Promise<HallWords> {
  const catalogue = await CATALOGUES[language]();
  return { locale: createLocale(language, catalogue), hall: createTranslate(catalogue, language) };
}
