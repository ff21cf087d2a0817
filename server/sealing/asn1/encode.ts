/** Writes DER (X.690 §10). In: contents; out: bytes. */
import { field, TAG } from './der.ts';

/** A value with this tag around the contents. */
export function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | length.length), length, content]);
}

export const seq = (...contents: readonly Uint8Array[]): Buffer => tlv(TAG.sequence, ...contents);
export const octets = (content: Uint8Array): Buffer => tlv(TAG.octets, content);
export const bits = (content: Uint8Array): Buffer => tlv(TAG.bits, Buffer.of(0), content);
export const context = (n: number, ...contents: readonly Uint8Array[]): Buffer => tlv(field(n), ...contents);
export const nothing = (): Buffer => tlv(TAG.nothing);
export const utf8 = (text: string): Buffer => tlv(TAG.utf8, Buffer.from(text, 'utf8'));

/** A set, its members in DER's order. */
export const set = (...members: readonly Uint8Array[]): Buffer =>
  tlv(TAG.set, ...members.toSorted((a, b) => Buffer.compare(a, b)));

/** A whole number, not negative. */
export function integer(value: number | Buffer): Buffer {
  const hex = typeof value === 'number' ? value.toString(16) : value.toString('hex');
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const from = bytes.findIndex((byte) => byte !== 0);
  const short = from < 0 ? Buffer.of(0) : bytes.subarray(from);
  return tlv(TAG.integer, (short[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), short]) : short);
}

/** An object identifier written in dots. */
export function oid(dotted: string): Buffer {
  const [root = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [root * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left % 128) | 0x80);
    return groups;
  });
  return tlv(TAG.oid, Buffer.from(bytes));
}

/** A moment to the second, as RFC 5280 §4.1.2.5 wants it: UTCTime until 2049, then GeneralizedTime. */
export function time(at: Date): Buffer {
  const digits = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:T]/g, '');
  return at.getUTCFullYear() < 2050
    ? tlv(TAG.utcTime, Buffer.from(digits.slice(2), 'latin1'))
    : tlv(TAG.time, Buffer.from(digits, 'latin1'));
}
