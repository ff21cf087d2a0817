/**
 * Chapters of a sitting's videos: what begins at which second. Worked out from the journal each time and kept nowhere,
 * so that they are right again as soon as a mark moves. Over HTTP: `/api/sittings/:id/videos…`. Nothing of a closed
 * part is among them but that it was.
 */
import { type Static, Type } from '#typebox';
import { SittingId } from './ids.ts';
import { VideoNumber } from './on-air.ts';

const closed = { additionalProperties: false };

/** What a chapter is of. `resumed`: the sitting goes on, and no item is open; `before`, `after`: of the sitting itself. */
export const CHAPTER_KINDS = [
  'before',
  'opening',
  'item',
  'speech',
  'ballot',
  'break',
  'alarm',
  'closed-part',
  'resumed',
  'after',
] as const;
export const ChapterKind = Type.Enum(CHAPTER_KINDS);
export type ChapterKind = Static<typeof ChapterKind>;

/** How fine: items alone, with their ballots, with ballots and speeches. What interrupts the sitting is always told. */
export const CHAPTER_LEVELS = ['items', 'ballots', 'all'] as const;
export const ChapterLevel = Type.Enum(CHAPTER_LEVELS);
export type ChapterLevel = Static<typeof ChapterLevel>;

const Seconds = (description: string) => Type.Number({ minimum: 0, description });

/** One chapter. Fields from `startTime` to `url` are those of Podcasting 2.0's JSON chapters, which players read. */
export const Chapter = Type.Object(
  {
    startTime: Seconds('Where it begins, s from the beginning of the video.'),
    endTime: Seconds('Where the next begins, s.'),
    title: Type.String(),
    url: Type.Optional(Type.String({ description: 'Address of the video that begins to play there.' })),
    kind: ChapterKind,
    at: Type.String({ description: 'When it began, ISO 8601.' }),
    item: Type.Optional(Type.String({ description: 'Number of the item on the agenda.' })),
    ballot: Type.Optional(Type.Integer({ minimum: 1, description: 'Number of the ballot in the sitting.' })),
    speech: Type.Optional(Type.Integer({ minimum: 1, description: 'Which speech of the sitting.' })),
    resumed: Type.Optional(Type.Literal(true, { description: 'It had begun before, and goes on.' })),
  },
  closed,
);
export type Chapter = Static<typeof Chapter>;

/** `chapters.json` of one video. */
export const ChaptersFile = Type.Object(
  {
    version: Type.Literal('1.2.0', { description: 'Of the Podcasting 2.0 JSON chapters format.' }),
    title: Type.String({ description: 'The sitting.' }),
    sittingId: SittingId,
    video: VideoNumber,
    address: Type.Optional(Type.String({ description: 'Address of the video.' })),
    beganAt: Type.String({ description: 'When the video begins, ISO 8601.' }),
    endedAt: Type.Optional(Type.String({ description: 'When it ends, where that is known.' })),
    chapters: Type.Array(Chapter),
  },
  closed,
);
export type ChaptersFile = Static<typeof ChaptersFile>;

/** A moment that anybody hears in the video, by which its beginning is found. */
export const VideoAnchor = Type.Object(
  {
    kind: Type.Enum(['opening', 'resumed', 'item', 'ballot', 'closing'] as const),
    at: Type.String(),
    title: Type.String(),
  },
  closed,
);
export type VideoAnchor = Static<typeof VideoAnchor>;

/** Why a list of YouTube's makes no chapters there, or is less fine than was asked for. */
export const YoutubeList = Type.Object(
  {
    text: Type.String(),
    chapters: Type.Integer({ minimum: 0 }),
    /** YouTube shows chapters from three on. */
    tooFew: Type.Optional(Type.Literal(true)),
    /** What is in it, since more had not fitted in a description. */
    level: ChapterLevel,
  },
  closed,
);
export type YoutubeList = Static<typeof YoutubeList>;

/** Videos of one sitting with their chapters, and the moments by which a beginning is found. */
export const SittingVideos = Type.Object(
  {
    videos: Type.Array(
      Type.Object(
        {
          number: VideoNumber,
          at: Type.String(),
          endedAt: Type.Optional(Type.String()),
          address: Type.Optional(Type.String()),
          from: Type.Enum(['person', 'encoder'] as const),
          chapters: Type.Array(Chapter),
          youtube: YoutubeList,
        },
        closed,
      ),
    ),
    anchors: Type.Array(VideoAnchor),
  },
  closed,
);
export type SittingVideos = Static<typeof SittingVideos>;
