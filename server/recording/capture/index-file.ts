/** Writing what `store.ts` reads: the folder of a recording, lines of its index. Each is on the disk when it resolves. */
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toDisk } from '../../files/on-disk.ts';
import { INDEX, type IndexLine, type RecordingHead } from '../store.ts';

const OWNER_FOLDER = 0o700;

export async function beginFolder(folder: string, head: RecordingHead): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_FOLDER });
  await writeIndex(folder, [head]);
  await toDisk(dirname(folder));
}

/** The whole index anew, in one step. */
export async function writeIndex(folder: string, lines: readonly object[]): Promise<void> {
  const part = join(folder, `${INDEX}.part`);
  await write(part, 'w', lines);
  await rename(part, join(folder, INDEX));
  await toDisk(folder);
}

export const appendLine = (folder: string, line: IndexLine): Promise<void> => write(join(folder, INDEX), 'a', [line]);

async function write(path: string, flags: 'a' | 'w', lines: readonly object[]): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.datasync();
  } finally {
    await file.close();
  }
}
