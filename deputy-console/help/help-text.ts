/**
 * What a console's help is made of. In: texts of a role in two languages. Out: the shape that the sheet shows. Words
 * in quotation marks are those of the page itself; a test finds each of them in that page's messages. Circled
 * digits are marks of the chapter's picture.
 */
import type { InBoth } from '#kit/translate';
import type { PictureName } from './pictures.ts';

/** One thing to know; or what has happened, and what to do then. */
export type Line = string | readonly [when: string, then: string];
type Chapter<Id extends string = string> = {
  readonly id: Id;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly picture?: { readonly name: PictureName; readonly alt: string };
};
export type HelpText<Id extends string = string> = {
  readonly title: string;
  readonly chapters: readonly Chapter<Id>[];
};
/** A role's help, fetched in one language. */
export type Help<Id extends string = string> = InBoth<HelpText<Id>>;

/** Words of the page in their quotation marks, keys of the keyboard, marks of a picture. */
const PARTS = /(«[^»]+»|“[^”]+”|[①-⑨]|\b(?:F\d{1,2}|Ctrl Z|Enter|Esc)\b)/;
const FIRST_MARK = '①'.codePointAt(0) ?? 0;

type Part = { readonly kind: 'words' | 'said' | 'key' | 'mark'; readonly text: string };

/** A line in its parts, in order; a mark's text is its number. */
export function partsOf(line: string): readonly Part[] {
  return line
    .split(PARTS)
    .filter((text) => text !== '')
    .map((text) => {
      const code = text.codePointAt(0) ?? 0;
      if (/^[«“]/.test(text)) return { kind: 'said', text };
      if (text.length === 1 && code >= FIRST_MARK && code < FIRST_MARK + 9)
        return { kind: 'mark', text: String(code - FIRST_MARK + 1) };
      return { kind: PARTS.test(text) ? 'key' : 'words', text };
    });
}

/** Words of the page that a help quotes, each as it stands there, with the chapter that quotes it. */
export const quotedIn = ({ chapters }: HelpText): readonly (readonly [quoted: string, chapter: string])[] =>
  chapters.flatMap(({ id, lines }) =>
    lines
      .flatMap((line) => (typeof line === 'string' ? [line] : line))
      .flatMap((line) => partsOf(line))
      .filter(({ kind }) => kind === 'said')
      .map(({ text }) => [text.slice(1, -1), id] as const),
  );
