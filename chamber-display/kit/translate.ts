/**
 * Messages: whole sentences in ICU syntax, keyed, Ukrainian first. In: a catalogue of one language, compiled when the
 * page was built. Out: `t(key, values)`. A room keeps its own catalogues in `messages….uk.ts` and `messages….en.ts`.
 */
import format, { type CompiledMessage } from 'icu-minify/format';

export type Language = 'uk' | 'en';
/** A message as it is written, or as the build compiled it. */
export type Message = CompiledMessage;
export type Catalogue<K extends string = string> = Readonly<Record<K, Message>>;
export type Values = Readonly<Record<string, string | number>>;
export type Translate<K extends string> = (key: K, values?: Values) => string;
/** Both languages of something; only the one that a page speaks is fetched. */
export type InBoth<T> = Readonly<Record<Language, () => Promise<T>>>;

/** The language that a page's address asks for, e.g. `?lang=en`; Ukrainian otherwise. In: `location.search`. */
export const languageOf = (search: string): Language =>
  new URLSearchParams(search).get('lang') === 'en' ? 'en' : 'uk';

/** Intl's formatters for one language; making one is slow, so each is made once. */
function formattersOf(language: Language) {
  const numbers = new Intl.NumberFormat(language);
  const plurals = {
    cardinal: new Intl.PluralRules(language),
    ordinal: new Intl.PluralRules(language, { type: 'ordinal' }),
  };
  return {
    getNumberFormat: () => numbers,
    getPluralRules: (_language: unknown, { type = 'cardinal' }: Intl.PluralRulesOptions = {}) => plurals[type],
    getDateTimeFormat: (...how: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...how),
  };
}

/** Makes `t` for one language, of a compiled catalogue. A value that a message names and nobody gave is a bug. */
export function createTranslate<K extends string>(catalogue: Catalogue<K>, language: Language): Translate<K> {
  const formatters = formattersOf(language);
  return (key, values = {}) => String(format(catalogue[key], language, values, { formatters }));
}
