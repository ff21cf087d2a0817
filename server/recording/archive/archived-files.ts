/**
 * Files of a sitting's sound as they are listed and handed out. In: the archive, what the journal says of the sitting;
 * out: its index, a file by its number, speeches for the public site. What the journal does not name is not there.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SittingSound, SoundFile } from '#contract/sound';
import { bytesWithin } from '../../backups/files.ts';
import { isAsTold } from './check-sound.ts';
import { checkIndex, INDEX } from './contents.ts';
import type { ArchivedSound } from './sound-book.ts';

/** A speech as the public site may give it. `path`: in the archive. */
export type SpeechSound = {
  readonly itemId?: string;
  /** Of the event that began the speech. */
  readonly position: number;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly ms: number;
};
/** A file to hand out. */
export type SoundToGive = {
  readonly path: string;
  readonly bytes: number;
  readonly fileName: string;
  readonly type: string;
};

type Listed = Pick<ArchivedSound, 'folder' | 'files'>;

/** Undefined when its index is gone or altered. */
export async function soundOf(archive: string, { folder, files }: Listed): Promise<SittingSound | undefined> {
  const told = files.find(({ path }) => path === `${folder}/${INDEX}`);
  if (!told || !(await isAsTold(archive, told))) return undefined;
  const read = checkIndex(JSON.parse(await readFile(join(archive, told.path), 'utf8')));
  return read.ok ? read.value : undefined;
}

/** @param path within the folder of the sitting. Undefined when there is none, or it isn't of the size that the journal tells. */
export async function fileToGive(
  archive: string,
  { folder, files }: Listed,
  path: string,
): Promise<SoundToGive | undefined> {
  const told = files.find((file) => file.path === `${folder}/${path}`);
  if (!told || (await bytesWithin(archive, told.path)) !== told.bytes) return undefined;
  const fileName = `${folder} ${path.replaceAll('/', ', ')}`;
  return { path: join(archive, told.path), bytes: told.bytes, fileName, type: typeOf(path) };
}

const typeOf = (path: string): string => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
const TYPES: Readonly<Record<string, string>> = {
  opus: 'audio/ogg; codecs=opus',
  flac: 'audio/flac',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Speeches of the open parts. A speech has several where the recording was of several kinds. */
export function speechesOf({ files }: SittingSound, folder: string): readonly SpeechSound[] {
  return files.flatMap(({ speech, item, path, sha256, bytes, ms }: SoundFile): SpeechSound[] =>
    speech
      ? [{ ...(item && { itemId: item.id }), position: speech.position, path: `${folder}/${path}`, sha256, bytes, ms }]
      : [],
  );
}
