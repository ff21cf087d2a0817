/**
 * FLAC (RFC 9639): how long a frame is, the same frame at another place of a stream, and what begins a file. A file that
 * is cut numbers its frames by samples («variable block size»), so that frames of any length may follow one another.
 */
import { vorbisComment } from './opus.ts';

const STREAMINFO_BYTES = 34;
const LAST_BLOCK = 0x80;
const VORBIS_COMMENT = 4;
const VARIABLE = 1;

const table = (polynomial: number, bits: number): Uint16Array =>
  Uint16Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << (bits - 8);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & (1 << (bits - 1)) ? (crc << 1) ^ polynomial : crc << 1;
    return crc & ((1 << bits) - 1);
  });
const CRC8 = table(0x07, 8);
const CRC16 = table(0x8005, 16);

function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = CRC8[crc ^ byte] ?? 0;
  return crc;
}

function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += 1)
    crc = ((crc << 8) & 0xffff) ^ (CRC16[(crc >> 8) ^ (bytes[at] ?? 0)] ?? 0);
  return crc;
}

/** How a stream is recorded: the 34 bytes of STREAMINFO. */
export type FlacFormat = { readonly rate: number; readonly channels: number; readonly bits: number };
type FrameHead = { readonly samples: number; readonly numberBytes: number; readonly bytes: number };

/** STREAMINFO within the first packet of FLAC in Ogg; undefined when it is another packet. */
export function flacInfoOf(packet: Uint8Array): Buffer | undefined {
  const bytes = Buffer.from(packet.buffer, packet.byteOffset, packet.byteLength);
  const isFlac = bytes.length >= 17 + STREAMINFO_BYTES && bytes.toString('latin1', 0, 5) === '\x7fFLAC';
  return isFlac ? bytes.subarray(17, 17 + STREAMINFO_BYTES) : undefined;
}

export const flacFormat = (info: Buffer): FlacFormat => ({
  rate: info.readUIntBE(10, 3) >> 4,
  channels: ((info.readUInt8(12) >> 1) & 7) + 1,
  bits: ((info.readUInt16BE(12) >> 4) & 31) + 1,
});

/** Samples of a frame a channel; 0 of a packet that is none. */
export const flacSamples = (packet: Uint8Array): number => headOf(packet)?.samples ?? 0;

function headOf(packet: Uint8Array): FrameHead | undefined {
  const [sync, strategy = 0, sizes = 0] = packet;
  if (sync !== 0xff || strategy >> 1 !== 0x7c) return undefined;
  const numberBytes = codedLength(packet[4] ?? 0);
  const [size, rate] = [sizes >> 4, sizes & 15];
  const sizeBytes = size === 6 ? 1 : size === 7 ? 2 : 0;
  const rateBytes = rate === 12 ? 1 : rate === 13 || rate === 14 ? 2 : 0;
  const at = 4 + numberBytes;
  const said = sizeBytes === 1 ? (packet[at] ?? 0) + 1 : (((packet[at] ?? 0) << 8) | (packet[at + 1] ?? 0)) + 1;
  const samples = sizeBytes > 0 ? said : samplesOf(size);
  return { samples, numberBytes, bytes: at + sizeBytes + rateBytes };
}

function samplesOf(code: number): number {
  if (code === 1) return 192;
  if (code >= 2 && code <= 5) return 144 << code;
  return code >= 8 ? 1 << code : 0;
}

/** Bytes of a number coded as in UTF-8, by its first. */
const codedLength = (first: number): number => (first < 0x80 ? 1 : Math.clz32(~(first << 24)));

/** A number of up to 36 bits coded as in UTF-8. */
function coded(number: number): Buffer {
  if (number < 0x80) return Buffer.from([number]);
  const tail: number[] = [];
  let rest = number;
  let room = 0x40;
  do {
    tail.unshift(0x80 | (rest % 64));
    rest = Math.floor(rest / 64);
    room >>= 1;
  } while (rest >= room);
  const lead = (0xff << (7 - tail.length)) & 0xff;
  return Buffer.from([lead | rest, ...tail]);
}

/** The frame as it stands after so many samples. The packet is one of {@link flacSamples} > 0. */
export function flacFrameAt(packet: Uint8Array, sample: number): Buffer {
  const head = headOf(packet);
  if (!head) throw new Error('not a FLAC frame');
  const start = Buffer.from(packet.subarray(0, 4));
  start.writeUInt8(start.readUInt8(1) | VARIABLE, 1);
  const fields = Buffer.concat([start, coded(sample), packet.subarray(4 + head.numberBytes, head.bytes)]);
  const body = packet.subarray(head.bytes + 1, packet.length - 2);
  const frame = Buffer.concat([fields, Uint8Array.of(crc8(fields)), body, Uint8Array.of(0, 0)]);
  frame.writeUInt16BE(crc16(frame.subarray(0, -2)), frame.length - 2);
  return frame;
}

export type FlacSize = { readonly samples: number; readonly shortest: number; readonly longest: number };

/** What begins a file. Its MD5 is left out: only a decoder could tell it. */
export function flacStart(info: Buffer, { samples, shortest, longest }: FlacSize, comments: readonly string[]): Buffer {
  const own = Buffer.from(info);
  own.fill(0, 4, 10);
  own.fill(0, 18);
  own.writeUInt16BE(Math.max(16, shortest), 0);
  own.writeUInt16BE(Math.max(16, longest), 2);
  own.writeUInt8((own.readUInt8(13) & 0xf0) | (Math.floor(samples / 2 ** 32) & 15), 13);
  own.writeUInt32BE(samples % 2 ** 32, 14);
  const tags = vorbisComment(comments);
  return Buffer.concat([Buffer.from('fLaC'), block(0, own), block(VORBIS_COMMENT | LAST_BLOCK, tags)]);
}

function block(kind: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(kind, 0);
  head.writeUIntBE(bytes.length, 1, 3);
  return Buffer.concat([head, bytes]);
}
