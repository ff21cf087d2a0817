/**
 * The words of one document: how wide they are, and the operands that show them (ISO 32000-1, 9.4.3). pdfkit's fonts
 * number the glyphs of their subset as they are met and are embedded by pdfkit at the end; a word is encoded once.
 */
import type { Face } from './fonts.ts';
import { type Placed, type Shape, shapesOf } from './shapes.ts';
import { number } from './syntax.ts';

export type Type = {
  readonly face: Face;
  /** pt */
  readonly size: number;
  /** Digits of one width, for columns of numbers and for times. */
  readonly tabular?: boolean;
};

/** A font of the document as pdfkit embeds it; pdfkit's types leave it out. */
type Embedded = {
  readonly id: string;
  readonly scale: number;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): object;
};

/** `shown`: the strings and kerning within the brackets of TJ; undefined where it depends on the size. */
type SetWord = { readonly width: number; readonly shape: Shape; readonly shown: string | undefined };
type Case = {
  readonly font: Embedded;
  readonly shapes: ReturnType<typeof shapesOf>;
  readonly words: Map<string, SetWord>;
  /** By glyph the code that shows it. */
  readonly codes: string[];
};

export class Typesetter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #plain = new Map<Face, Case>();
  readonly #tabular = new Map<Face, Case>();

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
  }

  /** pt. A line's width is that of its words, each with the space behind it: no pair is kerned over a space. */
  widthOf(text: string, type: Type): number {
    const own = this.#caseOf(type);
    let width = 0;
    for (let from = 0; from < text.length; ) {
      const to = endOfWord(text, from);
      width += wordOf(own, text.slice(from, to)).width;
      from = to;
    }
    return (width * type.size) / 1000;
  }

  /** Operand and operator that show one line; an empty one needs none. */
  shown(text: string, type: Type): string {
    const own = this.#caseOf(type);
    let shown = '';
    for (let from = 0; from < text.length; ) {
      const to = endOfWord(text, from);
      const word = wordOf(own, text.slice(from, to));
      shown += word.shown ?? encoded(own, word.shape, type.size);
      from = to;
    }
    return shown === '' ? '' : `[(${shown})] TJ`;
  }

  /** The font's name in the resources of a page. */
  fontOn(page: PDFKit.PDFPage, type: Type): string {
    const { font } = this.#caseOf(type);
    page.fonts[font.id] ??= font.ref();
    return font.id;
  }

  #caseOf({ face, tabular }: Type): Case {
    const cases = tabular ? this.#tabular : this.#plain;
    const known = cases.get(face);
    if (known) return known;
    const { _font: font } = this.#doc.font(face) as unknown as { readonly _font: Embedded };
    const opened = { font, shapes: shapesOf(face, tabular === true), words: new Map<string, SetWord>(), codes: [] };
    cases.set(face, opened);
    return opened;
  }
}

function wordOf(own: Case, text: string): SetWord {
  const known = own.words.get(text);
  if (known) return known;
  const shape = own.shapes.of(text);
  const onLine = shape.glyphs.every(({ up }) => up === 0);
  const word = { width: shape.width * own.font.scale, shape, shown: onLine ? encoded(own, shape, 0) : undefined };
  own.words.set(text, word);
  return word;
}

/** Strings and kerning as they stand between the brackets of TJ; `size`, pt, is asked for marks above the line alone. */
function encoded({ font, codes }: Case, { glyphs }: Shape, size: number): string {
  let shown = '';
  for (const placed of glyphs) {
    const code = codes[placed.glyph.id] ?? met(font, codes, placed);
    const { kern, right, up } = placed;
    const lifted = up === 0 ? code : `)] TJ\n${number((up * font.scale * size) / 1000)} Ts\n[(${code})] TJ\n0 Ts\n[(`;
    shown += right === 0 ? lifted : `)${number(-right * font.scale)}(${lifted})${number(right * font.scale)}(`;
    if (kern !== 0) shown += `)${number(-kern * font.scale)}(`;
  }
  return shown;
}

/** A word goes to the end of the spaces behind it. */
const endOfWord = (text: string, from: number): number => text.indexOf(' ', from) + 1 || text.length;

/** Takes a glyph into the font's subset. Out: its code, two bytes as they stand in a string. */
function met(font: Embedded, codes: string[], { glyph }: Placed): string {
  const number = font.subset.includeGlyph(glyph.id);
  font.widths[number] ??= glyph.advanceWidth * font.scale;
  font.unicode[number] ??= glyph.codePoints;
  const code = String.fromCharCode(number >> 8, number & 0xff).replace(/[()\\\r\n]/g, (sign) => ESCAPED[sign] ?? sign);
  codes[glyph.id] = code;
  return code;
}

const ESCAPED: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r', '\n': '\\n' };
