/**
 * Brings BER with open lengths (X.690 §8.1.3.6) to definite ones: some programs write signatures so, though the
 * Ukrainian format wants DER. In: bytes; out: the same values, strings in pieces put together. Lengths that are longer
 * than need be stay refused.
 */
import { NotDer, TAG } from './der.ts';
import { tlv } from './encode.ts';

const OPEN = 0x80;
const CONSTRUCTED = 0x20;
/** Signatures nest some dozen deep; a file made to exhaust the stack nests deeper. */
const DEEPEST = 64;

/** Whether these bytes begin with a value of open length. */
export const isOpen = (bytes: Buffer): boolean => ((bytes[0] ?? 0) & CONSTRUCTED) !== 0 && bytes[1] === OPEN;

/** The value with definite lengths. @throws NotDer */
export function definite(bytes: Buffer): Buffer {
  const { value, length } = read(bytes, 0);
  if (length !== bytes.length) throw new NotDer('something follows');
  return value;
}

/** The value at the head of bytes that are filled up with zeros, as in a PDF's signature. @throws NotDer */
export function definiteUnpadded(bytes: Buffer): Buffer {
  const { value, length } = read(bytes, 0);
  if (!bytes.subarray(length).every((byte) => byte === 0)) throw new NotDer('something follows');
  return value;
}

/** The value at the head, written anew, and how many bytes it took. */
function read(bytes: Buffer, depth: number): { value: Buffer; length: number } {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > DEEPEST)
    throw new NotDer('no value');
  if (first === OPEN && (tag & CONSTRUCTED) !== 0) return readOpen(bytes, tag, depth);
  const header = first < OPEN ? 2 : 2 + (first & 0x7f);
  const size =
    first < OPEN ? first : first === OPEN || header > 6 || bytes.length < header ? -1 : bytes.readUIntBE(2, header - 2);
  const content = bytes.subarray(header, header + size);
  const length = header + size;
  if (size < 0 || content.length !== size) throw new NotDer('cut short');
  const raw = bytes.subarray(0, length);
  if ((tag & CONSTRUCTED) === 0) return { value: raw, length };
  const { parts, taken } = readAll(content, depth);
  if (taken !== size) throw new NotDer('cut short');
  const changed = parts.some(({ changed: one }) => one);
  return {
    value: changed
      ? written(
          tag,
          parts.map(({ value }) => value),
        )
      : raw,
    length,
  };
}

function readOpen(bytes: Buffer, tag: number, depth: number): { value: Buffer; length: number } {
  const { parts, taken } = readAll(bytes.subarray(2), depth);
  const end = 2 + taken;
  if (bytes[end] !== 0 || bytes[end + 1] !== 0) throw new NotDer('no end of contents');
  return {
    value: written(
      tag,
      parts.map(({ value }) => value),
    ),
    length: end + 2,
  };
}

/** The values one after another, up to the end or to an end of contents. */
function readAll(bytes: Buffer, depth: number) {
  const parts: { value: Buffer; changed: boolean }[] = [];
  let taken = 0;
  while (taken < bytes.length && !(bytes[taken] === 0 && bytes[taken + 1] === 0)) {
    const { value, length } = read(bytes.subarray(taken), depth + 1);
    parts.push({ value, changed: !bytes.subarray(taken, taken + length).equals(value) });
    taken += length;
  }
  return { parts, taken };
}

/** A string of octets in pieces becomes one. @throws NotDer */
function written(tag: number, parts: readonly Buffer[]): Buffer {
  if (tag !== (TAG.octets | CONSTRUCTED)) return tlv(tag, ...parts);
  return tlv(TAG.octets, ...parts.map((part) => octetsIn(part)));
}

function octetsIn(part: Buffer): Buffer {
  if (part[0] !== TAG.octets) throw new NotDer('a string of something else');
  const first = part[1] ?? 0;
  return part.subarray(first < OPEN ? 2 : 2 + (first & 0x7f));
}
