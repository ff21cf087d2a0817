/**
 * What lies on the disk of recordings, and how it is read.
 *
 *   <folder>/<recordingId>/            folder: `folder` of recording.json, else `recordings` in the data folder
 *     000001.opus | 000001.oga …       segments, some 60 s each, an Ogg stream by itself (header pages first): any player plays one
 *     index.jsonl                      one JSON a line: the head, then each closed segment and gap in order, the end
 *
 * All segments of a recording are pieces of one Ogg stream, cut between pages: serial, granules and page numbers go on
 * from one to the next. Their sound pages after each other (a file without its first `headerBytes`, but for the first
 * file) are the stream as the encoder gave it, no sample lost or doubled. Granules count samples at `rate`; a page ends
 * at the sample `granule − preSkip`; every packet ends on the page it begins on; a page is at most 100 ms.
 * Instants are UTC ms and rest on one anchor of the monotonic clock. When the wall clock steps, as events then do, the
 * recording ends and another begins with the next page, which tells by how much; no sample lies between. `atMs` of a
 * segment follows the sound card's own pace, so a segment may begin some ms beside the end of the one before; `ms` of it
 * is counted by samples. Sound that the source lost is told as a gap.
 * A segment told of twice is as the later line says: the last pages of it were taken back, as a part of the sitting that
 * is closed had begun. A recording without an end runs now, or was cut off by a power cut: it is mended when the house starts.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checker } from '#contract/check';
import { SittingId } from '#contract/ids';
import { RecordingEnd, RecordingId, SoundCodec } from '#contract/recording';
import { type Static, Type } from '#typebox';

const closed = { additionalProperties: false };
const Whole = Type.Integer({ minimum: 0 });

export const INDEX = 'index.jsonl';
export const EXTENSION = { opus: 'opus', flac: 'oga' } as const satisfies Record<SoundCodec, string>;

/** So much the wall clock has stepped since the recording before; `atMs`: when, by the clock as it is since. */
const Stepped = Type.Object({ byMs: Type.Integer(), atMs: Whole }, closed);
/** The first line. `fromSample`: sample of the encoder's stream at which this recording begins. */
export const RecordingHead = Type.Object(
  {
    format: Type.Literal('recording/1'),
    recordingId: RecordingId,
    sittingId: Type.Optional(SittingId),
    codec: SoundCodec,
    rate: Type.Integer({ minimum: 1 }),
    channels: Type.Integer({ minimum: 1 }),
    preSkip: Whole,
    fromSample: Whole,
    source: Type.String(),
    atMs: Whole,
    stepped: Type.Optional(Stepped),
  },
  closed,
);
export type RecordingHead = Static<typeof RecordingHead>;

/** A closed segment. `headerBytes`: pages before its sound. `mended`: it was open when power was cut. */
export const KeptSegment = Type.Object(
  {
    file: Type.String({ pattern: '^\\d{6}\\.(opus|oga)$' }),
    atMs: Whole,
    ms: Whole,
    fromSample: Whole,
    samples: Whole,
    bytes: Whole,
    headerBytes: Whole,
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    mended: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type KeptSegment = Static<typeof KeptSegment>;

/** So long the source gave no sound: between the segments before and after this line. */
export const Gap = Type.Object({ atMs: Whole, ms: Whole }, closed);
export type Gap = Static<typeof Gap>;

const SegmentLine = Type.Object({ segment: KeptSegment }, closed);
const GapLine = Type.Object({ gap: Gap }, closed);
/** A file that was told of is no more: all of it had to be taken back. */
const DroppedLine = Type.Object({ dropped: KeptSegment.properties.file }, closed);
const EndLine = Type.Object({ ended: Type.Object({ why: RecordingEnd, atMs: Whole, ms: Whole }, closed) }, closed);
export const IndexLine = Type.Union([SegmentLine, GapLine, DroppedLine, EndLine]);
export type IndexLine = Static<typeof IndexLine>;

/** One recording as it is kept. */
export type KeptRecording = {
  readonly folder: string;
  readonly head: RecordingHead;
  readonly segments: readonly KeptSegment[];
  readonly gaps: readonly Gap[];
  /** Absent: it runs now, or was cut off. */
  readonly ended?: Static<typeof EndLine>['ended'];
};

const checkHead = checker(RecordingHead);
const checkLine = checker(IndexLine);
const checkId = checker(RecordingId);

/** All recordings of a folder, the oldest first; what is no recording is passed over. */
export async function keptRecordings(folder: string): Promise<KeptRecording[]> {
  const names = await readdir(folder).catch(() => []);
  const read = names.filter((name) => checkId(name).ok).toSorted();
  const kept: KeptRecording[] = [];
  /* One after another: a disk that hangs holds one thread. */
  for (const name of read) {
    const one = await keptRecording(join(folder, name));
    if (one) kept.push(one);
  }
  return kept;
}

/** Undefined when its index has no readable head. Lines after the first unreadable one, torn by a power cut, are not read. */
export async function keptRecording(folder: string): Promise<KeptRecording | undefined> {
  const text = await readFile(join(folder, INDEX), 'utf8').catch(() => '');
  const [first, ...rest] = text.split('\n').slice(0, -1).map(jsonOf);
  const head = checkHead(first);
  if (!head.ok) return undefined;
  const lines: IndexLine[] = [];
  for (const line of rest.map(checkLine)) {
    if (!line.ok) break;
    lines.push(line.value);
  }
  const ended = lines.flatMap((line) => ('ended' in line ? [line.ended] : []))[0];
  return {
    ...{ folder, head: head.value },
    segments: segmentsOf(lines),
    gaps: lines.flatMap((line) => ('gap' in line ? [line.gap] : [])),
    ...(ended && { ended }),
  };
}

function segmentsOf(lines: readonly IndexLine[]): KeptSegment[] {
  const segments = new Map<string, KeptSegment>();
  for (const line of lines) {
    if ('segment' in line) segments.set(line.segment.file, line.segment);
    if ('dropped' in line) segments.delete(line.dropped);
  }
  return [...segments.values()];
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
