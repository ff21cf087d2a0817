/**
 * The signatures of a PDF and the bytes that they cover (ISO 32000-2 §12.8.1). In: a revision and its bytes; out: each
 * signature's dictionary, and its range when that is what it must be.
 */
import { PdfArray, PdfDict, type PdfObject, PdfRef, PdfString } from '@libpdf/core';
import { definiteUnpadded, isOpen } from '../asn1/ber.ts';
import { attempt, unpadded } from '../asn1/der.ts';
import type { Revision } from './revision.ts';

/** The signatures of the form, one below another. */
export function signaturesOf(revision: Revision): PdfDict[] {
  const resolve = (value: PdfObject | undefined) => (value instanceof PdfRef ? revision.pdf.getObject(value) : value);
  const met = new Set<PdfObject>();
  const below = (value: PdfObject | undefined): PdfDict[] => {
    const field = resolve(value);
    if (!(field instanceof PdfDict) || met.has(field)) return [];
    met.add(field);
    const kids = resolve(field.get('Kids'));
    const own = resolve(field.get('V'));
    return [
      ...(own instanceof PdfDict && own.has('ByteRange') ? [own] : []),
      ...(kids instanceof PdfArray ? kids.toArray().flatMap(below) : []),
    ];
  };
  const form = resolve(revision.root.get('AcroForm'));
  const fields = form instanceof PdfDict ? resolve(form.get('Fields')) : undefined;
  return fields instanceof PdfArray ? fields.toArray().flatMap(below) : [];
}

export type ByteRange = { readonly hole: number; readonly from: number; readonly end: number; readonly cms: Buffer };

/** The byte range: from the first byte on, with no hole but the signature's own digits. */
export function rangeOf(dict: PdfDict, bytes: Buffer): ByteRange | undefined {
  const numbers =
    dict
      .getArray('ByteRange')
      ?.toArray()
      .map((one) => ('value' in one ? Number(one.value) : Number.NaN)) ?? [];
  const [start, hole, from, length] = numbers;
  if (numbers.length !== 4 || start !== 0 || hole === undefined || from === undefined || length === undefined)
    return undefined;
  const end = from + length;
  if (
    ![hole, from, length].every(Number.isSafeInteger) ||
    hole < 1 ||
    from < hole + 2 ||
    length < 1 ||
    end > bytes.length
  )
    return undefined;
  const digits = bytes.subarray(hole, from).toString('latin1');
  const contents = dict.get('Contents');
  if (!/^<[0-9A-Fa-f]*>$/.test(digits) || !(contents instanceof PdfString)) return undefined;
  const signature = Buffer.from(digits.slice(1, -1), 'hex');
  const cms = Buffer.compare(signature, contents.bytes) === 0 ? attempt(() => cmsIn(signature)) : undefined;
  return cms === undefined ? undefined : { hole, from, end, cms };
}

/** Some programs write the CMS with open lengths. @throws NotDer */
const cmsIn = (filledUp: Buffer): Buffer => (isOpen(filledUp) ? definiteUnpadded(filledUp) : unpadded(filledUp));

/** The bytes within the range, the signature's own place left out. */
export const coveredBy = ({ hole, from, end }: ByteRange, bytes: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, hole), bytes.subarray(from, end)]);
