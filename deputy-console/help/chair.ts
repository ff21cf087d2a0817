/** The chair's help, fetched when it is opened. */
import type { Help } from './help-text.ts';

export type ChairChapter = 'start' | 'floor' | 'ballot' | 'trouble' | 'keys';

export const chairHelp: Help<ChairChapter> = {
  uk: async () => (await import('./texts/chair.uk.ts')).chairUk,
  en: async () => (await import('./texts/chair.en.ts')).chairEn,
};
