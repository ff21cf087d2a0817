/**
 * `npm test` after its checks: runs the compiled tests by tap and prints one line a test file, the failures in full,
 * and last a plain line «N passed, N failed».
 *
 * Arguments go to tap: files, or options of `tap run`. Coverage is off on purpose: most of what is tested runs in
 * processes of its own (hub, bridge, browser), where a share of covered lines says little and costs much time.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { closingLine, tapReader } from './tap-reader.ts';

const QUIET = ['--disable-coverage', '--allow-empty-coverage', '--reporter=tap'];

const reader = tapReader((line) => process.stdout.write(`${line}\n`));
const tap = spawn(process.execPath, ['node_modules/tap/dist/esm/run.mjs', 'run', ...QUIET, ...process.argv.slice(2)], {
  // A browser can't give a file a Ukrainian name where the locale knows only ASCII.
  env: { ...process.env, LC_ALL: 'C.UTF-8' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
createInterface({ input: tap.stdout }).on('line', reader.line);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tap.kill(signal));
tap.on('close', (code) => {
  const counts = reader.counts();
  process.stdout.write(`${closingLine(counts, code)}\n`);
  process.exitCode = code === 0 && counts?.failed === 0 ? 0 : 1;
});
