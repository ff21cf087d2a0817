/**
 * Recordings that were cut off: by a power cut, a hub that was killed, a full disk. The tail of the open segment is cut
 * back to its last whole page, what is good is told in the index, and the end is. Nothing that was closed is touched.
 */
import { readdir, readFile, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingEnd } from '#contract/recording';
import { digestOf, toDisk } from '../../files/on-disk.ts';
import { type Page, wholePages } from '../ogg/pages.ts';
import {
  INDEX,
  type KeptRecording,
  type KeptSegment,
  keptRecording,
  keptRecordings,
  type RecordingHead,
} from '../store.ts';
import type { RunOnDisk } from './disk-lane.ts';
import { appendLine, writeIndex } from './index-file.ts';

/** `atMs`: the instant after its last sample, UTC ms. */
export type Mended = { readonly head: RecordingHead; readonly atMs: number };

export type Mending = {
  /** Does the file work. */
  readonly run?: RunOnDisk;
  /** Not to be ended: it runs. */
  readonly isLeft?: (recordingId: string) => boolean;
  /** One that the disk refused; the others are mended all the same. */
  readonly failed?: (recordingId: string, error: Error) => void;
};

/** Ends every recording that has no end, each by itself. @returns those, the oldest first. */
export async function mendAll(folder: string, why: RecordingEnd, given: Mending = {}): Promise<Mended[]> {
  const { run = (act) => act(), isLeft = () => false, failed = () => undefined } = given;
  const mended: Mended[] = [];
  for (const kept of await run(() => keptRecordings(folder))) {
    const { recordingId } = kept.head;
    if (kept.ended || isLeft(recordingId)) continue;
    await run(() => mend(kept, why)).then(
      (one) => mended.push(one),
      (error: Error) => failed(recordingId, error),
    );
  }
  return mended;
}

/** Ends this recording. @returns undefined when it has an end, or no head. @throws the system's error when the disk refuses. */
export async function mendOne(folder: string, why: RecordingEnd): Promise<Mended | undefined> {
  const kept = await keptRecording(folder);
  return kept && !kept.ended ? mend(kept, why) : undefined;
}

async function mend(kept: KeptRecording, why: RecordingEnd): Promise<Mended> {
  const { folder, head } = kept;
  await cutTornLine(folder);
  const known = new Set(kept.segments.map(({ file }) => file));
  const files = (await readdir(folder)).filter((name) => /^\d{6}\./.test(name) && !known.has(name)).toSorted();
  const segments = [...kept.segments];
  for (const file of files) {
    const segment = await mendSegment(kept, file, segments.at(-1));
    if (segment === undefined) continue;
    await appendLine(folder, { segment });
    segments.push(segment);
  }
  const last = segments.at(-1);
  const atMs = last ? last.atMs + last.ms : head.atMs;
  await appendLine(folder, { ended: { why, atMs, ms: atMs - head.atMs } });
  await toDisk(folder);
  return { head, atMs };
}

/** Undefined when it holds no sound: then it is no more. */
async function mendSegment(
  { folder, head }: KeptRecording,
  file: string,
  before: KeptSegment | undefined,
): Promise<KeptSegment | undefined> {
  const path = join(folder, file);
  const { pages, bytes } = wholePages(await readFile(path));
  const header = pages.findIndex(sounds);
  const end = pages.at(-1)?.granule;
  if (header === -1 || end === undefined) {
    await rm(path);
    return undefined;
  }
  await truncate(path, bytes);
  await toDisk(path);
  const fromSample = before ? before.fromSample + before.samples : head.fromSample;
  const samples = Math.max(0, end - head.preSkip - fromSample);
  return {
    ...{ file, atMs: before ? before.atMs + before.ms : head.atMs, ms: Math.round((samples / head.rate) * 1000) },
    ...{ fromSample, samples, bytes, headerBytes: bytesOf(pages.slice(0, header)), sha256: await digestOf(path) },
    mended: true,
  };
}

const sounds = ({ granule }: Page): boolean => granule !== undefined && granule > 0;
const bytesOf = (pages: readonly Page[]): number => pages.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** What follows the last whole line was being written. */
async function cutTornLine(folder: string): Promise<void> {
  const text = await readFile(join(folder, INDEX), 'utf8');
  const whole = text.split('\n').slice(0, -1).flatMap(readable);
  if (text !== whole.map((line) => `${JSON.stringify(line)}\n`).join('')) await writeIndex(folder, whole);
}

function readable(line: string): object[] {
  try {
    return [JSON.parse(line) as object];
  } catch {
    return [];
  }
}
