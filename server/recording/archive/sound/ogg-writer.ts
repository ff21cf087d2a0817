/** Makes pages of an Ogg stream (RFC 3533) of packets. In: packets, a granule for each page; out: its bytes. */
import { oggCrc } from '../../ogg/crc.ts';

const HEAD_BYTES = 27;
const AT = { flags: 5, granule: 6, serial: 14, sequence: 18, crc: 22, segments: 26 } as const;
const FIRST = 2;
const LAST = 4;
const LACING = 255;

export class OggWriter {
  readonly #serial: number;
  #sequence = 0;
  #laces: number[] = [];
  #parts: Uint8Array[] = [];

  constructor(serial: number) {
    this.#serial = serial;
  }

  /** Whether this packet has room on the page that is begun. */
  fits(packet: Uint8Array): boolean {
    return this.#laces.length + lacesOf(packet) <= LACING;
  }

  /** @throws when the packet has no room: ask {@link fits} first, and take the page out. */
  add(packet: Uint8Array): void {
    if (!this.fits(packet)) throw new Error(`a packet of ${packet.length} bytes has no room on an Ogg page`);
    for (let count = lacesOf(packet); count > 1; count -= 1) this.#laces.push(LACING);
    this.#laces.push(packet.length % LACING);
    this.#parts.push(packet);
  }

  /** The page that is begun. @param granule samples at its end. */
  page(granule: number, last = false): Buffer {
    const head = Buffer.alloc(HEAD_BYTES);
    head.write('OggS', 0, 'latin1');
    head.writeUInt8((this.#sequence === 0 ? FIRST : 0) | (last ? LAST : 0), AT.flags);
    head.writeBigInt64LE(BigInt(granule), AT.granule);
    head.writeUInt32LE(this.#serial, AT.serial);
    head.writeUInt32LE(this.#sequence, AT.sequence);
    head.writeUInt8(this.#laces.length, AT.segments);
    const page = Buffer.concat([head, Uint8Array.from(this.#laces), ...this.#parts]);
    page.writeUInt32LE(oggCrc(page), AT.crc);
    this.#sequence += 1;
    this.#laces = [];
    this.#parts = [];
    return page;
  }
}

const lacesOf = (packet: Uint8Array): number => Math.floor(packet.length / LACING) + 1;
