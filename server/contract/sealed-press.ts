/**
 * A press of an electronic secret ballot, sealed to the ballot's key: X25519 with a key pair of its own, HKDF-SHA-256,
 * ChaCha20-Poly1305 with the ballot's id as associated data. Whoever carries or stores it learns nothing, and every
 * choice has the same length. Runs where there is no WebCrypto, as on a page that came over plain HTTP.
 */
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BallotId } from './ids.ts';
import { CHOICES, type Choice } from './vocabulary.ts';

const KEY_BYTES = 32;
const NONCE = new Uint8Array(12);
const INFO = utf8ToBytes('dzvin sealed press 1');

/** A key pair of one ballot; the secret half is 32 bytes that whoever holds them zeroes. */
export function sealKeyPair(): { secretKey: Uint8Array; publicKey: string } {
  const secretKey = x25519.utils.randomSecretKey();
  return { secretKey, publicKey: bytesToHex(x25519.getPublicKey(secretKey)) };
}

/** Seals a choice to `publicKey` (hex) for this ballot; hex. */
export function sealPress(publicKey: string, ballotId: BallotId, choice: Choice): string {
  const own = x25519.utils.randomSecretKey();
  const ownPublic = x25519.getPublicKey(own);
  const key = sharedKey(own, hexToBytes(publicKey), ownPublic);
  const box = chacha20poly1305(key, NONCE, utf8ToBytes(ballotId));
  const sealed = box.encrypt(Uint8Array.of(CHOICES.indexOf(choice)));
  own.fill(0);
  key.fill(0);
  return bytesToHex(ownPublic) + bytesToHex(sealed);
}

/**
 * Opens a sealed press: the choice as its place in `CHOICES`, a number so that no word of it is left in memory, or
 * undefined when the press is not sealed to this key and ballot.
 */
export function openPress(secretKey: Uint8Array, ballotId: BallotId, sealed: string): number | undefined {
  try {
    const bytes = hexToBytes(sealed);
    const ownPublic = bytes.subarray(0, KEY_BYTES);
    const key = sharedKey(secretKey, ownPublic, ownPublic);
    const opened = chacha20poly1305(key, NONCE, utf8ToBytes(ballotId)).decrypt(bytes.subarray(KEY_BYTES));
    key.fill(0);
    const [choice] = opened;
    const isChoice = opened.length === 1 && choice !== undefined && choice < CHOICES.length;
    opened.fill(0);
    return isChoice ? choice : undefined;
  } catch {
    return undefined;
  }
}

function sharedKey(secret: Uint8Array, theirPublic: Uint8Array, salt: Uint8Array): Uint8Array {
  const shared = x25519.getSharedSecret(secret, theirPublic);
  const key = hkdf(sha256, shared, salt, INFO, KEY_BYTES);
  shared.fill(0);
  return key;
}
