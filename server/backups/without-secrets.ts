/**
 * Settings with secrets, as a backup holds them: without. A backup lies on a stick that gets lost; a password of a server
 * outside would open that server. What has to be typed again is named at a restore.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { SECRET_FIELDS } from '../publishing/target-entries.ts';
import { bareAddress } from '../recording/settings.ts';

/** Settings files of the data folder that are kept so. */
export const WITH_SECRETS = ['publishing.json', 'mail.json', 'on-air.json', 'recording.json'] as const;
const SECRET: ReadonlySet<string> = new Set([...SECRET_FIELDS, 'encoderToken']);
const OWNER_FILE = 0o600;

/** How it is called in a backup and after a restore: no start takes it for the file itself. */
export const bareName = (name: string): string => name.replace(/\.json$/, '.no-secrets.json');

/** Copies a settings file without its secrets; nothing where there is none, or it is no JSON, which no start reads. */
export async function copyWithoutSecrets(from: string, to: string): Promise<boolean> {
  const text = await readFile(from, 'utf8').catch(() => undefined);
  if (text === undefined) return false;
  try {
    const bare = JSON.stringify(JSON.parse(text, bared), null, 2);
    await writeFile(to, `${bare}\n`, { mode: OWNER_FILE });
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** The address of a stream may hold a password itself. */
const bared = (name: string, value: unknown): unknown => {
  if (SECRET.has(name)) return undefined;
  return name === 'address' && typeof value === 'string' ? bareAddress(value) : value;
};
