/**
 * Arithmetic in GF(2^m) on a polynomial basis. An element is a bigint whose bits are the coefficients. Only public
 * values pass here (signatures are verified, never made), so time may depend on them.
 */

export type Field = {
  readonly m: number;
  /** Exponents of the reduction polynomial between m and 0. */
  readonly middle: readonly number[];
};

/** Bits of the second factor taken at a time. */
const WINDOW = 4n;

/** The product, reduced. */
export function multiply(field: Field, a: bigint, b: bigint): bigint {
  const multiples = multiplesOf(a);
  let product = 0n;
  for (const digit of b.toString(16)) product = (product << WINDOW) ^ (multiples[Number.parseInt(digit, 16)] ?? 0n);
  return reduce(field, product);
}

/** a times every polynomial of four bits, not reduced. */
function multiplesOf(a: bigint): bigint[] {
  const multiples = [0n, a];
  for (let i = 2; i < 16; i += 1) {
    const half = (multiples[i >> 1] ?? 0n) << 1n;
    multiples.push(i % 2 === 0 ? half : half ^ a);
  }
  return multiples;
}

/** Each byte with its bits spread to twice the width: the square of a polynomial. */
const SPREAD = Uint16Array.from({ length: 256 }, (_, byte) => Number.parseInt([...byte.toString(2)].join('0'), 2));

export function square(field: Field, a: bigint): bigint {
  const hex = a.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  const spread = Buffer.alloc(2 * bytes.length);
  for (const [at, byte] of bytes.entries()) spread.writeUInt16BE(SPREAD[byte] ?? 0, 2 * at);
  return reduce(field, BigInt(`0x${spread.toString('hex')}`));
}

function reduce({ m, middle }: Field, value: bigint): bigint {
  const width = BigInt(m);
  const mask = (1n << width) - 1n;
  let rest = value;
  for (let high = rest >> width; high > 0n; high = rest >> width) {
    rest &= mask;
    rest ^= high;
    for (const k of middle) rest ^= high << BigInt(k);
  }
  return rest;
}

/** The inverse, by a^(2^m - 2) (Fermat). Zero gives zero. */
export function invert(field: Field, a: bigint): bigint {
  let power = a;
  let result = 1n;
  for (let i = 1; i < field.m; i += 1) {
    power = square(field, power);
    result = multiply(field, result, power);
  }
  return a === 0n ? 0n : result;
}

/** 0 or 1: the trace. */
export function trace(field: Field, a: bigint): bigint {
  let sum = a;
  for (let i = 1; i < field.m; i += 1) sum = square(field, sum) ^ a;
  return sum;
}

/** A z with z² + z = a, for odd m: the half-trace; undefined when there is none. */
export function solveQuadratic(field: Field, a: bigint): bigint | undefined {
  let z = a;
  for (let i = 1; i <= (field.m - 1) / 2; i += 1) z = square(field, square(field, z)) ^ a;
  return (square(field, z) ^ z) === a ? z : undefined;
}
