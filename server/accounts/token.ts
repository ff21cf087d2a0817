/** Secrets that open a door: 32 random bytes, base64url. Only their SHA-256 is ever kept. */
import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored instead of the secret: its SHA-256, hex. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
