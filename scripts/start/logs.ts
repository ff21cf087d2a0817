/** What the processes print goes to files beside the data: one file a process, the one before kept. */
import { createWriteStream, existsSync, mkdirSync, openSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const LARGEST_BYTES = 10_000_000;

export type LogFile = {
  write(bytes: Buffer): void;
  /** Resolves when all that was written is in the file. */
  end(): Promise<void>;
};

/**
 * Opens `<data>/logs/<name>.log` for appending. A file that would grow over its limit is put aside as `<name>.log.1`, and
 * another begun, also while the process runs.
 * @param largestBytes of one file; a piece that is larger has a file to itself.
 * @throws the system's error when the file can't be written.
 */
export function openLog(data: string, name: string, largestBytes = LARGEST_BYTES): LogFile {
  const folder = join(data, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${name}.log`);
  let size = existsSync(file) ? statSync(file).size : 0;
  let stream = appendingTo(file);
  return {
    write: (bytes) => {
      if (size > 0 && size + bytes.length > largestBytes) {
        stream.end();
        renameSync(file, `${file}.1`);
        stream = appendingTo(file);
        size = 0;
      }
      size += bytes.length;
      stream.write(bytes);
    },
    end: () => new Promise((resolve) => stream.end(resolve)),
  };
}

/** Opened at once, so that what is still being written stays with the file when that is put aside. A full disk loses lines and ends nothing. */
function appendingTo(file: string): WriteStream {
  const stream = createWriteStream(file, { fd: openSync(file, 'a', 0o600) });
  return stream.on('error', () => undefined);
}
