/**
 * Verifies signatures of ДСТУ 4145-2002 on its own curves. In: public key, hash, signature as they stand in
 * certificates and CMS (numbers little-endian). The signature is good when r is the lower part of h·x(sP + rQ).
 */
import type { Curve } from './curves.ts';
import { invert, multiply, solveQuadratic, square, trace } from './field.ts';

export type Affine = { readonly x: bigint; readonly y: bigint };
/** López–Dahab coordinates: x = X/Z, y = Y/Z². Z = 0 is the point at infinity. */
type Point = { readonly X: bigint; readonly Y: bigint; readonly Z: bigint };

const INFINITY: Point = { X: 1n, Y: 0n, Z: 0n };

/** A number from little-endian bytes. */
export const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);

const bitLength = (value: bigint): number => value.toString(2).length;

/** Whether the signature is that of the key under the hash. Bytes of a wrong form are simply no signature. */
export function verifyDstu(curve: Curve, publicKey: Uint8Array, hash: Uint8Array, signature: Uint8Array): boolean {
  const key = publicPoint(curve, publicKey);
  const pair = pairOf(curve, signature);
  if (key === undefined || pair === undefined) return false;
  const { r, s } = pair;
  const sum = weightedSum(curve, s, curve.base, r, key);
  return sum !== undefined && challenge(curve, hash, sum) === r;
}

/** The number that hash and point come to (п. 12): the lower part of their product. */
export const challenge = (curve: Curve, hash: Uint8Array, { x }: Affine): bigint =>
  lower(multiply(curve, elementOf(curve, hash), x), bitLength(curve.n) - 1);

const lower = (value: bigint, bits: number): bigint => value & ((1n << BigInt(bits)) - 1n);

/** The hash as an element: its lower m bits; zero becomes one (п. 5.9). */
function elementOf(curve: Curve, hash: Uint8Array): bigint {
  const element = lower(littleEndian(hash), curve.m);
  return element === 0n ? 1n : element;
}

/** r and s, each as long as the order or the field; both within 1…n−1. */
function pairOf(curve: Curve, signature: Uint8Array): { r: bigint; s: bigint } | undefined {
  const bytes = signature[0] === 4 && signature[1] === signature.length - 2 ? signature.subarray(2) : signature;
  const half = bytes.length / 2;
  const lengths = [bitLength(curve.n), curve.m].map((bits) => Math.ceil(bits / 8));
  if (!lengths.includes(half)) return undefined;
  const r = littleEndian(bytes.subarray(0, half));
  const s = littleEndian(bytes.subarray(half));
  return r > 0n && s > 0n && r < curve.n && s < curve.n ? { r, s } : undefined;
}

/** The point of a compressed key (п. 6.9): the lowest bit of x gives way to the trace of y/x. */
export function publicPoint(curve: Curve, compressed: Uint8Array): Affine | undefined {
  if (compressed.length !== Math.ceil(curve.m / 8)) return undefined;
  const given = littleEndian(compressed);
  if (given === 0n || given >= 1n << BigInt(curve.m)) return undefined;
  const wanted = given & 1n;
  const even = given ^ wanted;
  const x = trace(curve, even) === curve.a ? even : even ^ 1n;
  if (x === 0n) return undefined;
  const beta = x ^ curve.a ^ multiply(curve, curve.b, square(curve, invert(curve, x)));
  const z = solveQuadratic(curve, beta);
  if (z === undefined) return undefined;
  return { x, y: multiply(curve, x, trace(curve, z) === wanted ? z : z ^ 1n) };
}

/** sP + rQ, both at once (Shamir's trick); undefined when that is the point at infinity. */
export function weightedSum(curve: Curve, s: bigint, p: Affine, r: bigint, q: Affine): Affine | undefined {
  const both = affine(curve, add(curve, { X: p.x, Y: p.y, Z: 1n }, q));
  let sum = INFINITY;
  for (let bit = bitLength(s > r ? s : r) - 1; bit >= 0; bit -= 1) {
    sum = double(curve, sum);
    const ofS = (s >> BigInt(bit)) & 1n;
    const ofR = (r >> BigInt(bit)) & 1n;
    const term = ofS === 1n ? (ofR === 1n ? both : p) : ofR === 1n ? q : undefined;
    if (term !== undefined) sum = add(curve, sum, term);
  }
  return affine(curve, sum);
}

function affine(curve: Curve, { X, Y, Z }: Point): Affine | undefined {
  if (Z === 0n) return undefined;
  const inverse = invert(curve, Z);
  return { x: multiply(curve, X, inverse), y: multiply(curve, Y, square(curve, inverse)) };
}

/** Doubling in López–Dahab coordinates. */
function double(curve: Curve, { X, Y, Z }: Point): Point {
  if (Z === 0n || X === 0n) return INFINITY;
  const xx = square(curve, X);
  const zz = square(curve, Z);
  const bz = multiply(curve, curve.b, square(curve, zz));
  const z3 = multiply(curve, xx, zz);
  const x3 = square(curve, xx) ^ bz;
  const inner = (curve.a === 0n ? 0n : z3) ^ square(curve, Y) ^ bz;
  return { X: x3, Y: multiply(curve, bz, z3) ^ multiply(curve, x3, inner), Z: z3 };
}

/** A point and an affine one (mixed addition). */
function add(curve: Curve, left: Point, right: Affine): Point {
  const { X, Y, Z } = left;
  if (Z === 0n) return { X: right.x, Y: right.y, Z: 1n };
  const zz = square(curve, Z);
  const a = multiply(curve, right.y, zz) ^ Y;
  const b = multiply(curve, right.x, Z) ^ X;
  if (b === 0n) return a === 0n ? double(curve, left) : INFINITY;
  const c = multiply(curve, Z, b);
  const bb = square(curve, b);
  const d = multiply(curve, bb, curve.a === 0n ? c : c ^ zz);
  const z3 = square(curve, c);
  const e = multiply(curve, a, c);
  const x3 = square(curve, a) ^ d ^ e;
  const f = x3 ^ multiply(curve, right.x, z3);
  const g = multiply(curve, right.x ^ right.y, square(curve, z3));
  return { X: x3, Y: multiply(curve, e ^ z3, f) ^ g, Z: z3 };
}
