/**
 * The pages of a paper: A4 with the margins of Ukrainian records (ДСТУ 4163:2020: left 20 mm for the binder),
 * a cursor going down, text with its tag, and artifacts without one. All lengths are points; y grows downward.
 */
import { breakLines } from './break-lines.ts';
import { documentBytes, openDocument, type PaperIdentity } from './document.ts';
import { Ink } from './ink.ts';
import { qrCode } from './qr.ts';
import { NONE, type Part, type PartOptions, Structure } from './structure.ts';
import { type Type, Typesetter } from './typesetter.ts';

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const BLACK = '#000000';
export const GREY = '#444444';
export const HAIRLINE = '#999999';
export const WHITE = '#FFFFFF';

export type Style = Type & {
  /** Height of a line as a multiple of the size. */
  readonly leading: number;
  readonly ink?: string;
};

export type { Part };

const PAGE = { width: mm(210), height: mm(297), left: mm(20), right: mm(15), top: mm(14) };
const ASCENT = 0.935;
const DESCENT = 0.265;

type Qr = { readonly form: PDFKit.PDFKitReference; readonly modules: number; readonly name: string };

export class Sheet {
  readonly left = PAGE.left;
  readonly width = PAGE.width - PAGE.left - PAGE.right;
  readonly right = PAGE.width - PAGE.right;
  readonly #doc: PDFKit.PDFDocument;
  readonly #type: Typesetter;
  readonly #structure = new Structure();
  readonly #inks: Ink[] = [];
  #ink: Ink;
  #page = 1;
  readonly #footHeight: number;
  readonly #runningHead: (sheet: Sheet) => void;
  #bookmark: string | undefined;
  readonly #qrs = new Map<string, Qr>();
  /** Where the next thing goes. */
  y = PAGE.top;

  /** `footHeight`: kept free at the bottom of every page, pt; `runningHead` is drawn from the second page on. */
  constructor(identity: PaperIdentity, footHeight: number, runningHead: (sheet: Sheet) => void) {
    this.#doc = openDocument(identity);
    this.#type = new Typesetter(this.#doc);
    this.#footHeight = footHeight;
    this.#runningHead = runningHead;
    this.#ink = this.#addPage();
  }

  /** Lowest y that content may reach. */
  get bottom(): number {
    return PAGE.height - this.#footHeight;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** Of the page that is being drawn, from 1. */
  get page(): number {
    return this.#page;
  }

  newPage(): void {
    this.#ink = this.#addPage();
    this.y = PAGE.top;
    this.artifact(() => this.#runningHead(this));
  }

  /** Goes to a new page when less than `height` is left on this one. */
  need(height: number): void {
    if (this.room < height) this.newPage();
  }

  /** pt */
  widthOf(text: string, style: Style): number {
    return this.#type.widthOf(text, style);
  }

  lines(text: string, style: Style, width: number): string[] {
    return breakLines(text, width, (part) => this.#type.widthOf(part, style));
  }

  /** One line with its box's top at `y`; `align: 'right'` ends it at `x`. */
  line(text: string, style: Style, x: number, y: number, align: 'left' | 'right' = 'left'): void {
    this.linesUnder([text], style, align === 'left' ? x : x - this.widthOf(text.trimEnd(), style), y);
  }

  /** Lines under one another that begin at `x`, the first one's box with its top at `y`. */
  linesUnder(lines: readonly string[], style: Style, x: number, y: number): void {
    const height = style.size * style.leading;
    const baseline = y + (height - style.size * (ASCENT + DESCENT)) / 2 + style.size * ASCENT;
    const shown = lines.map((line) => this.#type.shown(line, style));
    const font = this.#type.fontOn(this.#doc.page, style);
    this.#ink.text(shown, font, style.size, style.ink ?? BLACK, x, baseline, height);
  }

  /** A tagged part within `parent`, or at the top of the document. */
  part(type: string, parent: Part = this.#structure.root, options: PartOptions = NONE): Part {
    return this.#structure.add(type, parent, options);
  }

  /** Draws content that belongs to `part`. */
  within(part: Part, draw: () => void): void {
    this.#setBookmark();
    this.#ink.mark(part.type, this.#structure.content(part, this.page - 1));
    draw();
    this.#ink.endMark();
  }

  /** Draws what a screen reader should pass over. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Pagination'): void {
    this.#ink.markArtifact(type);
    draw();
    this.#ink.endMark();
  }

  /** A horizontal rule, as an artifact. */
  rule(x: number, width: number, y: number, weight: number, ink = BLACK): void {
    this.artifact(() => this.stroke(x, width, y, weight, ink), 'Layout');
  }

  /** A horizontal stroke inside whatever is being drawn. */
  stroke(x: number, width: number, y: number, weight: number, ink = BLACK): void {
    this.#ink.stroke(x, width, y, weight, ink);
  }

  /** A box, filled or framed, as an artifact. */
  box(x: number, y: number, width: number, height: number, kind: 'filled' | 'framed', weight: number): void {
    const draw = () => {
      const inset = weight / 2;
      this.#ink.box(x + inset, y + inset, width - weight, height - weight, weight, BLACK, kind === 'filled');
    };
    this.artifact(draw, 'Layout');
  }

  /** A picture, PNG or JPEG, within a box; wholly shown. */
  picture(image: Uint8Array, x: number, y: number, width: number, height: number): void {
    this.#put(this.#ink);
    this.#doc.image(Buffer.from(image), x, y, { fit: [width, height], align: 'center', valign: 'center' });
  }

  /** A QR code of `size` pt. */
  qr(text: string, x: number, y: number, size: number): void {
    const known = this.#qrs.get(text) ?? this.#drawQr(text);
    this.#qrs.set(text, known);
    this.#doc.page.xobjects[known.name] = known.form;
    this.#ink.form(known.name, x, y, size / known.modules);
  }

  /** The code stands on every page of a paper, and in its file once. */
  #drawQr(text: string): Qr {
    const { orders, modules } = qrCode(text);
    const form = this.#doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, modules, modules], Resources: {} });
    form.end(Buffer.from(orders, 'latin1'));
    return { form, modules, name: `Qr${this.#qrs.size + 1}` };
  }

  /** An entry of the outline that leads to whatever is drawn next, on whichever page that is. */
  bookmark(title: string): void {
    this.#bookmark = title;
  }

  /** Draws `foot` on every page, numbered from 1, and answers the document's bytes. */
  async finish(foot: (page: number, pages: number) => void): Promise<Buffer> {
    const pages = this.#inks.map((ink, page) => {
      this.#doc.switchToPage(page);
      this.#ink = ink;
      this.#page = page + 1;
      foot(page + 1, this.#inks.length);
      this.#put(ink);
      return this.#doc.page.dictionary;
    });
    this.#structure.write(this.#doc, pages, PAGE.height);
    return documentBytes(this.#doc);
  }

  #addPage(): Ink {
    this.#doc.addPage();
    const ink = new Ink();
    this.#page = this.#inks.push(ink);
    return ink;
  }

  /** Hands what was drawn on the page to the document. */
  #put(ink: Ink): void {
    this.#doc.addContent(ink.take());
  }

  #setBookmark(): void {
    if (this.#bookmark === undefined) return;
    // pdfkit counts `left` from the right edge.
    const place = { expanded: false, left: PAGE.width, top: this.y };
    this.#doc.outline.addItem(this.#bookmark, place);
    this.#bookmark = undefined;
  }
}
