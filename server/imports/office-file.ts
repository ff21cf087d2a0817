/** An office document as its parts, with the size of what is unpacked held down. */
import { unzip } from '../files/unzip.ts';
import { OLD_OFFICE, TOO_LARGE, UNREADABLE, UnfitFile } from './words.ts';

const MEGABYTE = 1024 * 1024;
/** A sheet of 2,000 rows has about one megabyte of XML, a decision of a hundred pages three. */
const LIMITS = { entryBytes: 16 * MEGABYTE, totalBytes: 32 * MEGABYTE };
const ZIP = Buffer.from('PK');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export type Parts = ReadonlyMap<string, Buffer>;

/** The XML parts of an office document; undefined when the bytes are no zip at all. @throws UnfitFile */
export async function openOffice(bytes: Buffer): Promise<Parts | undefined> {
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw new UnfitFile(OLD_OFFICE);
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) return undefined;
  const opened = await unzip(bytes, (name) => /\.(?:xml|rels)$/.test(name), LIMITS);
  if (opened.ok) return opened.entries;
  throw new UnfitFile(opened.why === 'too-large' ? TOO_LARGE : UNREADABLE);
}
