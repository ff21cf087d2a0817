/** Unpacks a container of signatures, its size held down. In: bytes; out: every file by name, or undefined. */
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** A container has a document, its signatures and their manifests. */
const MOST = { entries: 200, bytes: 96 * 1024 * 1024 };

/** The files; undefined when these are no whole zip, too large when unpacked, or a name stands twice. Never throws. */
export async function unpack(bytes: Buffer, most = MOST): Promise<ReadonlyMap<string, Buffer> | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true });
    return await filesOf(zip, most);
  } catch {
    return undefined;
  } finally {
    zip?.close();
  }
}

async function filesOf(zip: ZipFile, most: typeof MOST): Promise<ReadonlyMap<string, Buffer> | undefined> {
  if (zip.entryCount > most.entries) return undefined;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > most.bytes) return undefined;
  const files = new Map<string, Buffer>();
  for (const entry of entries) {
    if (files.has(entry.fileName)) return undefined;
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
