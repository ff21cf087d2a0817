/** `npm run restore-sound -- COPY --data DIR`: brings sound back into the archive from a copy, as the journal tells it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../../server/config.ts';
import { restoreSound } from './restore-sound.ts';
import { sentences, type Words } from './sentences.ts';

/** What is written below is for the user alone who runs it. */
const OWNER_ONLY = 0o077;
const WRONG_OPTIONS = 2;

function folders(): { copy: string; data: string } | undefined {
  // npm moves to the package's folder; paths are meant from where the command was typed.
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  const from = (path: string) => resolve((script === 'restore-sound' && typedIn) || process.cwd(), path);
  try {
    const options = { data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    const [copy, ...more] = positionals;
    if (copy === undefined || values.data === undefined || more.length > 0) return undefined;
    return { copy: from(copy), data: from(values.data) };
  } catch {
    return undefined;
  }
}

async function run(): Promise<{ readonly code: number; readonly words: Words }> {
  const named = folders();
  if (!named) return { code: WRONG_OPTIONS, words: sentences.usage() };
  if (!existsSync(named.copy)) return { code: WRONG_OPTIONS, words: sentences.noCopy(named.copy) };
  if (!existsSync(join(named.data, 'journal.db')))
    return { code: WRONG_OPTIONS, words: sentences.noJournal(named.data) };
  try {
    const brought = await restoreSound(named.copy, named.data);
    if (!brought.isThere) return { code: WRONG_OPTIONS, words: sentences.notThere(brought.archive) };
    return { code: brought.missing.length > 0 ? 1 : 0, words: sentences.brought(brought) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { code: WRONG_OPTIONS, words: { uk: error.message, en: '' } };
  }
}

process.umask(OWNER_ONLY);
const { code, words } = await run();
process.stderr.write(`${[words.uk, words.en].filter((text) => text !== '').join('\n')}\n`);
process.exitCode = code;
