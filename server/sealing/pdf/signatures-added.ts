/**
 * The signatures that were appended to a PDF that we gave out. In: the PDF that came back and the one given out; out:
 * each new CMS with the bytes that it covers; `other` when it is not that PDF, `changed` when more was done to it; `none`
 * when it came back as it was.
 */
import { PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core';
import { readSignedData, type SignedData } from '../cms/signed-data.ts';
import { coveredBy, rangeOf, signaturesOf } from './byte-range.ts';
import { checkPdf, dateOf } from './check-pdf.ts';
import { differenceOf, type Revision, readRevision } from './revision.ts';

/** `at`: the moment that the signer's program wrote into the PDF; PAdES has none in the CMS. */
export type Added = {
  readonly data: SignedData;
  readonly bytes: Buffer;
  readonly at: Date | undefined;
  /** Lists of revoked certificates and OCSP answers that the PDF brought (DSS, ETSI EN 319 142-1 §5.4.2.2). */
  readonly revocations: readonly Buffer[];
};

export async function signaturesAdded(
  returned: Buffer,
  given: Buffer,
): Promise<readonly Added[] | 'other' | 'changed' | 'none'> {
  if (!returned.includes('/ByteRange')) return 'none';
  if (!returned.subarray(0, given.length).equals(given)) return 'other';
  const [before, after] = await Promise.all([readRevision(given), readRevision(returned)]);
  if (before === undefined || after === undefined) return 'other';
  if (returned.length === given.length) return 'none';
  const { afterwards } = await checkPdf(returned);
  if (!['nothing', 'signatures'].includes(afterwards) || differenceOf(before, after) !== 'signatures') return 'changed';
  const revocations = revocationsIn(after);
  const added = signaturesOf(after)
    .map((dict) => ({ range: rangeOf(dict, returned), at: dateOf(dict.getString('M')?.asString()) }))
    .flatMap(({ range, at }) => (range && range.hole >= given.length ? [{ range, at }] : []))
    .map(({ range, at }) => ({ data: readSignedData(range.cms), bytes: coveredBy(range, returned), at, revocations }));
  const signatures = added.flatMap(({ data, ...rest }) =>
    data && data.content === undefined ? [{ data, ...rest }] : [],
  );
  return signatures.length === 0 ? 'none' : signatures;
}

function revocationsIn({ pdf, root }: Revision): Buffer[] {
  const resolve = (value: PdfObject | undefined) => (value instanceof PdfRef ? pdf.getObject(value) : value);
  const store = resolve(root.get('DSS'));
  if (!(store instanceof PdfDict)) return [];
  const lists = ['CRLs', 'OCSPs'].map((key) => resolve(store.get(key)));
  return lists
    .flatMap((list) => (list instanceof PdfArray ? list.toArray() : []))
    .map(resolve)
    .flatMap((one) => (one instanceof PdfStream ? decoded(one) : []));
}

/** The library throws on a stream that is packed wrongly: it brings nothing. */
function decoded(stream: PdfStream): Buffer[] {
  try {
    return [Buffer.from(stream.getDecodedData())];
  } catch {
    return [];
  }
}
