/**
 * The glyphs of a TrueType font that a paper shows, as a font of their own: no names, no character map (ISO 32000-1,
 * 9.9). Every glyph is copied as it stands, where fontkit would read and write each anew for every paper. In: a font's
 * tables. Out: a subset as pdfkit asks for it.
 */
import { componentsOf, FIELDS, type FontTables } from './font-tables.ts';

/** Tables that go along as they are. */
const KEPT = ['cvt ', 'fpgm', 'prep'] as const;

export class GlyphSubset {
  readonly #tables: FontTables;
  /** The font's glyphs by their number in the subset; the first is the one for what a font lacks. */
  readonly #glyphs: number[] = [0];
  readonly #numbers = new Map<number, number>([[0, 0]]);

  constructor(tables: FontTables) {
    this.#tables = tables;
  }

  /** The glyph's number in the subset. */
  includeGlyph(glyph: number): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.#glyphs.push(glyph) - 1;
    this.#numbers.set(glyph, number);
    return number;
  }

  /** The subset as a font's file; parts of accented letters come in as glyphs of their own. */
  encode(): Buffer {
    const outlines: Buffer[] = [];
    while (outlines.length < this.#glyphs.length) outlines.push(this.#outlines(this.#glyphs[outlines.length] ?? 0));
    const count = outlines.length;
    const [head, hhea, maxp] = [this.#copy('head'), this.#copy('hhea'), this.#copy('maxp')];
    head.writeUInt32BE(0, FIELDS.checksum);
    head.writeInt16BE(1, FIELDS.indexFormat);
    hhea.writeUInt16BE(count, FIELDS.metricsCount);
    maxp.writeUInt16BE(count, FIELDS.glyphCount);
    const own = { glyf: Buffer.concat(outlines), head, hhea, hmtx: this.#metrics(), loca: placesOf(outlines), maxp };
    return fontFile([...KEPT.map((tag) => [tag, this.#copy(tag)] as const), ...Object.entries(own)]);
  }

  #copy(tag: string): Buffer {
    const { buffer, byteOffset, byteLength } = this.#tables.get(tag);
    return Buffer.from(Buffer.from(buffer, byteOffset, byteLength));
  }

  #outlines(glyph: number): Buffer {
    const view = this.#tables.outlines(glyph);
    const outlines = Buffer.alloc(aligned(view.byteLength));
    outlines.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    for (const at of componentsOf(view)) outlines.writeUInt16BE(this.includeGlyph(view.getUint16(at)), at);
    return outlines;
  }

  #metrics(): Buffer {
    const metrics = Buffer.alloc(4 * this.#glyphs.length);
    this.#glyphs.forEach((glyph, number) => {
      const { advance, bearing } = this.#tables.metrics(glyph);
      metrics.writeUInt16BE(advance, 4 * number);
      metrics.writeInt16BE(bearing, 4 * number + 2);
    });
    return metrics;
  }
}

function placesOf(outlines: readonly Buffer[]): Buffer {
  const places = Buffer.alloc(4 * (outlines.length + 1));
  outlines.forEach(({ length }, number) => {
    places.writeUInt32BE(places.readUInt32BE(4 * number) + length, 4 * (number + 1));
  });
  return places;
}

const TRUE_TYPE = 0x00010000;
/** What the sums of a whole file come to. */
const WHOLE = 0xb1b0afba;

/** A font's file of these tables. */
function fontFile(tables: readonly (readonly [tag: string, bytes: Buffer])[]): Buffer {
  const sorted = tables.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(12 + 16 * sorted.length);
  header.writeUInt32BE(TRUE_TYPE, 0);
  [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, index) => {
    header.writeUInt16BE(value, 4 + 2 * index);
  });
  let place = header.length;
  sorted.forEach(([tag, bytes], index) => {
    const entry = 12 + 16 * index;
    header.write(tag, entry, 'latin1');
    [sumOf(bytes), place, bytes.length].forEach((value, field) => {
      header.writeUInt32BE(value, entry + 4 + 4 * field);
    });
    place += aligned(bytes.length);
  });
  const whole = sorted.reduce((sum, [, bytes]) => sum + sumOf(bytes), sumOf(header));
  sorted.find(([tag]) => tag === 'head')?.[1].writeUInt32BE((WHOLE - whole) >>> 0, FIELDS.checksum);
  const padded = sorted.flatMap(([, bytes]) => [bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
  return Buffer.concat([header, ...padded]);
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** The sum of a table's words of four bytes. */
function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    sum = (sum + (at + 4 <= bytes.length ? bytes.readUInt32BE(at) : lastWord(bytes, at))) >>> 0;
  }
  return sum;
}

const lastWord = (bytes: Buffer, at: number): number =>
  Buffer.concat([bytes.subarray(at), Buffer.alloc(4)]).readUInt32BE(0);
