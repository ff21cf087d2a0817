/**
 * PINs as they are kept: scrypt (RFC 7914) with a salt of their own, compared in constant time. What guards a PIN of
 * few digits is not the hash but how often it may be tried: see `tries.ts`.
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { type Refusal, refuse } from '#contract/refusals';
import type { Role } from '#contract/vocabulary';
import { oneAfterAnother } from './turns.ts';

/** 16 MiB and some 0.2 s on a Raspberry Pi 4: `N` = 2^14, `r` = 8, `p` = 1. */
const COST = { N: 2 ** 14, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Fewest digits of a PIN by role: who runs the sitting or the system guards more than one vote. */
export const LEAST_DIGITS: Readonly<Record<Role, number>> = {
  deputy: 4,
  chair: 6,
  secretary: 6,
  operator: 6,
  display: 12,
};

/** Two at a time, so that a council that signs in at once leaves the machine its memory and the disk its threads. */
const inTurn = oneAfterAnother(2);

const stretch = (pin: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(pin, salt, HASH_BYTES, cost, (error, hash) => (error ? reject(error) : resolve(hash))),
      ),
  );

/** What is kept instead of a PIN: cost, salt and hash in one line. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await stretch(pin, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether this PIN is the one that was kept. */
export async function isPin(pin: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = kept.split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const tried = await stretch(pin, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(tried, Buffer.from(hash, 'base64url'));
}

/** Why a PIN may not be chosen: `PIN_TOO_SHORT`, `PIN_TOO_PLAIN`; undefined when it may. */
export function weakness(pin: string, role: Role): Refusal | undefined {
  const least = LEAST_DIGITS[role];
  if (pin.length < least) return refuse('PIN_TOO_SHORT', { least });
  return isPlain(pin) ? refuse('PIN_TOO_PLAIN') : undefined;
}

/** 0000, 1234, 9876: each digit follows the one before by the same step. */
function isPlain(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, before) => digit - (digits[before] ?? 0));
  const [step = 0] = steps;
  return Math.abs(step) <= 1 && steps.every((each) => each === step);
}
