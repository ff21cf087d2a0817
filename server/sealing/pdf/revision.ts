/**
 * What of a PDF changed between two revisions of it. In: the bytes of the earlier and of the later one; out: whether
 * only signatures and what verifies them was added, as PAdES appends it. Everything that can be reached from the
 * earlier document's root must be the same in the later one.
 */
import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';

export type Difference = 'nothing' | 'signatures' | 'content';

/** Keys of the catalogue that a signature brings: the form of its field, and the data to verify it. */
const OF_SIGNATURES: readonly string[] = ['AcroForm', 'DSS', 'Extensions'];
/** Of the form; fonts and a style of fields that show nothing draw nothing. */
const OF_FORM: readonly string[] = ['Fields', 'SigFlags', 'DR', 'DA'];
/** What a signing program writes of itself into the document's facts. */
const OF_PROGRAM: readonly string[] = ['ModDate', 'Producer'];
/** Deeper than any real document; a file that nests deeper is no document of ours. */
const DEEPEST = 200;

/** A document opened for reading, and its parts by the reference under which they stand. */
export type Revision = { readonly pdf: PDF; readonly root: PdfDict };

/** The revision that these bytes are; undefined when they can't be read whole or are encrypted. */
export async function readRevision(bytes: Uint8Array): Promise<Revision | undefined> {
  try {
    const pdf = await PDF.load(bytes, { lenient: false });
    return pdf.isEncrypted ? undefined : { pdf, root: pdf.getCatalog() };
  } catch {
    return undefined;
  }
}

/** What was added from one revision to the next. */
export function differenceOf(earlier: Revision, later: Revision): Difference {
  const catalogs = [earlier, later].map(({ root }) => entriesOf(root));
  const [before = new Map(), after = new Map()] = catalogs;
  const others = (keys: Iterable<string>) => [...keys].filter((key) => !OF_SIGNATURES.includes(key)).toSorted();
  if (others(before.keys()).join() !== others(after.keys()).join()) return 'content';
  const same = new Sameness(earlier, later);
  if (!others(before.keys()).every((key) => same.is(before.get(key), after.get(key)))) return 'content';
  if (!sameFacts(earlier, later, same) || !formGrew(earlier, later, same)) return 'content';
  return OF_SIGNATURES.every((key) => same.is(before.get(key), after.get(key))) ? 'nothing' : 'signatures';
}

const entriesOf = (dict: PdfDict): Map<string, PdfObject> =>
  new Map([...dict].map(([key, value]) => [key.value, value]));
const infoOf = ({ pdf }: Revision): PdfObject | undefined => pdf.context.info.trailer.get('Info');
const resolved = ({ pdf }: Revision, value: PdfObject | undefined): PdfObject | undefined =>
  value instanceof PdfRef ? (pdf.getObject(value) ?? undefined) : value;

/** The document's facts, but for when and by what program it was written last. */
function sameFacts(earlier: Revision, later: Revision, same: Sameness): boolean {
  const [was, is] = [earlier, later].map((one) => resolved(one, infoOf(one)));
  if (!(was instanceof PdfDict) || !(is instanceof PdfDict)) return same.is(was, is);
  const keys = new Set([...was, ...is].map(([key]) => key.value).filter((key) => !OF_PROGRAM.includes(key)));
  return [...keys].every((key) => same.is(was.get(key), is.get(key)));
}

/** The fields of the form: those that were there first, unchanged, then fields of signatures and no others. */
function formGrew(earlier: Revision, later: Revision, same: Sameness): boolean {
  const [was, is] = [earlier, later].map((one) => resolved(one, one.root.get('AcroForm')));
  if (is === undefined) return was === undefined;
  if (!(is instanceof PdfDict) || !(was === undefined || was instanceof PdfDict)) return false;
  const strange = [...is].filter(([{ value: key }, value]) => !OF_FORM.includes(key) && !same.is(was?.get(key), value));
  if (strange.length > 0) return false;
  const fields = (one: Revision, form: PdfDict | undefined): PdfObject[] => {
    const list = resolved(one, form?.get('Fields'));
    return list instanceof PdfArray ? list.toArray() : [];
  };
  const old = fields(earlier, was);
  const now = fields(later, is);
  return (
    old.every((field, at) => same.is(field, now[at])) &&
    now.slice(old.length).every((field) => isSignature(later, field))
  );
}

function listOf(revision: Revision, page: PdfDict): PdfObject[] {
  const list = resolved(revision, page.get('Annots'));
  return list instanceof PdfArray ? list.toArray() : [];
}

/** A field of a signature that shows nothing: one that does could lie over the text. */
function isSignature(revision: Revision, value: PdfObject): boolean {
  const field = resolved(revision, value);
  if (!(field instanceof PdfDict) || field.getName('FT')?.value !== 'Sig' || field.has('Kids') || field.has('AA'))
    return false;
  const corners = field.getArray('Rect', (ref) => revision.pdf.getObject(ref));
  const [left, bottom, right, top] = corners
    ?.toArray()
    .map((one) => ('value' in one ? Number(one.value) : Number.NaN)) ?? [0, 0, 0, 0];
  return left === right && bottom === top;
}

/**
 * Compares values of two revisions. What a pair of references leads to is compared once, after the value that it was
 * met in: bookmarks of a long paper lead each to the next, farther than a call may go within a call.
 */
class Sameness {
  readonly #earlier: Revision;
  readonly #later: Revision;
  readonly #met = new Set<string>();
  #waiting: PdfRef[] = [];
  #differ = false;

  constructor(earlier: Revision, later: Revision) {
    this.#earlier = earlier;
    this.#later = later;
  }

  is(a: PdfObject | undefined, b: PdfObject | undefined): boolean {
    if (!this.#same(a, b, 0)) return false;
    for (let ref = this.#waiting.pop(); ref && !this.#differ; ref = this.#waiting.pop()) {
      const [was, is] = [this.#earlier.pdf.getObject(ref), this.#later.pdf.getObject(ref)];
      this.#differ = !this.#same(was ?? undefined, is ?? undefined, 0);
    }
    return !this.#differ;
  }

  #same(a: PdfObject | undefined, b: PdfObject | undefined, depth: number): boolean {
    if (a === undefined || b === undefined) return a === b;
    if (a.type !== b.type || depth > DEEPEST) return false;
    if (a instanceof PdfRef && b instanceof PdfRef) return this.#sameRefs(a, b);
    if (a instanceof PdfArray && b instanceof PdfArray)
      return a.length === b.length && a.toArray().every((one, at) => this.#same(one, b.at(at), depth + 1));
    if (a instanceof PdfDict && b instanceof PdfDict) return this.#sameDicts(a, b, depth);
    if ('bytes' in a && 'bytes' in b) return Buffer.compare(a.bytes, b.bytes) === 0;
    return 'value' in a && 'value' in b ? a.value === b.value : a.type === 'null';
  }

  /** References are the same when they are to the same object, and that is. */
  #sameRefs(a: PdfRef, b: PdfRef): boolean {
    const name = a.toString();
    if (name !== b.toString()) return false;
    if (!this.#met.has(name)) this.#waiting.push(a);
    this.#met.add(name);
    return true;
  }

  /** A page may have got fields of signatures that show nothing: most programs put theirs on one. */
  #samePages(a: PdfDict, b: PdfDict, depth: number): boolean {
    const keys = new Set([...a, ...b].map(([key]) => key.value).filter((key) => key !== 'Annots'));
    if (![...keys].every((key) => this.#same(a.get(key), b.get(key), depth + 1))) return false;
    const [was, is] = [listOf(this.#earlier, a), listOf(this.#later, b)];
    return (
      was.every((one, at) => this.#same(one, is[at], depth + 1)) &&
      is.slice(was.length).every((one) => isSignature(this.#later, one))
    );
  }

  #sameDicts(a: PdfDict, b: PdfDict, depth: number): boolean {
    if (a.getName('Type')?.value === 'Page') return this.#samePages(a, b, depth);
    if (a.size !== b.size) return false;
    if (a instanceof PdfStream && b instanceof PdfStream && Buffer.compare(a.data, b.data) !== 0) return false;
    return [...a].every(([key, value]) => this.#same(value, b.get(key), depth + 1));
  }
}
