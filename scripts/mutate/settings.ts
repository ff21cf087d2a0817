/** What StrykerJS is told: what is mutated, how the copy of the house it works on is built, who runs the tests. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { RUNNER } from './runner.ts';
import { IGNORER } from './unreachable-ignorer.ts';

const HERE = import.meta.dirname;

/** What the copy needs: the code that is mutated with its tests, and what they import. */
const COPIED = ['package.json', 'tsconfig.json', 'server', 'server/contract', 'server/council', 'dist', 'dist/typebox'];
const WHOLE = ['server/contract', 'server/council', 'dist/typebox'];

/** The command is split at spaces and goes through no shell. */
const spaced = (path: string): string => path.replaceAll(' ', '\\ ');

/**
 * Settings for the house at `root`. `only` are paths of files to mutate instead of the whole council. Everything is
 * written below `dist/mutate`.
 */
export function settings(root: string, only: readonly string[]): PartialStrykerOptions {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return {
    mutate: [...(only.length > 0 ? only : ['server/council/**/*.ts']), '!**/*.test.ts', '!**/testing/**'],
    ignorePatterns: ['**', ...COPIED.map((path) => `!${path}`), ...WHOLE.map((path) => `!${path}/**`)],
    tempDirName: 'dist/mutate/copy',
    symlinkNodeModules: false,
    buildCommand: `${spaced(process.execPath)} ${spaced(tsc)} -p tsconfig.json --noCheck --sourceMap false`,
    plugins: [join(HERE, 'runner.js'), join(HERE, 'unreachable-ignorer.js')],
    ignorers: [IGNORER],
    testRunner: RUNNER,
    coverageAnalysis: 'perTest',
    concurrency: availableParallelism(),
    maxTestRunnerReuse: 400,
    timeoutMS: 30_000,
    reporters: ['progress-append-only', 'html'],
    htmlReporter: { fileName: 'dist/mutate/report.html' },
    allowConsoleColors: false,
  };
}
