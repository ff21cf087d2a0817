/** `npm run restore -- BACKUP --data DIR`: brings a data folder back from a backup, or says why not. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restore } from './restore.ts';
import { sentences, type Words } from './sentences.ts';

/** What is written below is for the user alone who runs it. */
const OWNER_ONLY = 0o077;
const WRONG_OPTIONS = 2;
const say = ({ uk, en }: Words) => process.stderr.write(`${uk}\n${en}\n`);

function folders(): { backup: string; data: string } | undefined {
  // npm moves to the package's folder; paths are meant from where the command was typed.
  const { npm_lifecycle_event: script, INIT_CWD: typedIn } = process.env;
  const from = (path: string) => resolve((script === 'restore' && typedIn) || process.cwd(), path);
  try {
    const options = { data: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    const [backup, ...more] = positionals;
    if (backup === undefined || values.data === undefined || more.length > 0) return undefined;
    return { backup: from(backup), data: from(values.data) };
  } catch {
    return undefined;
  }
}

process.umask(OWNER_ONLY);
const named = folders();
if (named === undefined) {
  say(sentences.usage());
  process.exitCode = WRONG_OPTIONS;
} else {
  const { ok, words } = await restore(named.backup, named.data);
  say(words);
  process.exitCode = ok ? 0 : 1;
}
