/**
 * The signatures that were appended to a PDF that we gave out. In: the PDF that came back and the one given out; out:
 * each new CMS with the bytes that it covers; `other` when it is not that PDF, or more was done to it; `none` when it
 * came back as it was.
 */
import { readSignedData, type SignedData } from '../cms/signed-data.ts';
import { coveredBy, rangeOf, signaturesOf } from './byte-range.ts';
import { checkPdf } from './check-pdf.ts';
import { differenceOf, readRevision } from './revision.ts';

export type Added = { readonly data: SignedData; readonly bytes: Buffer };

export async function signaturesAdded(returned: Buffer, given: Buffer): Promise<readonly Added[] | 'other' | 'none'> {
  if (!returned.includes('/ByteRange')) return 'none';
  if (!returned.subarray(0, given.length).equals(given)) return 'other';
  const [before, after] = await Promise.all([readRevision(given), readRevision(returned)]);
  if (before === undefined || after === undefined) return 'other';
  if (returned.length === given.length) return 'none';
  if (!(await checkPdf(returned)).ok || differenceOf(before, after) !== 'signatures') return 'other';
  const added = signaturesOf(after)
    .flatMap((dict) => rangeOf(dict, returned) ?? [])
    .filter(({ hole }) => hole >= given.length)
    .map((range) => ({ data: readSignedData(range.cms), bytes: coveredBy(range, returned) }));
  const signatures = added.flatMap(({ data, bytes }) => (data?.content === undefined && data ? [{ data, bytes }] : []));
  return signatures.length === 0 ? 'none' : signatures;
}
