/**
 * The hash «Купина», ДСТУ 7564:2014, for whole bytes. In: bytes and length of the hash; out: the hash. Substitution and
 * multiplication of a column are one look into tables of 64-bit words, kept as lower and upper halves.
 */
import { KUPYNA_SUBSTITUTIONS } from './kupyna-substitutions.ts';

/** First row of the matrix; every row is the one above turned by one place. */
const ROW = [1, 1, 5, 1, 8, 6, 7, 4];

/** Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 8; bit += 1) {
    if (((b >> bit) & 1) === 1) product ^= a << bit;
  }
  for (let bit = 14; bit >= 8; bit -= 1) if (((product >> bit) & 1) === 1) product ^= 0x11d << (bit - 8);
  return product;
}

/** Table of a row and half: what a byte of that row adds to the four lower or upper bytes of a column. */
const table = (row: number, half: number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    const put = KUPYNA_SUBSTITUTIONS[row % 4]?.[byte] ?? 0;
    const parts = [0, 1, 2, 3].map((i) => times(ROW[(row - (4 * half + i) + 8) % 8] ?? 0, put) << (8 * i));
    return parts.reduce((word, part) => word | part, 0);
  });
const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];
/** All tables one after another: 256 words a row. */
const LOWER = Uint32Array.from(ROWS.flatMap((row) => [...table(row, 0)]));
const UPPER = Uint32Array.from(ROWS.flatMap((row) => [...table(row, 1)]));

/** The state: columns of eight bytes, two words a column, lower half first. */
type State = Uint32Array;
type Size = { readonly columns: number; readonly rounds: number };

const at = (array: Uint32Array, index: number): number => array[index] ?? 0;

/** Shifts rows, substitutes and mixes. */
function mix(state: State, columns: number): void {
  const from = state.slice();
  const last = columns === 16 ? 11 : 7;
  for (let column = 0; column < columns; column += 1) {
    let low = 0;
    let high = 0;
    for (let row = 0; row < 8; row += 1) {
      const shift = row === 7 ? last : row;
      const word = at(from, 2 * ((column - shift + columns) % columns) + (row >> 2));
      const entry = (row << 8) | ((word >>> (8 * (row & 3))) & 255);
      low ^= at(LOWER, entry);
      high ^= at(UPPER, entry);
    }
    state[2 * column] = low;
    state[2 * column + 1] = high;
  }
}

/** T⊕: the round constants are added modulo two. */
function permuteXor(state: State, { columns, rounds }: Size): void {
  for (let round = 0; round < rounds; round += 1) {
    for (let column = 0; column < columns; column += 1)
      state[2 * column] = at(state, 2 * column) ^ (column << 4) ^ round;
    mix(state, columns);
  }
}

/** T+: the round constants are added modulo 2^64. */
function permutePlus(state: State, { columns, rounds }: Size): void {
  for (let round = 0; round < rounds; round += 1) {
    for (let column = 0; column < columns; column += 1) {
      const low = at(state, 2 * column) + 0xf0f0f0f3;
      const top = (((columns - 1 - column) << 4) ^ round) << 24;
      state[2 * column] = low;
      state[2 * column + 1] = at(state, 2 * column + 1) + (0x00f0f0f0 | top) + (low > 0xffffffff ? 1 : 0);
    }
    mix(state, columns);
  }
}

function padded(bytes: Uint8Array, blockBytes: number): Buffer {
  const blocks = Math.ceil((bytes.length + 13) / blockBytes);
  const whole = Buffer.alloc(blocks * blockBytes);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  whole.writeBigUInt64LE(BigInt(bytes.length) * 8n, whole.length - 12);
  return whole;
}

/** The hash; `hashBytes` is 32, 48 or 64. */
export function kupyna(bytes: Uint8Array, hashBytes: 32 | 48 | 64): Buffer {
  const size: Size = hashBytes === 32 ? { columns: 8, rounds: 10 } : { columns: 16, rounds: 14 };
  const words = size.columns * 2;
  const state: State = new Uint32Array(words);
  state[0] = words * 4;
  const whole = padded(bytes, words * 4);
  for (let place = 0; place < whole.length; place += words * 4) {
    const plus: State = Uint32Array.from({ length: words }, (_, i) => whole.readUInt32LE(place + 4 * i));
    const xor: State = plus.map((word, i) => word ^ at(state, i));
    permuteXor(xor, size);
    permutePlus(plus, size);
    for (let i = 0; i < words; i += 1) state[i] = at(state, i) ^ at(xor, i) ^ at(plus, i);
  }
  const last: State = state.slice();
  permuteXor(last, size);
  const out = Buffer.alloc(words * 4);
  for (let i = 0; i < words; i += 1) out.writeUInt32LE((at(state, i) ^ at(last, i)) >>> 0, 4 * i);
  return out.subarray(out.length - hashBytes);
}
