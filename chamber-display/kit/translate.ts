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

/** Makes `t` for one language. Both catalogues must have the same keys; see {@link argumentsOf}. */
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

/** The names of a message's arguments, sorted; both languages of a message must have the same. */
export function argumentsOf(message: string, language: Language): readonly string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const { type, value, options } = node as { type?: number; value?: unknown; options?: object };
      if (type !== LITERAL && type !== POUND && typeof value === 'string') names.add(value);
      for (const branch of Object.values(options ?? {})) walk((branch as { value?: unknown }).value);
    }
  };
  walk(new IntlMessageFormat(message, language).getAst());
  return [...names].sort();
}

/** Kinds of the parsed message's nodes that name no argument. */
const LITERAL = 0;
const POUND = 7;
