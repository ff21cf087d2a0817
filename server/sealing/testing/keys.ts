/** Keys of test people: ДСТУ 4145 (signing lives here alone; the house never signs so), ECDSA and RSA. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { bits, octets, oid, seq } from '../asn1/encode.ts';
import { OID } from '../asn1/oids.ts';
import { digestBy } from '../cms/digest.ts';
import { CURVES, type Curve } from '../dstu/curves.ts';
import { type Affine, challenge, weightedSum } from '../dstu/dstu4145.ts';
import { invert, multiply, trace } from '../dstu/field.ts';

export type TestKey = {
  /** DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Buffer;
  readonly algorithm: string;
  readonly hash: string;
  /** Signature as CMS has it; a certificate of ДСТУ wraps it once more. */
  readonly sign: (data: Uint8Array) => Buffer;
};

const M257 = 6;

/** The same seed gives the same key and the same signatures. */
export function dstuKey(seed: string, hash: string = OID.gost34311, curveAt: number = M257): TestKey {
  const curve = CURVES[curveAt] as Curve;
  const secret = numberFrom(curve, `key ${seed}`);
  const q = timesBase(curve, curve.n - secret);
  const algorithm = hash === OID.gost34311 ? OID.dstu : `${OID.dstuKupyna}.1.1`;
  const identifier = seq(oid(algorithm), seq(oid(`${OID.dstu}.2.${curveAt}`)));
  return {
    publicKey: seq(identifier, bits(octets(compressed(curve, q)))),
    algorithm,
    hash,
    sign: (data) => signDstu(curve, secret, digestBy(hash)?.of(data) ?? Buffer.alloc(0)),
  };
}

/** r and s (ДСТУ 4145, п. 12), little-endian, one after the other. */
export function signDstu(curve: Curve, secret: bigint, hash: Buffer, once?: bigint): Buffer {
  const e = once ?? numberFrom(curve, `once ${secret} ${hash.toString('hex')}`);
  const r = challenge(curve, hash, timesBase(curve, e));
  const s = (e + secret * r) % curve.n;
  const width = Math.ceil(curve.n.toString(2).length / 8);
  return Buffer.concat([littleEndian(r, width), littleEndian(s, width)]);
}

export const timesBase = (curve: Curve, k: bigint): Affine =>
  weightedSum(curve, k, curve.base, 0n, curve.base) ?? curve.base;

export function compressed(curve: Curve, { x, y }: Affine): Buffer {
  const bit = trace(curve, multiply(curve, y, invert(curve, x)));
  return littleEndian(((x >> 1n) << 1n) | bit, Math.ceil(curve.m / 8));
}

const littleEndian = (value: bigint, width: number): Buffer =>
  Buffer.from(value.toString(16).padStart(2 * width, '0'), 'hex').reverse();

const numberFrom = (curve: Curve, seed: string): bigint =>
  (BigInt(`0x${createHash('sha512').update(seed).digest('hex')}`) % (curve.n - 1n)) + 1n;

export function ecKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    algorithm: OID.ecdsaSha256,
    hash: OID.sha256,
    sign: (data) => sign('sha256', data, privateKey),
  };
}

export function rsaKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    algorithm: OID.rsaSha256,
    hash: OID.sha256,
    sign: (data) => sign('sha256', data, privateKey),
  };
}
