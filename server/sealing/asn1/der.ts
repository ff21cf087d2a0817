/**
 * Reads DER (X.690 §10): one value with definite, shortest lengths and nothing after it. The Ukrainian format of signed
 * data is DER (наказ 1236/5/453, п. 1.1). What is not DER is thrown as `NotDer`, which the rooms' edges turn into a
 * refusal by `attempt`.
 */

/** One value. `tag` is its whole first byte; `raw` is the value with its header. */
export type Der = {
  readonly tag: number;
  readonly content: Buffer;
  readonly raw: Buffer;
};

export class NotDer extends Error {}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  utcTime: 0x17,
  time: 0x18,
  universal: 0x1c,
  bmp: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Tag of a constructed context field `[n]`. */
export const field = (n: number): number => 0xa0 | n;

const fail = (what: string): never => {
  throw new NotDer(what);
};

/** The value at the head of the bytes. @throws NotDer */
function head(bytes: Buffer): Der {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return fail('no value');
  let length = first;
  let at = 2;
  if (first > 0x7f) {
    const count = first & 0x7f;
    if (count === 0 || count > 4 || bytes.length < 2 + count) return fail('length');
    length = bytes.readUIntBE(2, count);
    at = 2 + count;
    if (length < 0x80 || length < 2 ** (8 * (count - 1))) return fail('a length longer than it need be');
  }
  if (at + length > bytes.length) return fail('cut short');
  return { tag, content: bytes.subarray(at, at + length), raw: bytes.subarray(0, at + length) };
}

/** The one value that these bytes are. @throws NotDer */
export function readDer(bytes: Buffer, tag?: number): Der {
  const value = head(bytes);
  if (value.raw.length !== bytes.length) fail('something follows');
  return tag === undefined ? value : expect(value, tag);
}

/** The value, when it has this tag. @throws NotDer */
export function expect(value: Der | undefined, tag: number): Der {
  return value?.tag === tag ? value : fail(`tag ${value?.tag ?? 'none'} in place of ${tag}`);
}

/** The value at the head of bytes that are filled up with zeros, as in a PDF's signature. @throws NotDer */
export function unpadded(bytes: Buffer): Buffer {
  const { raw } = head(bytes);
  return bytes.subarray(raw.length).every((byte) => byte === 0) ? raw : fail('something follows');
}

/** The values that a value holds, in order. @throws NotDer */
export function parts(value: Der): Der[] {
  const found: Der[] = [];
  for (let rest = value.content; rest.length > 0; ) {
    const next = head(rest);
    found.push(next);
    rest = rest.subarray(next.raw.length);
  }
  return found;
}

/** The values of a sequence. @throws NotDer */
export const sequence = (value: Der | undefined): Der[] => parts(expect(value, TAG.sequence));

/** An object identifier in dots. @throws NotDer */
export function oidOf(value: Der | undefined): string {
  const { content } = expect(value, TAG.oid);
  if (content.length === 0 || (content.at(-1) ?? 0x80) > 0x7f) return fail('oid');
  const arcs: number[] = [];
  let arc = 0;
  let begun = false;
  for (const byte of content) {
    if (!begun && byte === 0x80) return fail('an arc longer than it need be');
    begun = byte > 0x7f;
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER) return fail('oid');
    if (begun) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** A small whole number. @throws NotDer */
export function numberOf(value: Der | undefined): number {
  const { content } = expect(value, TAG.integer);
  if (content.length !== 1 || (content[0] ?? 0x80) > 0x7f) return fail('number');
  return content.readUInt8();
}

/** Bytes of a bit string that has whole bytes. @throws NotDer */
export function bitsOf(value: Der | undefined): Buffer {
  const { content } = expect(value, TAG.bits);
  return content[0] === 0 ? content.subarray(1) : fail('bits that are no bytes');
}

const UTC = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERAL = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,3})\d*)?Z$/;

/** A moment of UTCTime or GeneralizedTime. @throws NotDer */
export function timeOf(value: Der | undefined): Date {
  const text = value?.content.toString('latin1') ?? '';
  const found = value?.tag === TAG.utcTime ? UTC.exec(text) : value?.tag === TAG.time ? GENERAL.exec(text) : null;
  if (found === null) return fail('time');
  const [, year = '', month, day, hour, minute, second, fraction = ''] = found;
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year}`;
  const at = new Date(`${whole}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`);
  return Number.isNaN(at.getTime()) ? fail('no such time') : at;
}

/** Text of any of the string types of names. @throws NotDer */
export function textOf({ tag, content }: Der): string {
  if (tag === TAG.utf8) return content.toString('utf8');
  if (tag === TAG.printable || tag === TAG.ia5 || tag === TAG.teletex) return content.toString('latin1');
  if (tag === TAG.bmp && content.length % 2 === 0) return Buffer.from(content).swap16().toString('utf16le');
  return fail('text');
}

/** What reading comes to; undefined when the bytes are not what was expected. Other faults are thrown on. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotDer) return undefined;
    throw error;
  }
}
