/** The help of the first run, fetched when it is opened; which chapter is about which step. */
import type { Help } from './help-text.ts';

export type FirstRunChapter = 'steps' | 'people' | 'sign-in' | 'trouble';

export const firstRunHelp: Help<FirstRunChapter> = {
  uk: async () => (await import('./texts/first-run.uk.ts')).firstRunUk,
  en: async () => (await import('./texts/first-run.en.ts')).firstRunEn,
};

const OF_STEP: Readonly<Record<string, FirstRunChapter>> = {
  roster: 'people',
  seats: 'people',
  accounts: 'sign-in',
  sitting: 'sign-in',
};

/** The chapter about a step; the one about all of them otherwise. */
export const firstRunChapter = (step: string): FirstRunChapter => OF_STEP[step] ?? 'steps';
