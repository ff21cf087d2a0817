/**
 * The sound of sittings: what is recorded, from where, how it stands, and what is kept of it. Events of the stream
 * `council`. A closed part of a sitting is never recorded. Over HTTP: `/api/recording/…`.
 */
import { type Static, Type } from '#typebox';
import { Count, event } from './event.ts';
import { Instant, Line, SittingId } from './ids.ts';
import { Sentence } from './view-parts.ts';

const closed = { additionalProperties: false };
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hex.' });

/** A recording is an unbroken stretch of sound by one clock, named by its first second: `2026-03-30T07-00-00Z`. */
export const RecordingId = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ$' });
export const SoundCodec = Type.Enum(['flac', 'opus'] as const);
export type SoundCodec = Static<typeof SoundCodec>;

/** Why a recording ended. */
export const RecordingEnd = Type.Enum([
  'asked',
  'closed-part',
  'sitting-closed',
  'input-lost',
  'disk-full',
  /* The disk could not be written. */
  'disk-failed',
  /* A break grew longer than breaks are: it goes on when the sitting does. */
  'long-break',
  /* The wall clock stepped: another one begins at once, told by the clock as it is since. */
  'clock-stepped',
  'hub-stopped',
  'power-cut',
] as const);
export type RecordingEnd = Static<typeof RecordingEnd>;

/** A person asked that sound be recorded, or that it be no more: it stands until the next one asks, or the sitting is closed. */
export const RecordingAsked = event('RecordingAsked', {
  sittingId: Type.Optional(SittingId),
  record: Type.Boolean({ description: 'false: no more.' }),
});
/** `at`: the instant of its first sample. */
export const RecordingStarted = event('RecordingStarted', {
  recordingId: RecordingId,
  sittingId: Type.Optional(SittingId),
  codec: SoundCodec,
  source: Line(200, 'Where the sound comes from, without passwords.'),
  at: Instant,
});
/** `ms`: how long it is; `at`: the instant after its last sample. */
export const RecordingStopped = event('RecordingStopped', {
  recordingId: RecordingId,
  why: RecordingEnd,
  at: Instant,
  ms: Count,
});

/** A file of the archive: its path in it, e.g. `2026-03-30/03 Про бюджет/02 Прізвище.opus`. */
export const ArchivedFile = Type.Object(
  { path: Line(400, 'Path in the archive.'), sha256: Sha256, bytes: Count, ms: Count },
  closed,
);
export type ArchivedFile = Static<typeof ArchivedFile>;
/** The sound of a sitting lies in the archive, cut by items and speeches. Said again: it was cut anew. */
export const RecordingArchived = event('RecordingArchived', {
  sittingId: SittingId,
  folder: Line(200, 'Folder of the sitting in the archive.'),
  files: Type.Array(ArchivedFile, { maxItems: 5000 }),
  /** So much of what was recorded could not be read: files of the recording were gone or damaged. */
  lostMs: Type.Optional(Count),
});
/** A person deleted the sound of a sitting whose term had run out. */
export const RecordingDeleted = event('RecordingDeleted', { sittingId: SittingId, ground: Line(500, 'Ground.') });

export const RECORDING_EVENTS = [
  RecordingAsked,
  RecordingStarted,
  RecordingStopped,
  RecordingArchived,
  RecordingDeleted,
] as const;

/** How the recording stands, for operator and secretary. Told several times a second while the meter moves. */
export const RecordingView = Type.Object(
  {
    /** `off`: not set up; `ready`: it waits for a sitting or a person; `held`: a closed part is on, nothing is kept. */
    state: Type.Enum(['off', 'ready', 'starting', 'recording', 'held', 'failed'] as const),
    source: Type.Optional(Type.String()),
    codec: Type.Optional(SoundCodec),
    /** It is to be recorded now: by itself with the sitting, or by a person's word. */
    asked: Type.Optional(Type.Literal(true)),
    /** It begins by a person's word alone, not with the sitting. */
    byHand: Type.Optional(Type.Literal(true)),
    /** A sitting is under way and is not recorded: a person ended it, nobody began it, or the break is too long for one. */
    idle: Type.Optional(Type.Enum(['ended-by-hand', 'not-begun', 'long-break'] as const)),
    /** Since when it records without a gap. */
    since: Type.Optional(Type.String()),
    /** Level of the last moment, dBFS, from −100 to 0: the loudest sample and the mean. */
    level: Type.Optional(Type.Object({ peak: Type.Number({ maximum: 0 }), rms: Type.Number({ maximum: 0 }) }, closed)),
    /** A microphone is open and nothing is heard since. */
    silentSince: Type.Optional(Type.String()),
    /** Why it does not go, and what to do. */
    why: Type.Optional(Sentence),
    /** So many recordings that were cut off could not be ended yet: the disk refuses. */
    unmended: Type.Optional(Count),
    /** Space that is left, and for how many minutes of recording it is enough. */
    disk: Type.Optional(
      Type.Object({ freeBytes: Count, minutes: Count, low: Type.Optional(Type.Literal(true)) }, closed),
    ),
    /** Archived sittings, by id. `dueAt`: until when the sound must be kept. */
    archive: Type.Record(
      Type.String(),
      Type.Object(
        {
          folder: Type.String(),
          files: Count,
          bytes: Count,
          ms: Count,
          dueAt: Type.String(),
          /** Its files are not all there with the bytes that the journal tells. */
          damaged: Type.Optional(Type.Literal(true)),
          /** When its files were last compared with the journal. */
          checkedAt: Type.Optional(Type.String()),
          /** The term has run out: whoever is the secretary may delete it. */
          due: Type.Optional(Type.Literal(true)),
          /** So much of what was recorded could not be read when it was cut, ms. */
          lostMs: Type.Optional(Count),
          /** The recordings that it was cut from are still there, all of them: it can be cut anew. */
          originalBytes: Type.Optional(Count),
        },
        closed,
      ),
    ),
    /** Sittings that were recorded, are closed and are not in the archive, by id; `done` of `of`: it is being written. */
    unarchived: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object({ done: Type.Optional(Count), of: Type.Optional(Count), why: Type.Optional(Sentence) }, closed),
      ),
    ),
  },
  closed,
);
export type RecordingView = Static<typeof RecordingView>;
