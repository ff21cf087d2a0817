/** Runs a program quietly: its output is kept, and shown only when it fails. */
import { spawn } from 'node:child_process';

const SHOWN_LINES = 40;

/** Something that stops bootstrap, in both languages, with the remedy; `output` is what a failed program last said. */
export class Trouble extends Error {
  constructor(uk, en, output = '') {
    super(en);
    this.uk = uk;
    this.en = en;
    this.output = output;
  }
}

/** Resolves to `{ code, output }`; a program that can't be started has code 127. Never writes to stdout. */
export function run(program, args, { cwd, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const heard = [];
    child.stdout.on('data', (bytes) => heard.push(bytes));
    child.stderr.on('data', (bytes) => heard.push(bytes));
    child.on('error', () => resolve({ code: 127, output: '' }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(heard).toString() }));
  });
}

/** Waits for all of these, also when one of them fails; then the first that failed is thrown. */
export async function together(tasks) {
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

/** The last lines of a program's output. */
export const lastLines = (output) => output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n');

/** Whether a program of that name can be started. */
export async function exists(program) {
  const { code } = await run('sh', ['-c', 'PATH="$PATH:/usr/sbin:/sbin" command -v "$1"', 'sh', program]);
  return code === 0;
}
