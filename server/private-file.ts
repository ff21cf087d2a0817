/**
 * A settings file of the data folder that may hold secrets: for its owner alone, and its text is in no message. In: its
 * path and its schema's check. Out: what it says, or nothing where there is no file.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Checked } from '#contract/check';
import { ConfigError } from './config.ts';

const OTHERS = 0o077;
type Check<T> = (value: unknown) => Checked<T>;

/** @throws ConfigError when others can read it, it is no JSON, or it says something else than its schema. */
export function readPrivateFile<T>(path: string, check: Check<T>): T | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  const file = check(jsonOf(path, text));
  if (file.ok) return file.value;
  throw new ConfigError(file.faults.map((fault) => `${path} ${fault.path}: ${fault.uk} / ${fault.en}`).join('\n'));
}

function textOf(path: string): string | undefined {
  try {
    if ((statSync(path).mode & OTHERS) !== 0)
      throw new ConfigError(`${path} можуть читати інші: chmod 600 ${path} / Others can read it.`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function jsonOf(path: string, text: string): unknown {
  try {
    /* Notepad begins a file with a byte order mark. */
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ConfigError(`${path}: не JSON. / not JSON.`);
  }
}
