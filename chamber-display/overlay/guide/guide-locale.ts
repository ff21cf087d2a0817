/** The words of the guide, handed down by Svelte's context. */
import { createContext } from 'svelte';
import { type Catalogue, createTranslate, type InBoth, type Language, type Translate } from '../../kit/translate.ts';
import type { GuideKey } from './messages.uk.ts';

export const [useGuide, provideGuide] = createContext<Translate<GuideKey>>();

const CATALOGUES: InBoth<Catalogue<GuideKey>> = {
  uk: async () => (await import('./messages.uk.ts')).guideUk,
  en: async () => (await import('./messages.en.ts')).guideEn,
};

export const loadGuide = async (language: Language): Promise<Translate<GuideKey>> =>
  createTranslate(await CATALOGUES[language](), language);
