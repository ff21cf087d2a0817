/**
 * Whether a signature is that of a certificate's key: ДСТУ 4145, ECDSA or RSA (PKCS #1 v1.5). `unknown` says that the
 * algorithm is none that is checked here, which is not the same as a bad signature.
 */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { attempt, bitsOf, type Der, oidOf, parts, readDer, sequence, TAG } from '../asn1/der.ts';
import { OID } from '../asn1/oids.ts';
import { CURVES, type Curve } from '../dstu/curves.ts';
import { verifyDstu } from '../dstu/dstu4145.ts';
import { digestBy } from './digest.ts';

export type Checked = 'good' | 'bad' | 'unknown';

const NAMED_CURVE = `${OID.dstu}.2.`;
const HASH_OF: Readonly<Record<string, string>> = {
  [OID.rsaSha256]: OID.sha256,
  [OID.rsaSha384]: OID.sha384,
  [OID.rsaSha512]: OID.sha512,
  [OID.ecdsaSha256]: OID.sha256,
  [OID.ecdsaSha384]: OID.sha384,
  [OID.ecdsaSha512]: OID.sha512,
  [OID.dstu]: OID.gost34311,
  [`${OID.dstuKupyna}.1`]: OID.kupyna256,
  [`${OID.dstuKupyna}.1.1`]: OID.kupyna256,
  [`${OID.dstuKupyna}.2`]: OID.kupyna384,
  [`${OID.dstuKupyna}.2.1`]: OID.kupyna384,
  [`${OID.dstuKupyna}.3`]: OID.kupyna512,
  [`${OID.dstuKupyna}.3.1`]: OID.kupyna512,
};
const RSA: readonly string[] = [OID.rsa, OID.rsaSha256, OID.rsaSha384, OID.rsaSha512];
/** Keys whose algorithm may be named in place of the signature's (RFC 3370, RFC 5753). */
const KEYS: readonly string[] = [OID.rsa, OID.ecKey];
const NODE_NAME: Readonly<Record<string, string>> = {
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
};

const isDstu = (algorithm: string): boolean => algorithm === OID.dstu || algorithm.startsWith(`${OID.dstuKupyna}.`);

/** The hash that a signature's algorithm goes with; undefined when it is not known. */
export const hashOf = (algorithm: string): string | undefined => HASH_OF[algorithm];

/**
 * Checks a signature under the data.
 * @param algorithm identifier of the signature's algorithm, or of the key's
 * @param hash identifier of the hash; one that contradicts the algorithm makes the signature bad
 */
export function checkWith(
  publicKey: Buffer,
  algorithm: string,
  hash: string,
  data: Buffer,
  signature: Buffer,
): Checked {
  const named = hashOf(algorithm);
  if (named === undefined && !KEYS.includes(algorithm)) return 'unknown';
  if (named !== undefined && named !== hash) return 'bad';
  const digest = digestBy(hash);
  if (digest === undefined) return 'unknown';
  if (isDstu(algorithm)) return checkDstu(publicKey, digest.of(data), signature);
  const name = NODE_NAME[hash];
  const key = keyOf(publicKey);
  if (name === undefined || key === undefined) return 'unknown';
  if (key.asymmetricKeyType !== (RSA.includes(algorithm) ? 'rsa' : 'ec')) return 'bad';
  return verify(name, data, key, signature) ? 'good' : 'bad';
}

function keyOf(publicKey: Buffer): KeyObject | undefined {
  try {
    return createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function checkDstu(publicKey: Buffer, hash: Buffer, signature: Buffer): Checked {
  const key = attempt(() => dstuKey(publicKey));
  if (key?.curve === undefined) return 'unknown';
  return verifyDstu(key.curve, key.point, hash, signature) ? 'good' : 'bad';
}

/** Curve and compressed point of a key; no curve when it is none of the standard's. @throws NotDer */
function dstuKey(publicKey: Buffer): { curve: Curve | undefined; point: Buffer } {
  const [algorithm, point] = sequence(readDer(publicKey));
  const [id, parameters] = sequence(algorithm);
  const curve = isDstu(oidOf(id)) ? curveOf(parameters) : undefined;
  return { curve, point: readDer(bitsOf(point), TAG.octets).content };
}

/**
 * The curve by its name, or described in full, and then only when it is one of the standard's. The second part is a
 * substitution of the hash, ДКЕ № 1 in every certificate that was seen; another one gives another hash and a bad
 * signature. @throws NotDer
 */
function curveOf(parameters: Der | undefined): Curve | undefined {
  const [which] = sequence(parameters);
  if (which?.tag === TAG.oid) {
    const id = oidOf(which);
    return id.startsWith(NAMED_CURVE) ? CURVES[Number(id.slice(NAMED_CURVE.length))] : undefined;
  }
  const orders =
    which === undefined
      ? []
      : parts(which)
          .filter(({ tag }) => tag === TAG.integer)
          .map(({ content }) => BigInt(`0x${content.toString('hex') || '0'}`));
  return CURVES.find(({ n }) => orders.includes(n));
}
