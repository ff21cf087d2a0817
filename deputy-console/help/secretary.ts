/** The secretary's help, fetched when it is opened; which chapter is about which section. */
import type { Help } from './help-text.ts';

export type SecretaryChapter =
  | 'prepare'
  | 'record'
  | 'ballots'
  | 'papers'
  | 'publish'
  | 'people'
  | 'archive'
  | 'trouble';

export const secretaryHelp: Help<SecretaryChapter> = {
  uk: async () => (await import('./texts/secretary.uk.ts')).secretaryUk,
  en: async () => (await import('./texts/secretary.en.ts')).secretaryEn,
};

const OF_SECTION: Readonly<Record<string, SecretaryChapter>> = {
  plans: 'prepare',
  convene: 'prepare',
  papers: 'papers',
  templates: 'papers',
  deadlines: 'publish',
  archive: 'archive',
  agenda: 'prepare',
  ballots: 'ballots',
  offices: 'ballots',
  keypads: 'trouble',
  council: 'people',
  rules: 'people',
  people: 'people',
  import: 'people',
  accounts: 'people',
};

/** The chapter about a section of the page; the record's otherwise. */
export const secretaryChapter = (section: string): SecretaryChapter => OF_SECTION[section] ?? 'record';
