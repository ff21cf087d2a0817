/**
 * What every part of a console's page shares: the live store, the words, the clock's face.
 * In: the role, the views and the room's own catalogues. Out: a room, handed down by Svelte's context.
 */
import { createContext } from 'svelte';
import type { ViewName } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import { LiveStore } from '#kit/live.svelte.ts';
import { createLocale, type Locale } from '#kit/locale';
import {
  type Catalogue,
  createTranslate,
  type InBoth,
  type Language,
  languageOf,
  type Translate,
} from '#kit/translate';
import type { SharedKey } from './shared-messages.uk.ts';

export type { SharedKey };

export type Room<K extends string> = Pick<Locale, 'language' | 'say' | 'face'> & {
  readonly live: LiveStore;
  readonly locale: Locale;
  /** A whole sentence of the room's catalogue. */
  readonly t: Translate<K | SharedKey>;
};

/** The room as the parts that all consoles share see it. */
export const [useConsole, provideConsole] = createContext<Room<never>>();

/** What a page says, in its language. */
export type Words<K extends string> = { readonly language: Language; readonly catalogue: Catalogue<K | SharedKey> };

const SHARED: InBoth<Catalogue<SharedKey>> = {
  uk: async () => (await import('./shared-messages.uk.ts')).sharedUk,
  en: async () => (await import('./shared-messages.en.ts')).sharedEn,
};

/** Fetches the words of a room, and those that all share, in the language that the page's address asks for (`?lang=en`). */
export async function loadWords<K extends string>(own: InBoth<Catalogue<K>>): Promise<Words<K>> {
  const language = languageOf(location.search);
  const [shared, mine] = await Promise.all([SHARED[language](), own[language]()]);
  document.documentElement.lang = language;
  return { language, catalogue: { ...shared, ...mine } };
}

/** Opens a console: connects as `role` and follows `views`. `at`: as the member who presides, at the chair's page. */
export function openRoom<K extends string>(
  role: Role,
  views: readonly ViewName[],
  words: Words<K>,
  at?: 'chair',
): Room<K> {
  const { language, catalogue } = words;
  const locale = createLocale(language, catalogue);
  return {
    language,
    say: locale.say,
    face: locale.face,
    live: new LiveStore({ role, views, ...(at && { at }), onNewBuild: () => location.reload() }),
    locale,
    t: createTranslate(catalogue, language),
  };
}

/** Whether the hub no longer lets this page in: nobody is signed in, or the session has ended. */
export const isOutside = (live: LiveStore): boolean =>
  live.refusal?.code === 'NOT_SIGNED_IN' || live.refusal?.code === 'REHEARSAL_OVER';
