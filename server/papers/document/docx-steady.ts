/**
 * A DOCX without the clock in it. The library stamps the file and each of its parts with the time of making; here they
 * get the time of what the paper shows, so that it has the same bytes whenever it is made.
 */
import JSZip from 'jszip';

const CORE = 'docProps/core.xml';
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)/gu;
/** The earliest date that a ZIP knows: parts have no time of their own. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

export async function steady(docx: Buffer, at: Date): Promise<Buffer> {
  const given = await JSZip.loadAsync(docx);
  const zip = new JSZip();
  for (const name of Object.keys(given.files).sort(contentTypesFirst)) {
    const part = given.files[name];
    if (!part || part.dir) continue;
    const bytes = await part.async('uint8array');
    zip.file(name, name === CORE ? stamped(bytes, at) : bytes, { date: NO_DATE, createFolders: false });
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}

const stamped = (core: Uint8Array, at: Date): string =>
  Buffer.from(core)
    .toString('utf8')
    .replace(STAMP, `$1${at.toISOString().replace(/\.\d+Z$/, 'Z')}`);

/** Readers look for the list of parts at the beginning. */
const contentTypesFirst = (one: string, other: string): number =>
  Number(other.startsWith('[')) - Number(one.startsWith('[')) || (one < other ? -1 : 1);
