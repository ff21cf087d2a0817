/**
 * The sitting on the stream: where it begins in the video, where the video is found afterwards, and how programs of the
 * broadcaster's are served: mixers, camera switchers, OBS. Events of the stream `council`.
 */
import { type Static, Type } from '#typebox';
import { command } from './command.ts';
import { event } from './event.ts';
import { Instant, Line, SittingId } from './ids.ts';
import { Sentence } from './view-parts.ts';

const closed = { additionalProperties: false };

export const MOST_VIDEOS = 50;
/** One sitting may be broadcast in several videos, one after another: the first is 1. */
export const VideoNumber = Type.Integer({
  minimum: 1,
  maximum: MOST_VIDEOS,
  description: 'Which video of the sitting.',
});

/** The video began at this instant, by a person's word or the encoder's. Said again of the same video: a correction. */
export const StreamMarked = event('StreamMarked', {
  sittingId: SittingId,
  video: VideoNumber,
  at: Instant,
  from: Type.Enum(['person', 'encoder'] as const),
});
/** The video ended at this instant: what follows is in the next one, or in none. */
export const StreamEnded = event('StreamEnded', { sittingId: SittingId, video: VideoNumber, at: Instant });
/** Where the video is found afterwards; absent: it is found nowhere any more. */
export const VideoLinked = event('VideoLinked', {
  sittingId: SittingId,
  video: VideoNumber,
  address: Type.Optional(Line(500, 'Address of the video, https.')),
});

/** `video` absent: the one that runs now is corrected, or the next one begins when none runs. */
export const MarkStream = command('mark-stream', {
  sittingId: SittingId,
  video: Type.Optional(VideoNumber),
  at: Instant,
});
/** `video` absent: the one that runs now. */
export const EndStream = command('end-stream', {
  sittingId: SittingId,
  video: Type.Optional(VideoNumber),
  at: Instant,
});
export const LinkVideo = command('link-video', {
  sittingId: SittingId,
  video: VideoNumber,
  address: Type.Optional(Line(500, 'Address of the video, https.')),
});

export const ON_AIR_EVENTS = [StreamMarked, StreamEnded, VideoLinked] as const;
export const ON_AIR_COMMANDS = [MarkStream, EndStream, LinkVideo] as const;

/** One program or device that is served: OBS, vMix, an OSC host, the broker. */
export const OnAirLink = Type.Object(
  {
    kind: Type.Enum(['obs', 'vmix', 'osc', 'mqtt'] as const),
    /** What the council calls it. */
    name: Type.String(),
    state: Type.Enum(['connected', 'connecting', 'refused', 'off', 'sending'] as const),
    /** Why it is not as it should be, and what to do. */
    why: Type.Optional(Sentence),
    /** What was last done there. */
    last: Type.Optional(Type.Object({ at: Type.String(), what: Sentence }, closed)),
    /** Scenes are switched by hand: automation waits. */
    byHand: Type.Optional(Type.Literal(true)),
    /** Until when it waits; absent: until it is taken up again. */
    handUntil: Type.Optional(Type.String()),
    /** Scenes follow the sitting by rules. */
    automatic: Type.Optional(Type.Literal(true)),
    /** What is on there, and all there is, from top to bottom. */
    scene: Type.Optional(Type.String()),
    scenes: Type.Optional(Type.Array(Type.String())),
    /** Since when it streams, and records. */
    streamsSince: Type.Optional(Type.String()),
    recordsSince: Type.Optional(Type.String()),
    /** A closed part of the sitting may be seen or heard on air: why, and what to do at once. */
    exposed: Type.Optional(Sentence),
  },
  closed,
);
export type OnAirLink = Static<typeof OnAirLink>;

/** What the operator orders of a program that switches scenes. `try-scene`: it is shown for some seconds. */
export const OnAirOrder = Type.Union([
  Type.Object({ do: Type.Enum(['pause', 'resume', 'reconnect'] as const) }, closed),
  Type.Object({ do: Type.Literal('try-scene'), scene: Line(200, 'A scene that it has.') }, closed),
]);
export type OnAirOrder = Static<typeof OnAirOrder>;

/** What an encoder tells over HTTP: the stream begins, or is over, now. */
export const StreamTold = Type.Object({ state: Type.Enum(['started', 'stopped'] as const) }, closed);

/** How the broadcast stands, for operator and secretary. */
export const OnAirView = Type.Object(
  {
    /** Keyed by name. */
    links: Type.Record(Type.String(), OnAirLink),
    /** Why settings could not be read. */
    fault: Type.Optional(Sentence),
    /** The sitting that is on or was last. */
    sittingId: Type.Optional(SittingId),
    /** Videos of the current sitting, by number. */
    videos: Type.Record(
      Type.String({ pattern: '^\\d+$' }),
      Type.Object(
        {
          at: Type.String(),
          endedAt: Type.Optional(Type.String()),
          address: Type.Optional(Type.String()),
          from: Type.Enum(['person', 'encoder'] as const),
        },
        closed,
      ),
    ),
  },
  closed,
);
export type OnAirView = Static<typeof OnAirView>;
