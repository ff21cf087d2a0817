/**
 * The disk as the bench has it: each fsync made slower, counted and timed by a library preloaded into a process. In: a
 * folder and the delay; out: the environment for that process, and what the library has noted.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../house/scripts.ts';

const SOURCE = join(ROOT, 'scripts/bench/slow-fsync.c');

/** `count`: calls of fsync and fdatasync so far. `lastNs`: when the last returned, as `process.hrtime` counts. */
export type DiskNote = { readonly count: number; readonly lastNs: bigint };

export type Disk = {
  /** For the process that is to have this disk. */
  readonly env: Readonly<Record<string, string>>;
  note(): DiskNote;
};

/** Compiles the library into a folder. @throws when there is no C compiler. */
export function compileSlowFsync(folder: string): string {
  const library = join(folder, 'slow-fsync.so');
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-Werror', '-o', library, SOURCE, '-ldl']);
  } catch (cause) {
    throw new Error('The bench needs a C compiler as cc: apt install gcc.', { cause });
  }
  return library;
}

/** A disk with so many ms added to each fsync. `name`: of its note in the folder. */
export function diskWith(folder: string, name: string, delayMs: number): Disk {
  const file = join(folder, `${name}.note`);
  const library = join(folder, 'slow-fsync.so');
  return {
    env: { LD_PRELOAD: library, SLOW_FSYNC_US: String(delayMs * 1000), SLOW_FSYNC_NOTE: file },
    note: () => {
      const bytes = readFileSync(file);
      const at = (offset: number) =>
        endianness() === 'LE' ? bytes.readBigUInt64LE(offset) : bytes.readBigUInt64BE(offset);
      return { count: Number(at(0)), lastNs: at(8) };
    },
  };
}
