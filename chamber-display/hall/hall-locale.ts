/** The hall's own messages and the type steps its scenes share; sizes in rem, 1/120 of the wall's width. */
import { createContext } from 'svelte';
import { hallEn } from '../kit/messages/hall.en.ts';
import { type HallKey, hallUk } from '../kit/messages/hall.uk.ts';
import { createTranslate, type Language, type Translate } from '../kit/translate.ts';

export const [useHall, provideHall] = createContext<Translate<HallKey>>();

/** `t` of the hall's messages. */
export const hallTranslate = (language: Language): Translate<HallKey> =>
  createTranslate<HallKey>({ uk: hallUk, en: hallEn }, language);
