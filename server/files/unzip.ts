/**
 * Opens a zip of strangers with its size held down. In: bytes; out: the chosen entries, unpacked, or why not. A bomb is
 * refused by what its directory says, and by what really comes out should the directory lie (yauzl checks each entry).
 */
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** A document of an office has some dozens of entries; one with more is no document. */
const MOST_ENTRIES = 2000;

/** Bounds of what may come out. */
export type ZipLimits = {
  /** Largest single entry, bytes unpacked. */
  readonly entryBytes: number;
  /** All chosen entries together, bytes unpacked. */
  readonly totalBytes: number;
};

export type Unzipped =
  | { readonly ok: true; readonly names: ReadonlySet<string>; readonly entries: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly why: 'not-a-zip' | 'too-large' };

class TooLarge extends Error {}

/**
 * Unpacks the entries whose name is wanted; others are passed over without being unpacked. Bytes that are no whole zip
 * are `not-a-zip`. Never throws.
 */
export async function unzip(bytes: Buffer, wanted: (name: string) => boolean, limits: ZipLimits): Promise<Unzipped> {
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true });
    return { ok: true, ...(await take(zip, wanted, limits)) };
  } catch (error) {
    return { ok: false, why: error instanceof TooLarge ? 'too-large' : 'not-a-zip' };
  } finally {
    zip?.close();
  }
}

async function take(zip: ZipFile, wanted: (name: string) => boolean, limits: ZipLimits) {
  if (zip.entryCount > MOST_ENTRIES) throw new TooLarge();
  const all: Entry[] = [];
  for await (const entry of zip.eachEntry()) all.push(entry);
  const chosen = all.filter(({ fileName }) => wanted(fileName));
  const total = chosen.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const largest = Math.max(0, ...chosen.map(({ uncompressedSize }) => uncompressedSize));
  if (total > limits.totalBytes || largest > limits.entryBytes) throw new TooLarge();
  const entries = new Map<string, Buffer>();
  for (const entry of chosen) entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return { names: new Set(all.map(({ fileName }) => fileName)), entries };
}
