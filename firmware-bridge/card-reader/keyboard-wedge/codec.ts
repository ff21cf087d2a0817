/**
 * Readers that pretend to be a keyboard: Linux input events (`struct input_event` of input-event-codes.h) → keys →
 * the card's number, ended by Enter. Pure and bounded.
 *
 * Decimal, as most of these readers type: up to ten digits are the card's last four bytes, eight hexadecimal digits
 * (0012345678 → 00BC614E): the last eight of what an RDM6300 says of the same card. Hexadecimal: as typed.
 */
import type { CardNumber } from '#contract/ids';
import type { Typed } from '../reader.ts';

/** Key events that matter: a press, or keys that the system lost. */
export type InputEvent = { readonly kind: 'press'; readonly key: number } | { readonly kind: 'lost' };

/** Bytes of a time stamp: two machine words. */
const stampBytes = (architecture: string): number => (/^(arm|ia32|mips|mipsel|ppc)$/.test(architecture) ? 8 : 16);
/** Bytes of one event: the stamp, type, code, value. */
export const eventBytes = (architecture: string): number => stampBytes(architecture) + 8;

const SYNCHRONISATION = 0;
const KEY = 1;
const DROPPED = 3;
const PRESSED = 1;

export const ENTER = 28;
const KEYPAD_ENTER = 96;
const SHIFTS: ReadonlySet<number> = new Set([42, 54]);
const DIGITS = new Map<number, string>([
  ...[...'1234567890'].map((digit, at) => [2 + at, digit] as const),
  ...[...'789'].map((digit, at) => [71 + at, digit] as const),
  ...[...'456'].map((digit, at) => [75 + at, digit] as const),
  ...[...'1230'].map((digit, at) => [79 + at, digit] as const),
  [30, 'A'],
  [48, 'B'],
  [46, 'C'],
  [32, 'D'],
  [18, 'E'],
  [33, 'F'],
]);
/** Key code of a hexadecimal digit in upper case, of the main block. */
export const keyOf = (digit: string): number => [...DIGITS].find(([, meaning]) => meaning === digit)?.[0] ?? 0;

const MOST_DIGITS = 32;
const FEWEST_DIGITS = 4;

/** Whole events in these bytes, and the bytes of one that is not whole yet. */
export function scan(bytes: Buffer, architecture: string): { readonly found: InputEvent[]; readonly rest: Buffer } {
  const size = eventBytes(architecture);
  const found: InputEvent[] = [];
  let at = 0;
  for (; at + size <= bytes.length; at += size) {
    const event = bytes.subarray(at + stampBytes(architecture), at + size);
    const [type, code, value] = [event.readUInt16LE(0), event.readUInt16LE(2), event.readInt32LE(4)];
    if (type === SYNCHRONISATION && code === DROPPED) found.push({ kind: 'lost' });
    if (type === KEY && value === PRESSED) found.push({ kind: 'press', key: code });
  }
  return { found, rest: bytes.subarray(at) };
}

/** One event as the kernel writes it. */
function encodeEvent(type: number, code: number, value: number, architecture: string): Buffer {
  const event = Buffer.alloc(eventBytes(architecture));
  const at = stampBytes(architecture);
  event.writeUInt16LE(type, at);
  event.writeUInt16LE(code, at + 2);
  event.writeInt32LE(value, at + 4);
  return event;
}

/** A key pressed and released, each behind its scan code and before its synchronisation, as a keyboard sends it. */
export const encodeKey = (key: number, architecture: string): Buffer =>
  Buffer.concat(
    [PRESSED, 0].flatMap((value) => [
      encodeEvent(4, 4, 0x70000 + key, architecture),
      encodeEvent(KEY, key, value, architecture),
      encodeEvent(SYNCHRONISATION, 0, 0, architecture),
    ]),
  );

/** The kernel could not keep up: keys are missing. */
export const encodeLoss = (architecture: string): Buffer => encodeEvent(SYNCHRONISATION, DROPPED, 0, architecture);

/** What has been typed since the last Enter; `wrong`: why it will be no card. */
export type Line = { readonly typed: string; readonly keys: number; readonly wrong?: string };
export const EMPTY_LINE: Line = { typed: '', keys: 0 };

/** What one event makes of the line. A line that is over is returned as `over`. */
export function type(line: Line, event: InputEvent): { readonly line: Line; readonly over?: Line } {
  if (event.kind === 'lost') return { line: { ...line, wrong: 'lost-keys' } };
  if (event.key === ENTER || event.key === KEYPAD_ENTER) return { line: EMPTY_LINE, over: line };
  if (SHIFTS.has(event.key)) return { line };
  const digit = DIGITS.get(event.key);
  const keys = line.keys + 1;
  if (line.wrong !== undefined) return { line: { ...line, keys } };
  if (digit === undefined) return { line: { ...line, keys, wrong: 'key' } };
  if (keys > MOST_DIGITS) return { line: { ...line, keys, wrong: 'length' } };
  return { line: { typed: line.typed + digit, keys } };
}

/** The card of a line, or why it is none. */
export function cardOfLine(
  { typed, wrong }: Line,
  how: Typed,
): { readonly card: CardNumber } | { readonly wrong: string } {
  if (wrong !== undefined) return { wrong };
  if (typed.length < FEWEST_DIGITS) return { wrong: 'length' };
  if (how === 'hexadecimal') return { card: typed as CardNumber };
  const value = /^[0-9]{1,10}$/.test(typed) ? Number(typed) : Number.POSITIVE_INFINITY;
  if (value > 0xffff_ffff) return { wrong: 'number' };
  return { card: value.toString(16).toUpperCase().padStart(8, '0') as CardNumber };
}
