/** The hall's own messages and the type steps its scenes share; sizes in rem, 1/120 of the wall's width. */
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
export async function loadHall(language: Language): Promise<{ locale: Locale; hall: Translate<HallKey> }> {
  const catalogue = await CATALOGUES[language]();
  return { locale: createLocale(language, catalogue), hall: createTranslate(catalogue, language) };
}
