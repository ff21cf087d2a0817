/**
 * Messages: whole sentences in ICU syntax, keyed, Ukrainian first. In: a catalogue for each language. Out: `t(key,
 * values)`. A room keeps its own catalogue under `messages/` and may spread the common one into it.
 */
import { IntlMessageFormat } from 'intl-messageformat';

export type Language = 'uk' | 'en';
export type Catalogue<K extends string = string> = Readonly<Record<K, string>>;
export type Values = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, values?: Values) => string;

/** The language that a page's address asks for, e.g. `?lang=en`; Ukrainian otherwise. In: `location.search`. */
export const languageOf = (search: string): Language =>
  new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'uk';

/** Makes `t` for one language. Both catalogues must have the same keys; `sameArguments` checks their arguments. */
export function createTranslate<K extends string>(
  catalogues: Readonly<Record<Language, Catalogue<K>>>,
  language: Language,
): Translate<K> {
  const formats = new Map<K, IntlMessageFormat>();
  return (key, values) => {
    const format = formats.get(key) ?? new IntlMessageFormat(catalogues[language][key], language);
    formats.set(key, format);
    return String(format.format(values));
  };
}
