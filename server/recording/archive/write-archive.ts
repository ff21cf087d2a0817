/**
 * Writes the sound of one sitting as files a person understands. In: the plan, and the folder to make; out: every file
 * with its digest, or why there is none. It is written under another name, waits for the disk, is read again and only
 * then takes its name: a power cut or a full disk leaves the old folder, or none.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchivedFile } from '#contract/recording';
import { type Refusal, refuse } from '#contract/refusals';
import type { SittingSound, SoundFile } from '#contract/sound';
import { digestOf, toDisk } from '../../files/on-disk.ts';
import { keptRecording } from '../store.ts';
import { isBarePlace } from './bare-place.ts';
import { CONTENTS, contentsText, INDEX, SUMS, sumsText, timeOf } from './contents.ts';
import { type Cut, within } from './cuts.ts';
import { freeName, takeName } from './folder-name.ts';
import { PART } from './leftovers.ts';
import { whyOf } from './one-at-a-time.ts';
import { movedBy } from './one-clock.ts';
import { lastClosedBefore, type SoundPlan } from './plan.ts';
import { readable } from './readable.ts';
import { type Piece, writeCut } from './sound/cut-file.ts';
import { type Format, SoundReader } from './sound/packets.ts';
import type { FolderName } from './sound-book.ts';

export type ArchiveJob = {
  readonly plan: SoundPlan;
  /** Folder of the archive. */
  readonly archive: string;
  /** It may be a medium: where it is not there, nothing is written in its place. */
  readonly isNamed?: boolean;
  /** Name of the sitting's folder in it, and names that are others'. */
  readonly name: FolderName;
  /** So much sound the journal tells of in the archive that it would replace, ms; with less it is left as it is. */
  readonly leastMs?: number;
  /** Room that must be left on the disk, bytes. */
  readonly keepFreeBytes: number;
};
export type Archived =
  | { readonly ok: true; readonly folder: string; readonly files: readonly ArchivedFile[]; readonly lostMs: number }
  | { readonly ok: false; readonly refusal: Refusal };

type Sound = { readonly reader: SoundReader; readonly format: Format; readonly of: SoundPlan['recordings'][number] };

const OWNER_FOLDER = 0o700;
const OWNER_FILE = 0o600;
/** By so much a file may be shorter or longer when it is cut anew: packets at its edges. */
const EDGES_MS = 100;
const MEGABYTE = 2 ** 20;
const ENDING = { opus: 'opus', flac: 'flac' } as const;

/** @param told how many of how many files are written. */
export async function writeArchive(
  job: ArchiveJob,
  told: (done: number, of: number) => void = () => undefined,
): Promise<Archived> {
  const part = join(job.archive, `${job.name.folder}${PART}`);
  try {
    if (!job.isNamed) await mkdir(job.archive, { recursive: true, mode: OWNER_FOLDER });
    const refusal = (await noMedium(job)) ?? (await noRoom(job));
    if (refusal) return { ok: false, refusal };
    await rm(part, { recursive: true, force: true });
    await mkdir(part, { mode: OWNER_FOLDER });
    const archived = await written(job, part, told);
    if (!archived.ok) await rm(part, { recursive: true, force: true });
    return archived;
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
    return { ok: false, refusal: refuse('SOUND_NOT_ARCHIVED', { why: whyOf(error) }) };
  }
}

async function written(
  { plan: planned, archive, name, leastMs = 0 }: ArchiveJob,
  part: string,
  told: (done: number, of: number) => void,
): Promise<Archived> {
  const { plan, lostMs } = await readable(planned);
  const files = await writeSound(plan, part, told);
  if (files.length === 0) throw new Error('nothing of the recording can be read');
  const ms = files.reduce((sum, file) => sum + file.ms, 0);
  if (ms + EDGES_MS * files.length < leastMs)
    return { ok: false, refusal: refuse('SOUND_LESS_LEFT', { sittingId: plan.sittingId }) };
  const beside = await writeBeside(indexOf(plan, files), part);
  const all = [...files.map(({ path, sha256, bytes, ms }) => ({ path, sha256, bytes, ms })), ...beside];
  await prove(part, all);
  const folder = await freeName(archive, part, name);
  await takeName(part, join(archive, folder));
  return { ok: true, folder, lostMs, files: all.map((file) => ({ ...file, path: `${folder}/${file.path}` })) };
}

/** Beneath a medium that is not mounted nothing is written, where files are known to lie on it. */
async function noMedium({ archive, isNamed, name }: ArchiveJob): Promise<Refusal | undefined> {
  if (!isNamed || !(name.isOwn || name.taken.length > 0)) return undefined;
  return (await isBarePlace(archive)) ? refuse('SOUND_MEDIUM_GONE', { folder: archive }) : undefined;
}

/** Parts and whole together are twice what was recorded. */
async function noRoom({ plan, archive, keepFreeBytes }: ArchiveJob): Promise<Refusal | undefined> {
  const kept = await Promise.all(plan.recordings.map(({ folder }) => keptRecording(folder)));
  const recorded = kept.flatMap((one) => one?.segments ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
  const { bavail, bsize } = await statfs(archive);
  const [needed, free] = [recorded * 2 + keepFreeBytes, bavail * bsize];
  if (free >= needed) return undefined;
  return refuse('SOUND_NO_ROOM', { neededMb: Math.ceil(needed / MEGABYTE), freeMb: Math.floor(free / MEGABYTE) });
}

async function soundsOf(plan: SoundPlan): Promise<readonly Sound[]> {
  const sounds = await Promise.all(
    plan.recordings.map(async (of) => {
      const kept = await keptRecording(of.folder);
      const recording = kept && movedBy(kept, of.shiftMs);
      const reader = recording && new SoundReader(recording);
      const format = await reader?.format();
      return reader && format ? [{ reader, format, of }] : [];
    }),
  );
  return sounds.flat();
}

async function writeSound(
  plan: SoundPlan,
  part: string,
  told: (done: number, of: number) => void,
): Promise<readonly SoundFile[]> {
  const sounds = await soundsOf(plan);
  const formats = [...new Map(sounds.map(({ format }) => [formatKey(format), format])).values()];
  const files: SoundFile[] = [];
  for (const [done, cut] of plan.cuts.entries()) {
    told(done, plan.cuts.length);
    /* Were settings changed in mid-sitting, no one file can hold both kinds of sound. */
    for (const format of formats) {
      const file = await writeOne({ plan, part, cut, format, sounds, again: files.some(isOf(cut)) });
      if (file) files.push(file);
    }
  }
  told(plan.cuts.length, plan.cuts.length);
  return files;
}

const isOf =
  ({ path }: Cut) =>
  (file: SoundFile): boolean =>
    file.path.slice(0, file.path.lastIndexOf('.')) === path;
const formatKey = ({ codec, rate, channels }: Format): string => `${codec} ${rate} ${channels}`;

type One = {
  readonly plan: SoundPlan;
  readonly part: string;
  readonly cut: Cut;
  readonly format: Format;
  readonly sounds: readonly Sound[];
  readonly again: boolean;
};

async function writeOne({ plan, part, cut, format, sounds, again }: One): Promise<SoundFile | undefined> {
  const pieces = cut.pieces.flatMap((piece) =>
    sounds.flatMap(({ reader, format: own, of }): Piece[] =>
      formatKey(own) === formatKey(format) ? within(of.sound, piece).map((span) => ({ ...span, sound: reader })) : [],
    ),
  );
  const [first] = pieces;
  if (!first) return undefined;
  const path = `${cut.path}${again ? ' (2)' : ''}.${ENDING[format.codec]}`;
  await mkdir(dirname(join(part, path)), { recursive: true, mode: OWNER_FOLDER });
  const comments = commentsOf(plan, cut, first);
  const notBeforeMs = lastClosedBefore(plan, first.fromMs);
  const written = await writeCut({ path: join(part, path), format, pieces, comments, notBeforeMs });
  return written && { path, ...aboutOf(plan, cut), pieces: pieces.map(timeOf), ...written };
}

function aboutOf({ items }: SoundPlan, { kind, itemId, speech, ballotNumber }: Cut) {
  const item = itemId === undefined ? undefined : items[itemId];
  return {
    kind,
    ...(itemId !== undefined && item && { item: { id: itemId, ...item } }),
    ...(speech && {
      speech: { position: speech.position, number: speech.number, speaker: speech.speaker.name, kind: speech.kind },
    }),
    ...(ballotNumber !== undefined && { ballot: ballotNumber }),
  };
}

/** What players show. */
function commentsOf(plan: SoundPlan, cut: Cut, { fromMs }: Piece): readonly string[] {
  const item = cut.itemId === undefined ? undefined : plan.items[cut.itemId];
  const name = cut.path.slice(cut.path.lastIndexOf('/') + 1);
  const title = item ? `${item.number}. ${item.title}` : name;
  return [
    `TITLE=${cut.speech ? title : name}`,
    `ARTIST=${cut.speech?.speaker.name ?? plan.council}`,
    `ALBUM=${plan.council}: ${plan.title}`,
    `DATE=${new Date(fromMs).toISOString()}`,
  ];
}

const indexOf = (plan: SoundPlan, files: readonly SoundFile[]): SittingSound => ({
  format: 'sound-archive/1',
  ...{ sittingId: plan.sittingId, council: plan.council, title: plan.title, timeZone: plan.timeZone },
  files: [...files],
  missing: plan.missing.map(timeOf),
  closedParts: plan.closedParts.map(timeOf),
});

async function writeBeside(index: SittingSound, part: string): Promise<readonly ArchivedFile[]> {
  const contents = await writeText(part, CONTENTS, contentsText(index));
  const json = await writeText(part, INDEX, `${JSON.stringify(index, null, 1)}\n`);
  const sums = await writeText(part, SUMS, sumsText([...index.files, contents, json]));
  return [contents, json, sums];
}

async function writeText(part: string, path: string, text: string): Promise<ArchivedFile> {
  const bytes = Buffer.from(text);
  const file = await open(join(part, path), 'wx', OWNER_FILE);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, ms: 0 };
}

/** What lies there is what was written. @throws when it is not. */
async function prove(part: string, files: readonly ArchivedFile[]): Promise<void> {
  for (const { path, sha256 } of files) {
    if ((await digestOf(join(part, path))) !== sha256) throw new Error(`${path}: written otherwise than meant`);
  }
  const folders = new Set(files.map(({ path }) => dirname(join(part, path))));
  for (const folder of [...folders, part]) await toDisk(folder);
}
