/**
 * RDM6300 and its kin (EM4100 cards, 9600 8N1): `02`, ten hexadecimal digits in ASCII, two digits that are the XOR of
 * the five bytes, `03`. Pure; keeps less than one frame.
 *
 * What the XOR can't see: two bits flipped at the same place of two bytes. So a card counts when it has been read twice
 * in a row, which is the reader's matter.
 */
import type { CardNumber } from '#contract/ids';
import type { Discarded } from '../reader.ts';

export type Scanned = { readonly kind: 'card'; readonly card: CardNumber } | Discarded;

const START = 0x02;
const END = 0x03;
const CARD_BYTES = 5;
const DIGITS = 2 * (CARD_BYTES + 1);
export const FRAME_BYTES = DIGITS + 2;

/** XOR of all bytes. */
const checkOf = (bytes: Uint8Array): number => bytes.reduce((xor, byte) => xor ^ byte, 0);

const isDigit = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46);

/** One frame on the wire. `card`: ten hexadecimal digits. */
export function encodeFrame(card: string): Buffer {
  const bytes = Buffer.from(card, 'hex');
  if (bytes.length !== CARD_BYTES) throw new RangeError(`an EM4100 card has ten digits, not ${card}`);
  const check = Buffer.of(checkOf(bytes)).toString('hex');
  return Buffer.from(`\x02${card}${check}\x03`.toUpperCase(), 'latin1');
}

/** Frames and rubbish in these bytes, in order, and the beginning of a frame that is not whole yet. */
export function scan(bytes: Buffer): { readonly found: Scanned[]; readonly rest: Buffer } {
  const found: Scanned[] = [];
  let at = 0;
  while (at < bytes.length) {
    const whole = lengthOf(bytes, at);
    if (whole === 'unfinished') break;
    const frame = bytes.subarray(at, at + whole.length);
    found.push(whole.isFrame ? meaningOf(frame) : { kind: 'discarded', bytes: frame.length, reason: whole.reason });
    at += frame.length;
  }
  return { found, rest: bytes.subarray(at) };
}

type Piece = { readonly isFrame: true; readonly length: number } | { isFrame: false; length: number; reason: string };

/** How far the frame or the rubbish reaches that begins here. */
function lengthOf(bytes: Buffer, at: number): Piece | 'unfinished' {
  const rubbish = (reason: string): Piece => {
    const next = bytes.indexOf(START, at + 1);
    return { isFrame: false, length: (next < 0 ? bytes.length : next) - at, reason };
  };
  if (bytes[at] !== START) return rubbish('stray');
  for (let place = 1; place <= DIGITS; place += 1) {
    const byte = bytes[at + place];
    if (byte === undefined) return 'unfinished';
    if (!isDigit(byte)) return rubbish('shape');
  }
  const end = bytes[at + FRAME_BYTES - 1];
  if (end === undefined) return 'unfinished';
  return end === END ? { isFrame: true, length: FRAME_BYTES } : rubbish('shape');
}

function meaningOf(frame: Buffer): Scanned {
  const digits = frame.toString('latin1', 1, 1 + DIGITS);
  if (checkOf(Buffer.from(digits, 'hex')) !== 0) return { kind: 'discarded', bytes: frame.length, reason: 'checksum' };
  return { kind: 'card', card: digits.slice(0, 2 * CARD_BYTES) as CardNumber };
}
