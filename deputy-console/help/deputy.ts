/** The deputy's help, fetched when it is opened. */
import type { Help } from './help-text.ts';

export type DeputyChapter = 'register' | 'vote' | 'floor' | 'read' | 'trouble';

export const deputyHelp: Help<DeputyChapter> = {
  uk: async () => (await import('./texts/deputy.uk.ts')).deputyUk,
  en: async () => (await import('./texts/deputy.en.ts')).deputyEn,
};
