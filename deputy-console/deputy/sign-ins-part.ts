/** The part of the page that tells who signed in as the deputy, fetched apart with its words. */
import { type Catalogue, createTranslate, type InBoth, type Language } from '#kit/translate';
import SignIns from './SignIns.svelte';
import type { signInsUk } from './sign-in-messages.uk.ts';

type Key = keyof typeof signInsUk;
const WORDS: InBoth<Catalogue<Key>> = {
  uk: async () => (await import('./sign-in-messages.uk.ts')).signInsUk,
  en: async () => (await import('./sign-in-messages.en.ts')).signInsEn,
};

/** The part, and what it says in the page's language. */
export const signInsPart = async (language: Language) => ({
  SignIns,
  t: createTranslate(await WORDS[language](), language),
});
