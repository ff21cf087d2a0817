/** The words of the overlays, handed down by Svelte's context: their own and the common ones. */
import { createContext } from 'svelte';
import { createLocale, type Locale } from '../kit/locale.ts';
import type { CommonKey } from '../kit/messages/common.uk.ts';
import { type Catalogue, createTranslate, type InBoth, type Language, type Translate } from '../kit/translate.ts';
import type { OverlayKey } from './messages.uk.ts';

export const [useOverlay, provideOverlay] = createContext<Translate<OverlayKey>>();

const CATALOGUES: InBoth<Catalogue<OverlayKey | CommonKey>> = {
  uk: async () => (await import('./messages.uk.ts')).overlayUk,
  en: async () => (await import('./messages.en.ts')).overlayEn,
};

export type OverlayWords = { readonly locale: Locale; readonly overlay: Translate<OverlayKey> };

export async function loadOverlay(language: Language): Promise<OverlayWords> {
  const catalogue = await CATALOGUES[language]();
  return { locale: createLocale(language, catalogue), overlay: createTranslate(catalogue, language) };
}
