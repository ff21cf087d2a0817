/**
 * Proves a backup: the manifest fits its schema, every file has the bytes it names, the chain of the journal holds from
 * the first record to the one that the manifest quotes, the accounts can be read. In: a folder. Out: the manifest, or
 * what is wrong in both languages.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { BackupManifest } from '#contract/backups';
import { checker } from '#contract/check';
import { digestOf } from '../files/on-disk.ts';
import { JournalError } from '../journal/journal-error.ts';
import { openForReading } from '../journal/open-file.ts';
import { readChain, readHead } from '../journal/reader.ts';
import { bytesWithin } from './files.ts';

export const MANIFEST = 'manifest.json';
export const JOURNAL = 'journal.db';
export const ACCOUNTS = 'accounts.db';

type Said = { readonly uk: string; readonly en: string };
export type BackupProof =
  | { readonly ok: true; readonly manifest: BackupManifest }
  | { readonly ok: false; readonly what: Said };

const check = checker(BackupManifest);

/** The manifest as it is written, its files not looked at; undefined when there is none that fits. */
export async function manifestOf(folder: string): Promise<BackupManifest | undefined> {
  try {
    const checked = check(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the journal that a manifest names lies there, in its size; its bytes are not read. */
export async function holdsJournal(folder: string, { files }: BackupManifest): Promise<boolean> {
  const named = files.find(({ path }) => path === JOURNAL);
  return named !== undefined && (await bytesWithin(folder, JOURNAL)) === named.bytes;
}

export async function checkBackup(folder: string): Promise<BackupProof> {
  const manifest = await manifestOf(folder);
  if (!manifest) return wrong(`${MANIFEST}: немає або пошкоджено`, `${MANIFEST}: missing or damaged`);
  for (const { path, bytes, sha256 } of manifest.files) {
    if ((await bytesWithin(folder, path)) !== bytes || (await digestOf(join(folder, path))) !== sha256)
      return wrong(`${path}: вміст не той`, `${path}: not the bytes that were kept`);
  }
  const named = new Set(manifest.files.map(({ path }) => path));
  if (!named.has(JOURNAL)) return wrong(`${JOURNAL}: немає`, `${JOURNAL}: missing`);
  return (
    journalFault(join(folder, JOURNAL), manifest) ??
    (named.has(ACCOUNTS) ? accountsFault(join(folder, ACCOUNTS)) : undefined) ?? { ok: true, manifest }
  );
}

function journalFault(file: string, { journal }: BackupManifest): BackupProof | undefined {
  try {
    const database = openForReading(file);
    try {
      const head = readHead(database);
      if (head.position !== journal.position || head.hash !== journal.hash)
        return wrong(`${JOURNAL}: кінець не той`, `${JOURNAL}: does not end where it should`);
      for (const _ of readChain(database, file, head.position));
      return undefined;
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof JournalError) return { ok: false, what: { uk: error.uk, en: error.en } };
    return wrong(`${JOURNAL}: ${error}`, `${JOURNAL}: ${error}`);
  }
}

function accountsFault(file: string): BackupProof | undefined {
  try {
    const database = new Database(file, { readonly: true });
    const found = database.pragma('quick_check', { simple: true });
    database.close();
    return found === 'ok' ? undefined : wrong(`${ACCOUNTS}: ${found}`, `${ACCOUNTS}: ${found}`);
  } catch (error) {
    return wrong(`${ACCOUNTS}: ${error}`, `${ACCOUNTS}: ${error}`);
  }
}

const wrong = (uk: string, en: string): BackupProof => ({ ok: false, what: { uk, en } });
