/**
 * The tables of a TrueType font's file, read where they stand (OpenType 1.9). In: the file. Out: a table, the outlines
 * and the metrics of a glyph.
 */

/** Places of fields in their tables. */
export const FIELDS = { checksum: 8, indexFormat: 50, metricsCount: 34, glyphCount: 4 } as const;

export class FontTables {
  readonly #tables = new Map<string, DataView>();

  constructor(file: Uint8Array) {
    const { buffer, byteOffset, byteLength } = file;
    const view = new DataView(buffer, byteOffset, byteLength);
    for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
      const tag = Buffer.from(file.subarray(entry, entry + 4)).toString('latin1');
      const [from, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
      this.#tables.set(tag, new DataView(buffer, byteOffset + from, length));
    }
  }

  /** Throws when the font has no such table. */
  get(tag: string): DataView {
    const table = this.#tables.get(tag);
    if (table === undefined) throw new Error(`a font without its table ${tag}`);
    return table;
  }

  /** A glyph's description; empty when there is nothing to draw. */
  outlines(glyph: number): DataView {
    const loca = this.get('loca');
    const isLong = this.get('head').getInt16(FIELDS.indexFormat) === 1;
    const at = (index: number) => (isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));
    const { buffer, byteOffset } = this.get('glyf');
    return new DataView(buffer, byteOffset + at(glyph), at(glyph + 1) - at(glyph));
  }

  /** In units of the font. */
  metrics(glyph: number): { readonly advance: number; readonly bearing: number } {
    const hmtx = this.get('hmtx');
    const count = this.get('hhea').getUint16(FIELDS.metricsCount);
    const bearingAt = glyph < count ? 4 * glyph + 2 : 4 * count + 2 * (glyph - count);
    return { advance: hmtx.getUint16(4 * Math.min(glyph, count - 1)), bearing: hmtx.getInt16(bearingAt) };
  }
}

const SIMPLE_HEADER = 10;
/** What a component's flags say of the fields behind them, and whether another one follows. */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** Places of the glyph numbers in the description of a glyph that is put together from others. */
export function componentsOf(outlines: DataView): readonly number[] {
  if (outlines.byteLength === 0 || outlines.getInt16(0) >= 0) return [];
  const places: number[] = [];
  let flags = MORE;
  for (let at = SIMPLE_HEADER; flags & MORE; ) {
    flags = outlines.getUint16(at);
    places.push(at + 2);
    const scales = flags & SCALE ? 1 : flags & TWO_SCALES ? 2 : flags & MATRIX ? 4 : 0;
    at += 4 + (flags & WORDS ? 4 : 2) + 2 * scales;
  }
  return places;
}
