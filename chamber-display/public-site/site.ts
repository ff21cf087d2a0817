/** What every part of a page needs, handed down by Svelte's context: its head, the site's words, the way to other pages. */
import { createContext } from 'svelte';
import type { SiteHead, SitePage } from '#contract/public-site';
import { createLocale, provideLocale } from '../kit/locale.ts';
import type { CommonKey } from '../kit/messages/common.uk.ts';
import { createTranslate, type Translate } from '../kit/translate.ts';
import { publicEn } from './messages.en.ts';
import { publicUk } from './messages.uk.ts';

type Key = keyof typeof publicUk | CommonKey;
export type Site = {
  readonly head: SiteHead;
  readonly t: Translate<Key>;
  /** The address of a page or a file, as this page has to write it. In: its path from the site's root. */
  readonly to: (path: string) => string;
};

export const [useSite, provideSite] = createContext<Site>();

/** Where the root lies for a page: pages link to each other without knowing where the site is published. */
export function rootOf({ path, address }: Pick<SiteHead, 'path' | 'address'>, kind: SitePage['kind']): string {
  if (kind === 'not-found') return address ?? '/';
  return '../'.repeat(path.split('/').length - 1);
}

const SPOKEN = {
  uk: { t: createTranslate(publicUk, 'uk'), locale: createLocale('uk', publicUk) },
  en: { t: createTranslate(publicEn, 'en'), locale: createLocale('en', publicEn) },
};

/** Called once, by the root component. */
export function openSite(head: SiteHead, kind: SitePage['kind']): Site {
  const root = rootOf(head, kind);
  const { t, locale } = SPOKEN[head.language ?? 'uk'];
  provideLocale(locale);
  return provideSite({ head, t, to: (path) => `${root}${path}` || './' });
}
