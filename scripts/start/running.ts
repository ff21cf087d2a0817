/** For tests: `npm start`'s program as a child, its first line, its end. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../house/scripts.ts';

const MAIN = join(ROOT, 'dist/scripts/start/main.js');

/** Starts with these options; gathers what it says. */
export function start(options: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    said.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    said.err += bytes;
  });
  const firstLine = once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return { child, said, firstLine, exited };
}

export type Addresses = Record<'hall' | 'chair' | 'secretary' | 'operator' | 'deputy', string>;

/** Process ids of the children, by the script they run. */
export function childrenOf(parent: ChildProcess): { pid: number; script: string }[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent.pid)], { encoding: 'utf8' });
  return listed
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, ...args] = line.trim().split(/\s+/);
      return { pid: Number(pid), script: args.find((arg) => arg.endsWith('main.js')) ?? '' };
    });
}

/** Whether a process of this id is there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
