/**
 * The device's key as a file: `<data>/seal/device-key.pem` (0600) in a folder of its own (0700), with its certificate
 * beside it. Made at the first run, written whole, on the disk before it takes its name. A key that others can read is
 * no key of this device: it is refused until it is closed.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Refusal, refuse } from '#contract/refusals';
import { makeCertificate, type SealOwner } from './certificate.ts';
import type { Signer } from './signer.ts';

const FOLDER = 'seal';
const KEY = 'device-key.pem';
const CERTIFICATE = 'certificate.pem';
/** How a certificate is called that was renewed, or put aside with its key. */
const FORMER = /^certificate-.+\.pem$/;
const OWNER_FILE = 0o600;
const OWNER_FOLDER = 0o700;
/** Rights that anybody but the owner must not have. */
const OTHERS = 0o077;

export type DeviceKey = {
  readonly signer: Signer;
  /** Until when its certificate holds; renew before. */
  readonly validUntil: Date;
  /** Whether the key was made just now. */
  readonly made: boolean;
};
export type Opened = { readonly ok: true; readonly key: DeviceKey } | { readonly ok: false; readonly refusal: Refusal };

/**
 * The device's key, made if there is none. Refused: `SEAL_KEY_EXPOSED` when others may read it, `SEAL_KEY_DAMAGED`
 * when it or its certificate can't be read or do not belong together, `SEAL_KEY_NOT_WRITTEN` when the disk refused.
 */
export async function openDeviceKey(dataDir: string, owner: SealOwner, now: Date): Promise<Opened> {
  const folder = join(dataDir, FOLDER);
  try {
    const made = !existsSync(join(folder, KEY));
    if (made) makeKey(folder);
    const exposed = exposure(folder);
    if (exposed) return { ok: false, refusal: exposed };
    const key = readKey(join(folder, KEY));
    if (key === undefined) return damaged(join(folder, KEY));
    if (!existsSync(join(folder, CERTIFICATE))) await writeCertificate(folder, key, owner, now);
    return withCertificate(folder, key, made);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (why === undefined) throw error;
    return { ok: false, refusal: refuse('SEAL_KEY_NOT_WRITTEN', { why, folder }) };
  }
}

/** A new certificate for the same key: for another owner, or before the old one runs out. Seals made before stand. */
export async function renewCertificate(dataDir: string, owner: SealOwner, now: Date): Promise<Opened> {
  const opened = await openDeviceKey(dataDir, owner, now);
  if (!opened.ok || opened.key.made) return opened;
  const folder = join(dataDir, FOLDER);
  const key = readKey(join(folder, KEY));
  if (key === undefined) return damaged(join(folder, KEY));
  const old = readFileSync(join(folder, CERTIFICATE));
  const from = new X509Certificate(old).validFrom;
  writeWhole(
    folder,
    `certificate-${new Date(from).toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}.pem`,
    old,
  );
  await writeCertificate(folder, key, owner, now);
  return withCertificate(folder, key, false);
}

/** Certificates that this device had before, of this key or another, the newest first: seals made by them stand. PEM. */
export function formerCertificates(dataDir: string): string[] {
  const folder = join(dataDir, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => FORMER.test(name)) : [];
  return names
    .toSorted()
    .reverse()
    .flatMap((name) => {
      try {
        return [new X509Certificate(readFileSync(join(folder, name))).toString()];
      } catch {
        return [];
      }
    });
}

function makeKey(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_FOLDER });
  chmodSync(folder, OWNER_FOLDER);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  rmSync(join(folder, CERTIFICATE), { force: true });
  writeWhole(folder, KEY, privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function exposure(folder: string): Refusal | undefined {
  const open = [folder, join(folder, KEY)].find((path) => (statSync(path).mode & OTHERS) !== 0);
  if (open === undefined) return undefined;
  const rights = (statSync(open).mode & 0o777).toString(8).padStart(4, '0');
  return refuse('SEAL_KEY_EXPOSED', { path: open, rights, remedy: `chmod -R u=rwX,go= ${folder}` });
}

function readKey(path: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(readFileSync(path));
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}

async function writeCertificate(folder: string, key: KeyObject, owner: SealOwner, from: Date): Promise<void> {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const made = await makeCertificate({ owner, publicKey, serial: randomBytes(16), from, sign: signWith(key) });
  writeWhole(folder, CERTIFICATE, new X509Certificate(made).toString());
}

function withCertificate(folder: string, key: KeyObject, made: boolean): Opened {
  const path = join(folder, CERTIFICATE);
  try {
    const certificate = new X509Certificate(readFileSync(path));
    if (!certificate.checkPrivateKey(key)) return damaged(path);
    const signer: Signer = { chain: [certificate.raw], sign: signWith(key) };
    return { ok: true, key: { signer, validUntil: new Date(certificate.validTo), made } };
  } catch {
    return damaged(path);
  }
}

const signWith = (key: KeyObject) => (data: Uint8Array) => Promise.resolve(sign('sha256', data, key));

const damaged = (path: string): Opened => ({ ok: false, refusal: refuse('SEAL_KEY_DAMAGED', { path }) });

/** Writes beside its place, waits for the disk, then gives it its name. */
function writeWhole(folder: string, name: string, content: string | Buffer): void {
  const half = join(folder, `.${name}-${randomBytes(6).toString('hex')}`);
  try {
    const file = openSync(half, 'wx', OWNER_FILE);
    try {
      writeSync(file, typeof content === 'string' ? Buffer.from(content) : content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(half, join(folder, name));
    const named = openSync(folder, 'r');
    fsyncSync(named);
    closeSync(named);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
