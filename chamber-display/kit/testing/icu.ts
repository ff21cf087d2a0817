/**
 * Messages as tests look at them: compiled as a page's build does it, with the names of their arguments, and said by
 * another formatter to compare with. In: messages in ICU syntax.
 */
import compile from 'icu-minify/compile';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Catalogue, createTranslate, type Language, type Translate, type Values } from '../translate.ts';

/** Messages as they are written in their files. */
export type Written<K extends string = string> = Readonly<Record<K, string>>;

/** `t` of messages as they are written. */
export function translateWritten<K extends string>(written: Written<K>, language: Language): Translate<K> {
  const compiled = Object.entries<string>(written).map(([key, message]) => [key, compile(message)]);
  return createTranslate(Object.fromEntries(compiled) as Catalogue<K>, language);
}

/** The message said by FormatJS, which reads ICU syntax itself. */
export const saidByFormatJs = (message: string, language: Language, values: Values): string =>
  String(new IntlMessageFormat(message, language).format(values));

/** Kinds of the parsed message's nodes that name no argument. */
const LITERAL = 0;
const POUND = 7;

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
