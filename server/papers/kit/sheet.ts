/**
 * The pages of a paper: A4 with the margins of Ukrainian records (ДСТУ 4163:2020: left 20 mm for the binder),
 * a cursor going down, text with its tag, and artifacts without one. All lengths are points; y grows downward.
 */
import { breakLines } from './break-lines.ts';
import { documentBytes, openDocument, type PaperIdentity } from './document.ts';
import type { Face } from './fonts.ts';
import { qrPath } from './qr.ts';

/** Millimetres to points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const BLACK = '#000000';
export const GREY = '#444444';
export const HAIRLINE = '#999999';
export const WHITE = '#FFFFFF';

export type Style = {
  readonly face: Face;
  /** pt */
  readonly size: number;
  /** Height of a line as a multiple of the size. */
  readonly leading: number;
  readonly ink?: string;
  /** Digits of one width, for columns of numbers and for times. */
  readonly tabular?: boolean;
};

/** A tagged part of the document. */
export type Part = PDFKit.PDFStructureElement;

const PAGE = { width: mm(210), height: mm(297), left: mm(20), right: mm(15), top: mm(14) };
const ASCENT = 0.935;
const DESCENT = 0.265;

export class Sheet {
  readonly left = PAGE.left;
  readonly width = PAGE.width - PAGE.left - PAGE.right;
  readonly right = PAGE.width - PAGE.right;
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: Part;
  readonly #footHeight: number;
  readonly #runningHead: (sheet: Sheet) => void;
  /** Of runs of a face, in thousandths of its size. */
  readonly #widths = new Map<string, number>();
  #bookmark: string | undefined;
  /** Where the next thing goes. */
  y = PAGE.top;

  /** `footHeight`: kept free at the bottom of every page, pt; `runningHead` is drawn from the second page on. */
  constructor(identity: PaperIdentity, footHeight: number, runningHead: (sheet: Sheet) => void) {
    this.#doc = openDocument(identity);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
    this.#footHeight = footHeight;
    this.#runningHead = runningHead;
    this.#doc.addPage();
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
    return this.#doc.bufferedPageRange().count;
  }

  newPage(): void {
    this.#doc.addPage();
    this.y = PAGE.top;
    this.artifact(() => this.#runningHead(this));
  }

  /** Goes to a new page when less than `height` is left on this one. */
  need(height: number): void {
    if (this.room < height) this.newPage();
  }

  /** pt. A line's width is that of its words, each with the space behind it: words are measured once. */
  widthOf(text: string, style: Style): number {
    if (style.tabular) return this.#widthOfRun(text, style);
    let width = 0;
    for (const word of text.match(WORD) ?? []) width += this.#widthOfRun(word, style);
    return width;
  }

  #widthOfRun(run: string, style: Style): number {
    const key = `${style.face}${style.tabular ? '#' : ''} ${run}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return (known * style.size) / 1000;
    const width = this.#doc.font(style.face).fontSize(1000).widthOfString(run, features(style));
    this.#widths.set(key, width);
    return (width * style.size) / 1000;
  }

  lines(text: string, style: Style, width: number): string[] {
    return breakLines(text, width, (part) => this.widthOf(part, style));
  }

  /** One line with its box's top at `y`; `align: 'right'` ends it at `x`. */
  line(text: string, style: Style, x: number, y: number, align: 'left' | 'right' = 'left'): void {
    const height = style.size * style.leading;
    const baseline = y + (height - style.size * (ASCENT + DESCENT)) / 2 + style.size * ASCENT;
    const from = align === 'left' ? x : x - this.widthOf(text.trimEnd(), style);
    this.#set(style).fillColor(style.ink ?? BLACK);
    this.#doc.text(text, from, baseline, { lineBreak: false, baseline: 'alphabetic', ...features(style) });
  }

  /** A tagged part within `parent`, or at the top of the document. */
  part(
    type: string,
    parent: Part = this.#root,
    options: { alt?: string; title?: string; scope?: 'Row' | 'Column'; bbox?: readonly number[] } = {},
  ): Part {
    const part = this.#doc.struct(type, options);
    parent.add(part);
    return part;
  }

  /** Draws content that belongs to `part`. */
  within(part: Part, draw: () => void): void {
    this.#setBookmark();
    part.add(draw);
  }

  /** Draws what a screen reader should pass over. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Pagination'): void {
    this.#doc.markContent('Artifact', { type });
    draw();
    this.#doc.endMarkedContent();
  }

  /** A horizontal rule, as an artifact. */
  rule(x: number, width: number, y: number, weight: number, ink = BLACK): void {
    this.artifact(() => this.stroke(x, width, y, weight, ink), 'Layout');
  }

  /** A horizontal stroke inside whatever is being drawn. */
  stroke(x: number, width: number, y: number, weight: number, ink = BLACK): void {
    this.#doc
      .lineWidth(weight)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(ink);
  }

  /** A box, filled or framed, as an artifact. */
  box(x: number, y: number, width: number, height: number, kind: 'filled' | 'framed', weight: number): void {
    this.artifact(() => {
      const inset = weight / 2;
      this.#doc.lineWidth(weight).rect(x + inset, y + inset, width - weight, height - weight);
      if (kind === 'filled') this.#doc.fillAndStroke(BLACK, BLACK);
      else this.#doc.stroke(BLACK);
    }, 'Layout');
  }

  /** A picture, PNG or JPEG, within a box; wholly shown. */
  picture(image: Uint8Array, x: number, y: number, width: number, height: number): void {
    this.#doc.image(Buffer.from(image), x, y, { fit: [width, height], align: 'center', valign: 'center' });
  }

  /** A QR code of `size` pt. */
  qr(text: string, x: number, y: number, size: number): void {
    const { path, modules } = qrPath(text);
    this.#doc
      .save()
      .translate(x, y)
      .scale(size / modules)
      .path(path)
      .fill(BLACK)
      .restore();
  }

  /** An entry of the outline that leads to whatever is drawn next, on whichever page that is. */
  bookmark(title: string): void {
    this.#bookmark = title;
  }

  /** Draws `foot` on every page, numbered from 1, and answers the document's bytes. */
  async finish(foot: (page: number, pages: number) => void): Promise<Buffer> {
    const { count } = this.#doc.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#doc.switchToPage(page);
      foot(page + 1, count);
    }
    this.#root.end();
    return documentBytes(this.#doc);
  }

  #setBookmark(): void {
    if (this.#bookmark === undefined) return;
    // pdfkit counts `left` from the right edge.
    const place = { expanded: false, left: PAGE.width, top: this.y };
    this.#doc.outline.addItem(this.#bookmark, place);
    this.#bookmark = undefined;
  }

  #set(style: Style): PDFKit.PDFDocument {
    return this.#doc.font(style.face).fontSize(style.size);
  }
}

const WORD = /[^ ]* |[^ ]+$/gu;

const features = (style: Style): PDFKit.Mixins.TextOptions => (style.tabular ? { features: ['tnum'] } : {});
