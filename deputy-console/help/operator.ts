/** The operator's help, fetched when it is opened; which chapter is about which section. */
import type { Help } from './help-text.ts';

export type OperatorChapter = 'state' | 'set-up' | 'rest' | 'recording' | 'trouble';

export const operatorHelp: Help<OperatorChapter> = {
  uk: async () => (await import('./texts/operator.uk.ts')).operatorUk,
  en: async () => (await import('./texts/operator.en.ts')).operatorEn,
};

/** The chapter about a section of the page. */
export const operatorChapter = (section: string): OperatorChapter =>
  section === 'state' || section === 'set-up' ? section : 'rest';
