/**
 * A council's own wording and order of a paper, as a text that people edit line by line:
 *
 *     # a note             = the paper’s name        >> a centred line, strong     > a centred line
 *     left | middle | right   == a heading           [a section]                   a paragraph
 *     слово ВИРІШИЛИ = УХВАЛИЛИ
 *
 * with `{fields}` in any of them. In: the text and what the paper knows. Out: its lines, or what is wrong in which line
 * and what to write instead; nothing is guessed.
 */
import { nearest } from '#contract/nearest';

/** Sections, fields and words that a paper of this kind knows. */
export type Vocabulary = {
  readonly sections: readonly string[];
  readonly fields: readonly string[];
  readonly words: readonly string[];
};

export type TemplateLine =
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'title' | 'centred' | 'strong' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'triple'; readonly texts: readonly [string, string, string] };

export type Template = {
  readonly lines: readonly TemplateLine[];
  /** Other words in the place of the paper’s own. */
  readonly words: ReadonlyMap<string, string>;
};

/** Line from 1; `remedy`: what to do, as a sentence. */
export type TemplateFault = {
  readonly line: number;
  readonly uk: string;
  readonly en: string;
};

export type Parsed =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly fault: TemplateFault };

export function parseTemplate(text: string, vocabulary: Vocabulary): Parsed {
  const lines: TemplateLine[] = [];
  const words = new Map<string, string>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const wrong = faultOf(line, vocabulary);
    if (wrong) return { ok: false, fault: { line: index + 1, ...wrong } };
    const word = WORD.exec(line);
    if (word?.[1] !== undefined) words.set(word[1], word[2] ?? '');
    else lines.push(lineOf(line));
  }
  return lines.length > 0 ? { ok: true, template: { lines, words } } : { ok: false, fault: EMPTY };
}

const EMPTY: TemplateFault = {
  line: 1,
  uk: 'Бланк порожній. Поверніть типовий бланк або напишіть хоча б один рядок.',
  en: 'The template is empty. Take the program’s own again, or write at least one line.',
};

const WORD = /^слово\s+(.+?)\s*=\s*(.+)$/u;
const SECTION = /^\[(.+)\]$/u;
const FIELD = /\{([^{}]*)\}/gu;

function lineOf(line: string): TemplateLine {
  const section = SECTION.exec(line)?.[1];
  if (section !== undefined) return { kind: 'section', name: section.trim() };
  for (const [mark, kind] of MARKS) if (line.startsWith(mark)) return { kind, text: line.slice(mark.length).trim() };
  const [left, middle, right, more] = line.split('|').map((part) => part.trim());
  if (middle !== undefined && right !== undefined && more === undefined)
    return { kind: 'triple', texts: [left ?? '', middle, right] };
  return { kind: 'paragraph', text: line };
}

/** The longer mark first. */
const MARKS = [
  ['==', 'heading'],
  ['=', 'title'],
  ['>>', 'strong'],
  ['>', 'centred'],
] as const;

/** Every word of the paper is there, and every field and section is known. */
function faultOf(line: string, { sections, fields, words }: Vocabulary): Omit<TemplateFault, 'line'> | undefined {
  const section = SECTION.exec(line)?.[1]?.trim();
  if (section !== undefined)
    return sections.includes(section) ? undefined : unknown(`[${section}]`, sections, '[', ']');
  const word = WORD.exec(line)?.[1];
  if (word !== undefined && !words.includes(word)) return unknown(`слово ${word}`, words, 'слово ', '');
  for (const [, field = ''] of line.matchAll(FIELD))
    if (!fields.includes(field.trim())) return unknown(`{${field}}`, fields, '{', '}');
  const rest = line.replace(FIELD, '');
  return /[{}]/u.test(rest) ? BRACE : undefined;
}

const BRACE = {
  uk: 'Фігурна дужка без пари. Поле пишуть так: {дата}.',
  en: 'A brace has no partner. A field is written like {дата}.',
};

function unknown(what: string, known: readonly string[], open: string, close: string): Omit<TemplateFault, 'line'> {
  const meant = `${open}${nearest(what.replace(/^(\[|\{|слово )|[\]}]$/gu, ''), known)}${close}`;
  const all = known.map((name) => `${open}${name}${close}`).join(', ');
  return {
    uk: `У бланку стоїть невідоме «${what}». Можливо, ви мали на увазі ${meant}. Є: ${all}.`,
    en: `“${what}” is not known. Perhaps you meant ${meant}. There are: ${all}.`,
  };
}

/** A text with its fields filled in. */
export const filled = (text: string, fields: ReadonlyMap<string, string>): string =>
  text.replace(FIELD, (_, field: string) => fields.get(field.trim()) ?? '');
