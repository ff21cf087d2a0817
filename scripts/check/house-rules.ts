/** Rules no linter knows: how long a file may be, and what may not be left in one. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST = 300;
/** A table may be longer: one list of one kind of thing. */
const TABLES = ['server/contract/views.ts', 'server/contract/refusals.ts'];
const CODE = /\.(ts|svelte|mjs|cjs|c|h|css)$/;
/** The words are put together here, so that this file does not hold them. */
const LEFTOVERS: readonly (readonly [RegExp, string])[] = [
  [/\.(?:skip|todo|only)\(|\b(?:skip|todo|only): (?:true|['"`])/, 'a test is skipped, owed or alone'],
  [new RegExp(`\\b(?:${['TO', 'FIX'].map((a, i) => a + ['DO', 'ME'][i]).join('|')})\\b`), 'unfinished work'],
  [new RegExp(`@ts-(?:${['ignore', 'nocheck', 'expect-error'].join('|')})`), 'a type error is silenced'],
  [new RegExp(`(?:${['biome', 'svelte', 'eslint'].join('|')})-(?:ignore|disable)`), 'a warning is silenced'],
];

/** Faults of one file, as `path:line what`. */
export function faultsOf(path: string, text: string): string[] {
  const lines = text.split('\n');
  const faults = lines.flatMap((line, index) =>
    LEFTOVERS.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${path}:${index + 1} ${what}`),
  );
  const length = text.endsWith('\n') ? lines.length - 1 : lines.length;
  if (length > LONGEST && !TABLES.includes(path)) faults.push(`${path}:${length} longer than ${LONGEST} lines`);
  return faults;
}

/** Faults of all files that git knows or could know in this checkout. */
export function houseRules(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => CODE.test(path) && existsSync(join(root, path)))
    .flatMap((path) => faultsOf(path, readFileSync(join(root, path), 'utf8')));
}
