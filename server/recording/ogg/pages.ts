/**
 * Pages of an Ogg stream (RFC 3533): found in bytes as they come, checked, sealed anew under another number. In: bytes,
 * cut anywhere. Out: whole pages; what belongs to none is counted.
 */
import { oggCrc } from './crc.ts';

const CAPTURE = Buffer.from('OggS');
const HEAD_BYTES = 27;
const AT = { flags: 5, granule: 6, serial: 14, sequence: 18, crc: 22, segments: 26 } as const;
const CONTINUED = 1;
const FIRST = 2;
const LAST = 4;
/** Granule of a page on which no packet ends. */
const NO_PACKET_ENDS = -1n;

/** `bytes` is the whole page; `granule`: samples up to its end, as the codec counts them; absent: no packet ends on it. */
export type Page = {
  readonly bytes: Buffer;
  readonly granule: number | undefined;
  readonly sequence: number;
  /** Its first packet began on the page before. */
  readonly continued: boolean;
  readonly first: boolean;
  readonly last: boolean;
};

/** Whole pages of what has come so far; the rest waits for more. */
export class PageReader {
  #rest: Buffer = Buffer.alloc(0);
  #discarded = 0;

  /** Bytes that belonged to no page. */
  get discarded(): number {
    return this.#discarded;
  }
  /** Bytes that wait for the rest of their page. */
  get waiting(): number {
    return this.#rest.length;
  }

  take(bytes: Buffer): Page[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const pages: Page[] = [];
    for (let page = this.#next(); page !== undefined; page = this.#next()) pages.push(page);
    return pages;
  }

  #next(): Page | undefined {
    const at = this.#rest.indexOf(CAPTURE);
    const noise = at === -1 ? Math.max(0, this.#rest.length - CAPTURE.length + 1) : at;
    this.#discarded += noise;
    this.#rest = this.#rest.subarray(noise);
    const length = lengthOf(this.#rest);
    if (at === -1 || length === undefined || this.#rest.length < length) return undefined;
    const page = pageOf(this.#rest.subarray(0, length));
    this.#rest = this.#rest.subarray(length);
    return page;
  }
}

/** Pages of a file up to the first byte that belongs to no whole page with a right checksum; `bytes`: so many are good. */
export function wholePages(file: Buffer): { readonly pages: readonly Page[]; readonly bytes: number } {
  const pages: Page[] = [];
  let at = 0;
  while (file.subarray(at, at + CAPTURE.length).equals(CAPTURE)) {
    const length = lengthOf(file.subarray(at));
    if (length === undefined || at + length > file.length) break;
    const bytes = file.subarray(at, at + length);
    if (bytes.readUInt32LE(AT.crc) !== crcOf(bytes)) break;
    pages.push(pageOf(bytes));
    at += length;
  }
  return { pages, bytes: at };
}

/** Packets of a page that are whole on it. */
export function packetsOf({ bytes }: Page): Buffer[] {
  const lacing = bytes.subarray(HEAD_BYTES, HEAD_BYTES + (bytes[AT.segments] ?? 0));
  const packets: Buffer[] = [];
  let from = HEAD_BYTES + lacing.length;
  let to = from;
  for (const length of lacing) {
    to += length;
    if (length === 255) continue;
    packets.push(bytes.subarray(from, to));
    from = to;
  }
  return packets;
}

/** The same page under another number. */
export function renumbered({ bytes }: Page, sequence: number): Buffer {
  const page = Buffer.from(bytes);
  page.writeUInt32LE(sequence >>> 0, AT.sequence);
  page.writeUInt32LE(crcOf(page), AT.crc);
  return page;
}

/** What its checksum has to be: the sum over the page with the field itself zero. */
function crcOf(page: Buffer): number {
  const before = oggCrc(page.subarray(0, AT.crc));
  return oggCrc(page.subarray(AT.crc + 4), oggCrc(Buffer.alloc(4), before));
}

function lengthOf(bytes: Buffer): number | undefined {
  const segments = bytes[AT.segments];
  if (segments === undefined || bytes.length < HEAD_BYTES + segments) return undefined;
  const lacing = bytes.subarray(HEAD_BYTES, HEAD_BYTES + segments);
  return HEAD_BYTES + segments + lacing.reduce((sum, length) => sum + length, 0);
}

function pageOf(bytes: Buffer): Page {
  const flags = bytes[AT.flags] ?? 0;
  const granule = bytes.readBigInt64LE(AT.granule);
  return {
    bytes,
    granule: granule === NO_PACKET_ENDS ? undefined : Number(granule),
    sequence: bytes.readUInt32LE(AT.sequence),
    continued: (flags & CONTINUED) !== 0,
    first: (flags & FIRST) !== 0,
    last: (flags & LAST) !== 0,
  };
}
