/**
 * PN532 over HSU (NXP UM0701-02, host frames): `00 00 FF LEN LCS TFI PD… DCS 00`, with LCS = −LEN and
 * DCS = −Σ(TFI + PD); TFI D4 to the chip, D5 from it. Pure; keeps less than one frame of normal length.
 */
import type { Discarded } from '../reader.ts';

export type Scanned =
  | { readonly kind: 'ack' }
  | { readonly kind: 'nack' }
  /** From the chip: command code + 1, and what it says. */
  | { readonly kind: 'answer'; readonly code: number; readonly data: Buffer }
  /** To the chip. */
  | { readonly kind: 'command'; readonly code: number; readonly data: Buffer }
  /** The chip did not understand. */
  | { readonly kind: 'error' }
  | Discarded;

export const command = {
  firmwareVersion: 0x02,
  samConfiguration: 0x14,
  rfConfiguration: 0x32,
  listPassiveTarget: 0x4a,
} as const;

const TO_CHIP = 0xd4;
const FROM_CHIP = 0xd5;
const ERROR = 0x7f;
/** Most bytes between LCS and DCS in a frame of normal length. */
const MOST_BYTES = 255;

/** Wakes the chip: it sleeps until it has seen some bytes of this kind, and needs a pause that the zeros give. */
export const WAKE = Buffer.from(`5555${'00'.repeat(14)}`, 'hex');
export const ACK = Buffer.from('0000ff00ff00', 'hex');
export const NACK = Buffer.from('0000ffff0000', 'hex');
export const ERROR_FRAME = Buffer.from('0000ff01ff7f8100', 'hex');

const sumOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => (sum + byte) & 0xff, 0);

function frameOf(body: Buffer): Buffer {
  if (body.length > MOST_BYTES) throw new RangeError(`${body.length} bytes are too many for one frame`);
  const head = Buffer.of(0x00, 0x00, 0xff, body.length, -body.length & 0xff);
  return Buffer.concat([head, body, Buffer.of(-sumOf(body) & 0xff, 0x00)]);
}

/** A command as the chip takes it. */
export const encodeCommand = (code: number, data: readonly number[] = []): Buffer =>
  frameOf(Buffer.of(TO_CHIP, code, ...data));

/** An answer as the chip gives it; `code` is the command's. */
export const encodeAnswer = (code: number, data: readonly number[] = []): Buffer =>
  frameOf(Buffer.of(FROM_CHIP, code + 1, ...data));

/** Frames and rubbish in these bytes, in order, and what may yet become a frame. Zeros between frames are no rubbish. */
export function scan(bytes: Buffer): { readonly found: Scanned[]; readonly rest: Buffer } {
  const found: Scanned[] = [];
  let at = 0;
  while (at < bytes.length) {
    const piece = bytes[at] === 0x00 ? pieceAt(bytes, at) : strayAt(bytes, at);
    if (piece === undefined) break;
    if (piece.is !== undefined) found.push(piece.is);
    at += piece.length;
  }
  return { found, rest: bytes.subarray(at) };
}

type Piece = { readonly length: number; readonly is: Scanned | undefined };

const discarded = (bytes: number, reason: string): Piece => ({
  length: bytes,
  is: { kind: 'discarded', bytes, reason },
});

function strayAt(bytes: Buffer, at: number): Piece {
  const next = bytes.indexOf(0x00, at);
  return discarded((next < 0 ? bytes.length : next) - at, 'stray');
}

/** What begins with this zero; undefined while it is not all there. */
function pieceAt(bytes: Buffer, at: number): Piece | undefined {
  if (bytes[at + 1] === undefined) return undefined;
  if (bytes[at + 1] !== 0xff) return { length: 1, is: undefined };
  const [length, check] = [bytes[at + 2], bytes[at + 3]];
  if (length === undefined || check === undefined) return undefined;
  if (length === 0x00 && check === 0xff) return { length: 4, is: { kind: 'ack' } };
  if (length === 0xff && check === 0x00) return { length: 4, is: { kind: 'nack' } };
  if (length === 0 || ((length + check) & 0xff) !== 0) return discarded(2, 'length');
  const end = at + 4 + length + 1;
  if (bytes.length < end) return undefined;
  if (sumOf(bytes.subarray(at + 4, end)) !== 0) return discarded(2, 'checksum');
  return { length: end - at, is: meaningOf(bytes.subarray(at + 4, end - 1)) };
}

function meaningOf(body: Buffer): Scanned {
  const [from, code] = body;
  if (from === ERROR && body.length === 1) return { kind: 'error' };
  if (code !== undefined && from === FROM_CHIP) return { kind: 'answer', code, data: body.subarray(2) };
  if (code !== undefined && from === TO_CHIP) return { kind: 'command', code, data: body.subarray(2) };
  return { kind: 'discarded', bytes: body.length, reason: 'direction' };
}

/** UID in an answer to InListPassiveTarget at 106 kbit/s type A: `n tg ATQA2 SAK len UID …`; undefined for another shape. */
export function listedUid(data: Buffer): Buffer | 'none' | undefined {
  const count = data[0];
  if (count === 0) return 'none';
  const length = data[5];
  if (count !== 1 || length === undefined || data.length < 6 + length) return undefined;
  return data.subarray(6, 6 + length);
}
