/**
 * Draws an SVG to a PNG in a process of its own with bounded time and memory, for a library that runs out of memory takes
 * its whole process with it, and no drawing may hold up a vote. In: the SVG; out: the PNG, or undefined when it can't be
 * drawn within the bounds.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { watchMemory } from '../../imports/memory.ts';

export type DrawLimits = {
  /** Longest that one drawing may take, ms. Default 20,000; a coat of arms takes some tenths of a second. */
  readonly limitMs?: number;
  /** All memory of the process, MB. Default 512. */
  readonly memoryMb?: number;
};

export function draw(
  svg: string,
  { limitMs = 20_000, memoryMb = 512 }: DrawLimits = {},
): Promise<Uint8Array | undefined> {
  const child = fork(join(import.meta.dirname, 'draw-child.js'), {
    ...{ execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  });
  return new Promise((resolve) => {
    const end = (png?: Uint8Array) => {
      clearTimeout(timer);
      unwatch();
      child.kill('SIGKILL');
      resolve(png);
    };
    const timer = setTimeout(end, limitMs);
    const unwatch = watchMemory(child.pid, memoryMb, end);
    child.on('message', ({ png }: { png?: Uint8Array }) => end(png));
    child.on('error', () => end());
    child.on('exit', () => end());
    child.send(svg, () => undefined);
  });
}
