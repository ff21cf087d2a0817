/**
 * The hash ГОСТ 34.311-95 (the function of GOST R 34.11-94, RFC 5831) with a zero start and the substitutions ДКЕ № 1
 * of the annex to наказ 1236/5/453: what Ukrainian signatures use. In: bytes; out: 32 bytes.
 */

/** ДКЕ № 1: eight substitutions of four bits; the first serves the lowest four bits of a word. */
const SUBSTITUTIONS = [
  'a9d6eb45f13c7082',
  '80c4967b231f5ead',
  'f658eba4c037291d',
  '38d96bf025ca4e17',
  'f8e9720dc615b43a',
  '28975f0bc1dea364',
  '38b564ea2c179fd0',
  '123e6db8fac57904',
];

/** Byte n of a word, substituted and put in its place. */
const BYTES = [0, 1, 2, 3].map((place) =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    const low = Number.parseInt(SUBSTITUTIONS[2 * place]?.[byte & 15] ?? '', 16);
    const high = Number.parseInt(SUBSTITUTIONS[2 * place + 1]?.[byte >> 4] ?? '', 16);
    return ((high << 4) | low) << (8 * place);
  }),
);
const [B0, B1, B2, B3] = BYTES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/* One function for each kind of array: shared by all, the engine finds its way anew at each call, and takes six times as long. */
const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
const at16 = (words: Uint16Array, index: number): number => words[index] ?? 0;
const at32 = (words: Uint32Array, index: number): number => words[index] ?? 0;

/** The word through the substitutions, turned left by eleven bits (GOST 28147-89). */
function round(word: number): number {
  const put =
    at32(B3, word >>> 24) | at32(B2, (word >>> 16) & 255) | at32(B1, (word >>> 8) & 255) | at32(B0, word & 255);
  return (put << 11) | (put >>> 21);
}

/** Order of the key's words over the 32 rounds: three times upwards, once down. */
const ORDER = [0, 1, 2, 3, 4, 5, 6, 7];
const ROUNDS = Uint8Array.from([...ORDER, ...ORDER, ...ORDER, ...ORDER.toReversed()]);

/** Enciphers eight bytes of `from` at `place` into `to`. */
function encipher(key: Uint32Array, from: Uint8Array, to: Uint8Array, place: number): void {
  let low = wordAt(from, place);
  let high = wordAt(from, place + 4);
  for (let i = 0; i < 32; i += 1) {
    const next = high ^ round((low + at32(key, at(ROUNDS, i))) | 0);
    high = low;
    low = next;
  }
  putWord(to, place, high);
  putWord(to, place + 4, low);
}

const wordAt = (bytes: Uint8Array, place: number): number =>
  at(bytes, place) | (at(bytes, place + 1) << 8) | (at(bytes, place + 2) << 16) | (at(bytes, place + 3) << 24);

function putWord(bytes: Uint8Array, place: number, word: number): void {
  for (let i = 0; i < 4; i += 1) bytes[place + i] = word >>> (8 * i);
}

/** Transformation A (RFC 5831 §5.1): the four quarters move down, the top becomes the sum of the two lowest. */
function turned(y: Uint8Array): Uint8Array {
  const out = new Uint8Array(32);
  for (let i = 0; i < 24; i += 1) out[i] = at(y, i + 8);
  for (let i = 0; i < 8; i += 1) out[24 + i] = at(y, i) ^ at(y, 8 + i);
  return out;
}

/** The one constant that is not zero. */
const C3 = Uint8Array.from(Buffer.from('00ff00ff00ff00ffff00ff00ff00ff0000ffff00ff0000ffff000000ffff00ff', 'hex'));

function xored(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(32);
  for (let i = 0; i < 32; i += 1) out[i] = at(a, i) ^ at(b, i);
  return out;
}

/** Transformation P: the key's words gather every eighth byte. */
function keyOf(w: Uint8Array): Uint32Array {
  const key = new Uint32Array(8);
  for (let j = 0; j < 8; j += 1)
    key[j] = at(w, j) | (at(w, 8 + j) << 8) | (at(w, 16 + j) << 16) | (at(w, 24 + j) << 24);
  return key;
}

/** The mixing ψ, `times` over, on sixteen words of two bytes. */
function mixed(block: Uint8Array, times: number): Uint8Array {
  const words = new Uint16Array(16 + times);
  for (let i = 0; i < 16; i += 1) words[i] = at(block, 2 * i) | (at(block, 2 * i + 1) << 8);
  for (let i = 0; i < times; i += 1)
    words[16 + i] =
      at16(words, i) ^
      at16(words, i + 1) ^
      at16(words, i + 2) ^
      at16(words, i + 3) ^
      at16(words, i + 12) ^
      at16(words, i + 15);
  const out = new Uint8Array(32);
  for (let i = 0; i < 16; i += 1) {
    out[2 * i] = at16(words, times + i);
    out[2 * i + 1] = at16(words, times + i) >> 8;
  }
  return out;
}

/** The step function: the state after one more block of 32 bytes. */
function step(state: Uint8Array, block: Uint8Array): Uint8Array {
  let u = state;
  let v = block;
  const sealed = new Uint8Array(32);
  for (let i = 0; i < 4; i += 1) {
    if (i > 0) {
      u = i === 2 ? xored(turned(u), C3) : turned(u);
      v = turned(turned(v));
    }
    encipher(keyOf(xored(u, v)), state, sealed, 8 * i);
  }
  return mixed(xored(state, mixed(xored(block, mixed(sealed, 12)), 1)), 61);
}

/** Adds a block to the sum, modulo 2^256. */
function addTo(sum: Uint8Array, block: Uint8Array): void {
  let carry = 0;
  for (let i = 0; i < 32; i += 1) {
    carry += at(sum, i) + at(block, i);
    sum[i] = carry;
    carry >>= 8;
  }
}

export function gost34311(bytes: Uint8Array): Buffer {
  let state: Uint8Array = new Uint8Array(32);
  const sum = new Uint8Array(32);
  for (let place = 0; place < bytes.length; place += 32) {
    const block = new Uint8Array(32);
    block.set(bytes.subarray(place, place + 32));
    state = step(state, block);
    addTo(sum, block);
  }
  const length = Buffer.alloc(32);
  length.writeBigUInt64LE(BigInt(bytes.length) * 8n);
  return Buffer.from(step(step(state, length), sum));
}
