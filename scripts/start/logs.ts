/** What the processes print goes to files beside the data: one file a process, the one before kept. */
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 10_000_000;

/** Opens `<data>/logs/<name>.log` for appending. */
export function openLog(data: string, name: string): WriteStream {
  const folder = join(data, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${name}.log`);
  if (existsSync(file) && statSync(file).size > LARGEST_BYTES) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a', mode: 0o600 });
}
