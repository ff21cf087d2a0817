/**
 * PINs as they are kept: scrypt (RFC 7914) with a salt of their own, compared in constant time. What guards a PIN of
 * few digits is not the hash but how often it may be tried: see `tries.ts`.
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { PIN_LEAST, type Plainness, plainness } from '#contract/pin';
import { type Refusal, refuse } from '#contract/refusals';
import { oneAfterAnother } from './turns.ts';

/** 16 MiB and some 0.2 s on a Raspberry Pi 4: `N` = 2^14, `r` = 8, `p` = 1. */
const COST = { N: 2 ** 14, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Why a PIN is easily guessed, in words. */
const WHY: Readonly<Record<Plainness, { uk: string; en: string }>> = {
  row: { uk: 'цифри йдуть підряд', en: 'its digits are in a row' },
  repeat: { uk: 'цифри повторюються', en: 'its digits repeat' },
  mirror: { uk: 'він читається однаково з обох кінців', en: 'it reads the same from both ends' },
  date: { uk: 'він схожий на дату або рік', en: 'it looks like a date or a year' },
  pattern: { uk: 'його часто обирають', en: 'many choose it' },
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
export function weakness(pin: string): Refusal | undefined {
  if (pin.length < PIN_LEAST) return refuse('PIN_TOO_SHORT', { least: PIN_LEAST });
  const plain = plainness(pin);
  return plain && refuse('PIN_TOO_PLAIN', { why: WHY[plain].en, whyUk: WHY[plain].uk });
}
