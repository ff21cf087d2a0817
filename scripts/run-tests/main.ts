/**
 * `npm test` after its checks: runs the compiled tests, each file in a process of its own under tap, and prints one line
 * a test file, the failures in full, and last a plain line «N passed, N failed».
 *
 * Arguments are test files (`dist/…/x.test.js`); without any, all are run. tap's own `t.spawn` is used and not `tap run`,
 * which puts hooks into every Node process below it, those of the product too: they take twice the time and stand on
 * the heap that the secret ballot's test searches.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { t } from 'tap';
import { nextFile, type Queues, queuesOf } from './order.ts';
import { closingLine, tapReader } from './tap-reader.ts';

/**
 * Busy test files that run at the same time: one more than there are processors, for each waits now and then; no more
 * than so many, for each may have a browser. Beside them runs one that mostly waits.
 */
const BUSY = Math.min(availableParallelism() + 1, 6);
const LONGEST_FILE_S = 240;

/** All test files of the house, as paths from its root. */
const allTests = (): string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => `dist/${name}`)
    .sort();

const environment = {
  ...process.env,
  TAP_TIMEOUT: String(LONGEST_FILE_S),
  // A browser can't give a file a Ukrainian name where the locale knows only ASCII.
  LC_ALL: 'C.UTF-8',
};

/** `env -u`: where tap starts a process it names its hooks in NODE_OPTIONS. */
const runFile = (file: string) =>
  t.spawn('env', ['-u', 'NODE_OPTIONS', process.execPath, '--enable-source-maps', file], {
    buffered: true,
    timeout: LONGEST_FILE_S * 1000,
    env: environment,
    name: file,
  });

const reader = tapReader((line) => process.stdout.write(`${line}\n`));
const output = new PassThrough();
createInterface({ input: output }).on('line', reader.line);
t.pipe(output);
t.jobs = BUSY + 1;
// Each file has an end of its own.
t.setTimeout(0);
const named = process.argv.slice(2);
const queues = queuesOf(named.length > 0 ? named : allTests());
const lane = async (prefers: keyof Queues) => {
  for (let file = nextFile(queues, prefers); file !== undefined; file = nextFile(queues, prefers)) await runFile(file);
};
await Promise.all([lane('waiting'), ...Array.from({ length: BUSY }, () => lane('busy'))]);
t.end();
output.on('close', () => {
  const counts = reader.counts();
  process.stdout.write(`${closingLine(counts, counts?.failed === 0 ? 0 : 1)}\n`);
  process.exitCode = counts?.failed === 0 ? 0 : 1;
});
