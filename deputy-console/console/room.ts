/**
 * What every part of a console's page shares: the live store, the words, the clock's face.
 * In: the role, the views and the room's own catalogues. Out: a room, handed down by Svelte's context.
 */
import { createContext } from 'svelte';
import type { ViewName } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import { LiveStore } from '#kit/live.svelte.ts';
import { createLocale, type Locale } from '#kit/locale';
import { commonEn } from '#kit/messages/common.en';
import { type CommonKey, commonUk } from '#kit/messages/common.uk';
import { type Catalogue, createTranslate, type Language, languageOf, type Translate } from '#kit/translate';
import { consoleEn } from './messages.en.ts';
import { consoleUk } from './messages.uk.ts';

export type SharedKey = CommonKey | keyof typeof consoleUk;

export type Room<K extends string> = Pick<Locale, 'language' | 'say' | 'face'> & {
  readonly live: LiveStore;
  readonly locale: Locale;
  /** A whole sentence of the room's catalogue. */
  readonly t: Translate<K | SharedKey>;
};

/** The room as the parts that all consoles share see it. */
export const [useConsole, provideConsole] = createContext<Room<never>>();

/** Opens a console: connects as `role` and follows `views`. The page's address may ask for a language (`?lang=en`). */
export function openRoom<K extends string>(
  role: Role,
  views: readonly ViewName[],
  catalogues: Readonly<Record<Language, Catalogue<K>>>,
): Room<K> {
  const language = languageOf(location.search);
  const all: Readonly<Record<Language, Catalogue<K | SharedKey>>> = {
    uk: { ...commonUk, ...consoleUk, ...catalogues.uk },
    en: { ...commonEn, ...consoleEn, ...catalogues.en },
  };
  document.documentElement.lang = language;
  const locale = createLocale(language);
  return {
    language,
    say: locale.say,
    face: locale.face,
    live: new LiveStore({ role, views, onNewBuild: () => location.reload() }),
    locale,
    t: createTranslate(all, language),
  };
}

/** Whether the hub no longer lets this page in: nobody is signed in, or the session has ended. */
export const isOutside = (live: LiveStore): boolean => live.refusal?.code === 'NOT_SIGNED_IN';
