/**
 * The sound of a sitting's speeches as the site has it. In: what of the sitting is public, what the journal says of its
 * archived sound, the archive; out: the files of the site and which are of which speech. The bytes lie in a folder of
 * the site's own, by their digests: hard links into the archive, so that they cost nothing where the disk is the same.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { PublicSitting } from '../../open-data/public-sitting.ts';
import type { SpeechRecord } from '../../proceedings/proceedings.ts';
import { fileToGive, soundOf, speechesOf } from '../../recording/archive/archived-files.ts';
import { soundPath } from '../paths.ts';
import type { ArchivedWord } from './sound-words.ts';

export type SoundFile = {
  readonly path: string;
  readonly type: string;
  readonly kept: { readonly sha256: string; readonly bytes: number };
};
export type OfSound = {
  readonly files: readonly SoundFile[];
  ofSpeech(speech: Pick<SpeechRecord, 'position'>): { readonly sound?: readonly string[] };
};

export const NO_SOUND: OfSound = { files: [], ofSpeech: () => ({}) };
const TYPES: Readonly<Record<string, string>> = { '.opus': 'audio/ogg', '.flac': 'audio/flac' };

const SCOPE = 'sound/';
export const soundScope = (sittingId: string): string => `${SCOPE}${sittingId}`;

export const isSound = (type: string): boolean => type.startsWith('audio/');

/** Where the bytes of the site's sound lie, below the folder of the editions. */
export const soundFolder = (editions: string): string => join(editions, 'sound');
export const soundFile = (editions: string, sha256: string): string => join(soundFolder(editions), sha256);

export type SoundPlaces = {
  /** Folder of the archive of sound. */
  readonly archive: string;
  /** Folder of the site's editions. */
  readonly editions: string;
};

/** A file that is gone or damaged in the archive is left out; the next build tries again. */
export async function ofSound(
  sitting: PublicSitting,
  word: ArchivedWord | undefined,
  { archive, editions }: SoundPlaces,
): Promise<OfSound> {
  const archived = word && { ...word, sittingId: sitting.sittingId, at: '', closedAt: '' };
  const index = archived && (await soundOf(archive, archived));
  if (!index || !archived) return NO_SOUND;
  const numbers = new Map(sitting.speeches.map(({ position, number }) => [position, number]));
  const bySpeech = new Map<number, SoundFile[]>();
  for (const { position, path, sha256, bytes } of speechesOf(index, archived.folder)) {
    const number = numbers.get(position);
    const found = await fileToGive(archive, archived, path.slice(archived.folder.length + 1));
    if (number === undefined || !found) continue;
    keep(found.path, soundFile(editions, sha256));
    const own = bySpeech.get(position) ?? [];
    const ending = extname(path);
    const at = soundPath(sitting.sittingId, number, own.length + 1, ending.slice(1));
    bySpeech.set(position, [...own, { path: at, type: TYPES[ending] ?? found.type, kept: { sha256, bytes } }]);
  }
  return {
    files: [...bySpeech.values()].flat(),
    ofSpeech: ({ position }) => {
      const own = bySpeech.get(position);
      return own ? { sound: own.map(({ path }) => path) } : {};
    },
  };
}

/** Another disk gets a copy, whole before it takes its name. */
function keep(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, `${to}.part`);
    renameSync(`${to}.part`, to);
  }
}

/** What no file of the site is made of any more goes: what was deleted from the archive must not live on here. */
export function sweepSound(editions: string, store: { keptIn(beginning: string): ReadonlySet<string> }): void {
  const folder = soundFolder(editions);
  if (!existsSync(folder)) return;
  const kept = store.keptIn(SCOPE);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}
