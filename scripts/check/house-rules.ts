/** Rules no linter knows: how long a file may be, and what may not be left in one. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST = 300;
/** A table may be longer: one list of one kind of thing. */
const TABLES = ['server/contract/view-parts.ts'];
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

/** What stands at the top of the house; besides these only files whose name begins with a dot. */
const ROOMS = ['firmware-bridge', 'server', 'chamber-display', 'deputy-console', 'hardware', 'scripts'];
const PAPERS = ['package.json', 'package-lock.json', 'tsconfig.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];

/** Faults of the top of the house: what has no place there. */
export function faultsAtTheTop(paths: readonly string[]): string[] {
  const tops = new Set(paths.map((path) => path.split('/', 1)[0] ?? ''));
  const strangers = [...tops].filter((top) => !top.startsWith('.') && ![...ROOMS, ...PAPERS].includes(top));
  return strangers.map((top) => `${top}:1 has no place at the top of the house`);
}

/** Faults of all files that git knows or could know in this checkout. */
export function houseRules(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  const ofFiles = paths
    .filter((path) => CODE.test(path))
    .flatMap((path) => faultsOf(path, readFileSync(join(root, path), 'utf8')));
  return [...faultsAtTheTop(paths), ...ofFiles];
}
