/**
 * A document's objects gathered in packed streams, and a packed table of where they stand (ISO 32000-1, 7.5.7 and
 * 7.5.8): a tagged paper has thousands of small ones. pdfkit writes each by itself; what it writes is taken over here.
 */
import { pack } from './pack.ts';

/** What of pdfkit's document writes its objects; its types leave it out. */
type Writing = {
  readonly _id: Uint8Array;
  readonly _offsets: unknown[];
  readonly _root: PDFKit.PDFKitReference;
  readonly _info: PDFKit.PDFKitReference;
  _offset: number;
  _write(part: string | Uint8Array): void;
  _refEnd(object: PDFKit.PDFKitReference): void;
  _finalize(): void;
  push(bytes: Uint8Array | null): void;
};
/** Where an object stands: at a byte, or in a stream at a place. */
type Place = { readonly at: number } | { readonly stream: number; readonly place: number };
type Small = { readonly id: number; readonly text: string };

/** As many as a reader may have to unpack for one of them. */
const MOST = 250;

/** From now on the document writes its objects so. Its version has to be 1.5 or later. */
export function streamObjects(doc: PDFKit.PDFDocument): void {
  const writing = doc as unknown as Writing;
  const file = new ObjectFile(writing);
  const ended = writing._refEnd.bind(doc);
  let parts: (string | Uint8Array)[] = [];
  Object.assign(doc, {
    _write: (part: string | Uint8Array) => parts.push(part),
    _refEnd: (object: PDFKit.PDFKitReference) => {
      file.object(object.id, parts);
      parts = [];
      ended(object);
    },
    _finalize: () => file.end(),
  });
}

class ObjectFile {
  readonly #doc: Writing;
  readonly #places: Place[] = [];
  #small: Small[] = [];
  #chunks: Uint8Array[] = [];
  #length: number;

  constructor(doc: Writing) {
    this.#doc = doc;
    this.#length = doc._offset;
  }

  /** The parts are «1 0 obj», its value, the bytes of a stream between their words, and «endobj». */
  object(id: number, parts: readonly (string | Uint8Array)[]): void {
    const [, value = ''] = parts;
    if (parts.length > 3) this.#plain(id, parts);
    else if (this.#small.push({ id, text: String(value) }) === MOST) this.#flush();
  }

  end(): void {
    this.#flush();
    const id = this.#newId();
    const from = this.#length;
    this.#places[id] = { at: from };
    const rows = table(this.#places);
    const { _root: root, _info: info, _id } = this.#doc;
    const file = `<${Buffer.from(_id).toString('hex')}>`;
    const about = `/Type/XRef/Size ${this.#places.length}/Root ${root}/Info ${info}/ID[${file}${file}]`;
    this.#stream(id, `${about}/W[1 ${WIDTHS.at} ${WIDTHS.place}]/DecodeParms<</Predictor 12/Columns ${ROW}>>`, rows);
    this.#put(`startxref\n${from}\n%%EOF\n`);
    this.#doc.push(Buffer.concat(this.#chunks));
    this.#doc.push(null);
  }

  #plain(id: number, parts: readonly (string | Uint8Array)[]): void {
    this.#places[id] = { at: this.#length };
    for (const part of parts) this.#put(typeof part === 'string' ? `${part}\n` : part);
  }

  #flush(): void {
    if (this.#small.length === 0) return;
    const id = this.#newId();
    let offset = 0;
    const heads = this.#small.map(({ id: small, text }, place) => {
      this.#places[small] = { stream: id, place };
      const head = `${small} ${offset}`;
      offset += text.length + 1;
      return head;
    });
    const head = `${heads.join(' ')}\n`;
    const texts = this.#small.map(({ text }) => `${text}\n`).join('');
    const about = `/Type/ObjStm/N ${heads.length}/First ${head.length}`;
    this.#small = [];
    this.#stream(id, about, Buffer.from(head + texts, 'latin1'));
  }

  #stream(id: number, about: string, bytes: Uint8Array): void {
    const packed = pack(bytes);
    const dictionary = `<<${about}/Filter/FlateDecode/Length ${packed.length}>>`;
    this.#plain(id, [`${id} 0 obj`, dictionary, 'stream', packed, '\nendstream', 'endobj']);
  }

  #newId(): number {
    return this.#doc._offsets.push(null);
  }

  #put(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}

/** Bytes of a row's columns behind its kind. */
const WIDTHS = { at: 4, place: 2 };
const ROW = 1 + WIDTHS.at + WIDTHS.place;

/** The rows of all objects, each as its difference to the one above, which packs better (PNG's predictor «up»). */
function table(places: readonly (Place | undefined)[]): Buffer {
  const rows = Buffer.alloc(places.length * (ROW + 1));
  for (let id = places.length - 1; id >= 0; id--) writeRow(rows, id * (ROW + 1), places[id]);
  for (let at = rows.length - 1; at > ROW; at--) {
    if (at % (ROW + 1) > 0) rows.writeUInt8(((rows[at] ?? 0) - (rows[at - ROW - 1] ?? 0)) & 0xff, at);
  }
  return rows;
}

const UP = 2;
function writeRow(rows: Buffer, from: number, place: Place | undefined): void {
  const atColumn = from + 2;
  const placeColumn = atColumn + WIDTHS.at;
  rows.writeUInt8(UP, from);
  if (place === undefined) rows.writeUInt16BE(0xffff, placeColumn);
  else {
    rows.writeUInt8('at' in place ? 1 : 2, from + 1);
    rows.writeUInt32BE('at' in place ? place.at : place.stream, atColumn);
    rows.writeUInt16BE('at' in place ? 0 : place.place, placeColumn);
  }
}
