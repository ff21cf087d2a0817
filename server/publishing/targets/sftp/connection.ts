/**
 * One SFTP connection (SSH, SFTP version 3). In: where, as whom, and the fingerprint of the key that the server must
 * show; out: calls as promises. A server with another key is told nothing: no name, no password.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ssh2, { type Client, type ConnectConfig, type SFTPWrapper } from 'ssh2';
import { systemCodeOf, TargetError } from '../line/target-error.ts';

/** How long a server may take to let in, ms; the line is asked for a sign of life so often, ms, and dead after so many without. */
export type Patience = { readonly readyMs: number; readonly aliveMs: number; readonly aliveMisses: number };
const PATIENCE: Patience = { readyMs: 30_000, aliveMs: 15_000, aliveMisses: 4 };

export type SftpSettings = {
  readonly host: string;
  readonly port?: number;
  readonly user: string;
  readonly password?: string;
  /** Path of a private key’s file. */
  readonly keyFile?: string;
  readonly passphrase?: string;
  /** `SHA256:…` as OpenSSH prints it. */
  readonly hostKey: string;
  /** Folder that holds `site` and `generations`. */
  readonly folder: string;
};

type Done<T> = (error: Error | null | undefined, value: T) => void;
export type Connection = {
  /** Calls the protocol; breaks off when the line does. */
  call<T = void>(act: (sftp: SFTPWrapper, done: Done<T>) => void): Promise<T>;
  close(): void;
};

/** @throws TargetError. */
export async function connect(settings: SftpSettings, patience = PATIENCE): Promise<Connection> {
  const client = new ssh2.Client();
  let shown = '';
  const isExpected = (key: Buffer) => {
    shown = fingerprintOf(key);
    return shown === settings.hostKey.replace(/=+$/, '');
  };
  const gone = new Promise<never>((_, reject) => {
    client.on('error', (error) => reject(faultOf(error, settings, shown)));
    client.on('close', () => reject(new TargetError('TARGET_UNREACHABLE', 'ECONNRESET')));
  });
  gone.catch(() => undefined);
  answerPrompts(client, settings.password);
  const ready = new Promise<void>((resolve) => void client.once('ready', resolve));
  client.connect(configOf(settings, isExpected, patience));
  try {
    await Promise.race([ready, gone]);
    client.setNoDelay(true);
    const opened = new Promise<SFTPWrapper>((resolve, reject) =>
      client.sftp((error, sftp) => (error ? reject(error) : resolve(sftp))),
    );
    const sftp = await Promise.race([opened, gone]);
    return { call: (act) => Promise.race([called(sftp, act), gone]), close: () => void client.end() };
  } catch (error) {
    client.end();
    throw error instanceof TargetError ? error : new TargetError('TARGET_FAILED', 'sftp');
  }
}

/** `SHA256:…` of a server’s public key, without padding. */
export const fingerprintOf = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;

function called<T>(sftp: SFTPWrapper, act: (sftp: SFTPWrapper, done: Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => act(sftp, (error, value) => (error ? reject(error) : resolve(value))));
}

function configOf(settings: SftpSettings, hostVerifier: (key: Buffer) => boolean, patience: Patience): ConnectConfig {
  const { host, port = 22, user, password, keyFile, passphrase } = settings;
  return {
    ...{ host, port, username: user, hostVerifier, readyTimeout: patience.readyMs },
    ...{ keepaliveInterval: patience.aliveMs, keepaliveCountMax: patience.aliveMisses },
    ...(password !== undefined && { password, tryKeyboard: true }),
    ...(keyFile !== undefined && { privateKey: readKey(keyFile) }),
    ...(passphrase !== undefined && { passphrase }),
  };
}

function readKey(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new TargetError('TARGET_SIGN_IN', path);
  }
}

/** Many servers ask for the password by a question of their own. */
function answerPrompts(client: Client, password: string | undefined): void {
  client.on('keyboard-interactive', (_name, _instructions, _lang, prompts, finish) =>
    finish(prompts.map(() => password ?? '')),
  );
}

function faultOf(error: Error & { level?: string }, { hostKey }: SftpSettings, shown: string): TargetError {
  const { level } = error;
  if (level === 'client-authentication') return new TargetError('TARGET_SIGN_IN', 'SSH');
  const isOther = shown !== '' && shown !== hostKey.replace(/=+$/, '');
  if (isOther) return new TargetError('TARGET_HOST_KEY', shown);
  const why = systemCodeOf(error) || (level === 'client-timeout' ? 'ETIMEDOUT' : error.message);
  return new TargetError('TARGET_UNREACHABLE', why);
}
